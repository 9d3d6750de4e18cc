// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps a pointer to a key for later.
// Stopped by: compiler
// Finding: operator&|operator '&'

#include "tests/escapes/policy.h"

namespace acme {

struct Keeper {
  absl::Status Send(const zweck::DoorKey& door, std::string_view) {
    kept = &door;
    return absl::OkStatus();
  }
  const zweck::DoorKey* kept = nullptr;
};

}  // namespace acme
