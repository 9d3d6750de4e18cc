// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: turns another record into bytes with the key that a transport is handed.
// Stopped by: compiler
// Finding: CodecKey|no matching function

#include "tests/escapes/policy.h"

namespace acme {

struct Curious {
  absl::Status Send(const zweck::DoorKey& door, std::string_view) {
    std::string bytes;
    return zweck::internal::WriteJson(door, zweck::internal::kLayout<Customer>, &customer, bytes);
  }
  const Customer& customer;
};

}  // namespace acme
