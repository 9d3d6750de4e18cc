// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The terminal in the place of hosts.

#include "tests/refusals/policy.h"

#include <zweck/transport/json_lines.h>

#include <iostream>

namespace acme {

#ifdef ACCEPT
struct Tickets : InvoiceMailer {};
#else
struct Tickets : InvoiceMailer {
  using Hosts = zweck::AtHosts<"tickets.example.com">;
};
#endif

// refused: zweck[transport-lines]
absl::Status Print(const Customer& customer) {
  zweck::JsonLinesStream<Tickets> lines(std::cout);
  return zweck::Transmit<Tickets>(customer, lines);
}

}  // namespace acme
