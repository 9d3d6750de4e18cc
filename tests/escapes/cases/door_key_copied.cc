// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps a copy of the key that a transport is given.
// Stopped by: compiler
// Finding: deleted

#include "tests/escapes/policy.h"

namespace acme {

struct Thief {
  static constexpr bool kSeals = true;
  absl::Status Send(const zweck::DoorKey& key, std::string_view) {
    zweck::DoorKey copy = key;
    (void)copy;
    return {};
  }
};

}  // namespace acme
