// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A sink that is nobody's.

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
struct Shed {
  static constexpr zweck::SinkInfo kInfo{.id = "shed", .description = "Where things go"};
  using Purposes = For<SendInvoice>;
};
#endif

absl::Status Send(const Customer& customer, OpenTransport<Shed>& transport) {
  return zweck::Transmit<Shed>(customer, transport);
}

}  // namespace acme
