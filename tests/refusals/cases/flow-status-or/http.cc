// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An HTTP transport that may be an error.

#include "tests/refusals/policy.h"

#include <zweck/transport/http_transport.h>

namespace acme {

struct Tickets : InvoiceMailer {
  using Hosts = zweck::AtHosts<"tickets.example.com">;
};

#ifdef ACCEPT
absl::Status Send(const Customer& customer) {
  auto http = zweck::HttpTransport<Tickets>::Open({.url = "https://tickets.example.com"});
  return zweck::Transmit<Tickets>(customer, *http);
}
#else
// refused: zweck[flow-status-or]
absl::Status Send(const Customer& customer) {
  auto http = zweck::HttpTransport<Tickets>::Open({.url = "https://tickets.example.com"});
  return zweck::Transmit<Tickets>(customer, http);
}
#endif

}  // namespace acme
