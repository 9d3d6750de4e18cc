// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A host in other letters.

#include "tests/refusals/policy.h"

namespace acme {

struct Mailer : InvoiceMailer {
#ifdef ACCEPT
  using Hosts = zweck::AtHosts<"mailer.example">;
#else
  using Hosts = zweck::AtHosts<"Mailer.example">;
#endif
};

// refused: zweck[sink-host]
absl::Status Send(const Customer& customer, OpenTransport<Mailer>& transport) {
  return zweck::Transmit<Mailer>(customer, transport);
}

}  // namespace acme
