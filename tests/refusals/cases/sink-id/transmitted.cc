// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An id with an underscore.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Shed {
  static constexpr zweck::SinkInfo kInfo{.id = "shed", .description = "Where things go"};
  using Purposes = For<SendInvoice>;
  using Recipient = MailCo;
};
#else
// refused: zweck[sink-id]
struct Shed {
  static constexpr zweck::SinkInfo kInfo{.id = "the_shed", .description = "Where things go"};
  using Purposes = For<SendInvoice>;
  using Recipient = MailCo;
};
#endif

absl::Status Send(const Customer& customer, OpenTransport<Shed>& transport) {
  return zweck::Transmit<Shed>(customer, transport);
}

}  // namespace acme
