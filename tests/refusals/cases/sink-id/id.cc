// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An id that would name a table badly.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Shed {
  static constexpr zweck::SinkInfo kInfo{.id = "shed", .description = "Where things go"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
};
#else
// refused: zweck[sink-id]
struct Shed {
  static constexpr zweck::SinkInfo kInfo{.id = "The Shed", .description = "Where things go"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
};
#endif

absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<Shed>(customer, store);
}

}  // namespace acme
