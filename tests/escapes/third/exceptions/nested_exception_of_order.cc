// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws, around the exception of a parcel, one that names the buyer, and prints both.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks, and came third

#include <exception>
#include <iostream>
#include <stdexcept>

#include "tests/escapes/others/policy.h"

namespace acme {

void ShipOrThrow(const Buyer& buyer, CourierHttp& http) {
  const absl::Status sent = zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), http);
  if (!sent.ok()) throw std::runtime_error(sent.ToString());
}

void ShipWithContext(const Buyer& buyer, CourierHttp& http) {
  try {
    ShipOrThrow(buyer, http);
  } catch (...) {
    std::throw_with_nested(std::runtime_error("order of " + buyer.name.Use<DeliverOrder>()));
  }
}

void PrintChain(const std::exception& error, int depth) {
  std::cerr << std::string(static_cast<std::size_t>(depth) * 2, ' ') << error.what() << '\n';
  try {
    std::rethrow_if_nested(error);
  } catch (const std::exception& inner) {
    PrintChain(inner, depth + 1);
  }
}

}  // namespace acme
