// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// HTTP to a sink that says nowhere where it is.

#include "tests/refusals/policy.h"

#include <zweck/transport/http_transport.h>

namespace acme {

#ifdef ACCEPT
struct Tickets : InvoiceMailer {
  using Hosts = zweck::AtHosts<"tickets.example.com">;
};
#else
struct Tickets : InvoiceMailer {};
#endif

// refused: zweck[transport-hosts]
absl::Status Send(const Customer& customer) {
  auto http = zweck::HttpTransport<Tickets>::Open({.url = "https://tickets.example.com"});
  if (!http.ok()) return http.status();
  return zweck::Transmit<Tickets>(customer, *http);
}

}  // namespace acme
