// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: says that data is sealed on its way, in words of its own.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct Encrypted {};
struct Courier {
  static constexpr zweck::SinkInfo kInfo{.id = "courier", .description = "Brings tokens"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = Acme;
  using OnItsWay = Encrypted;
};

}  // namespace acme
