// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A recipient that does not describe itself.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Shed {
  static constexpr zweck::SinkInfo kInfo{.id = "shed", .description = "Where things go"};
  using Purposes = For<SendInvoice>;
  using Recipient = MailCo;
};
#else
// refused: zweck[sink-info]
struct Nobody {};
struct Shed {
  static constexpr zweck::SinkInfo kInfo{.id = "shed", .description = "Where things go"};
  using Purposes = For<SendInvoice>;
  using Recipient = Nobody;
};
#endif

absl::Status Send(const Customer& customer, OpenTransport<Shed>& transport) {
  return zweck::Transmit<Shed>(customer, transport);
}

}  // namespace acme
