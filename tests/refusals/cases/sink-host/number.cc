// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A number that some programs read as an address.

#include "tests/refusals/policy.h"

namespace acme {

struct Mailer : InvoiceMailer {
#ifdef ACCEPT
  using Hosts = zweck::AtHosts<"127.0.0.1">;
#else
  using Hosts = zweck::AtHosts<"0x7f000001">;
#endif
};

// refused: zweck[sink-host]
absl::Status Send(const Customer& customer, OpenTransport<Mailer>& transport) {
  return zweck::Transmit<Mailer>(customer, transport);
}

}  // namespace acme
