// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Hosts that are not zweck::AtHosts.

#include "tests/refusals/policy.h"

namespace acme {

struct Mailer : InvoiceMailer {
#ifdef ACCEPT
  using Hosts = zweck::AtHosts<"mailer.example">;
#else
  using Hosts = std::string_view;
#endif
};

// refused: zweck[sink-host]
absl::Status Send(const Customer& customer, OpenTransport<Mailer>& transport) {
  return zweck::Transmit<Mailer>(customer, transport);
}

}  // namespace acme
