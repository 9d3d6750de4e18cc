// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: turns what a door throws into a status, and prints what of it is no value.
// Author: has not read the checks, and came third

#include <iostream>
#include <new>
#include <stdexcept>

#include "tests/escapes/others/policy.h"

namespace acme {

template <class Function>
absl::Status Guarded(const char* what, Function&& function) noexcept {
  try {
    return function();
  } catch (const std::bad_alloc&) {
    std::cerr << what << ": out of memory\n";
    return absl::ResourceExhaustedError(what);
  } catch (const std::exception& error) {
    std::cerr << what << ": " << error.what() << '\n';
    return absl::InternalError(what);
  }
}

absl::Status KeepGuarded(const Buyer& buyer, zweck::SqliteStore& store) {
  return Guarded("keeping a buyer", [&] { return zweck::Persist<BuyerTable>(buyer, store); });
}

absl::Status ShipGuarded(const Buyer& buyer, CourierHttp& http) {
  return Guarded("telling the courier",
                 [&] { return zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), http); });
}

}  // namespace acme
