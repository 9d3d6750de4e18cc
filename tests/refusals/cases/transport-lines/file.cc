// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A file in the place of hosts.

#include "tests/refusals/policy.h"

#include <zweck/transport/json_lines.h>

namespace acme {

struct Tickets {
  static constexpr zweck::SinkInfo kInfo{.id = "tickets", .description = "Where tickets go"};
  using Purposes = For<SendInvoice>;
  using Recipient = MailCo;
#ifndef ACCEPT
  using Hosts = zweck::AtHosts<"tickets.example.com">;
#endif
};

// refused: zweck[transport-lines]
bool Open() { return zweck::JsonLinesFile<Tickets>::Open("tickets.jsonl").ok(); }

}  // namespace acme
