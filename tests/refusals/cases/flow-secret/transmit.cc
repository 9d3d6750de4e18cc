// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A secret on a transport that does not seal.

#include "tests/refusals/policy.h"

namespace acme {

struct Shed {
  static constexpr zweck::SinkInfo kInfo{.id = "shed", .description = "Where things go"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
};

#ifdef ACCEPT
absl::Status Send(const Account& account, SealingTransport<Shed>& out) {
  return zweck::Transmit<Shed>(account, out);
}
#else
// refused: zweck[flow-secret]
absl::Status Send(const Account& account, OpenTransport<Shed>& out) {
  return zweck::Transmit<Shed>(account, out);
}
#endif

}  // namespace acme
