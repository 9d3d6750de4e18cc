// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A table that may have nothing of the record.

#include "tests/refusals/policy.h"

namespace acme {

struct AdTable {
  static constexpr zweck::SinkInfo kInfo{.id = "ad-table", .description = "Who sees what"};
  using Purposes = For<Advertise>;
  using Recipient = Acme;
};

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<ContactTable>(zweck::Minimize<ContactTable>(customer), store);
}
#else
// refused: zweck[minimize-empty]
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<AdTable>(zweck::Minimize<AdTable>(customer), store);
}
#endif

}  // namespace acme
