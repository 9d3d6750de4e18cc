// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: declares a store for more than what is kept there.
// Stopped by: clang-tidy
// Finding: zweck-broad-purpose

#include "tests/escapes/policy.h"

namespace acme {

struct Table {
  static constexpr zweck::SinkInfo kInfo{.id = "table", .description = "A table"};
  using Purposes = zweck::For<ContactCustomer, Advertise, SendInvoice>;
  using Recipient = Acme;
};
absl::Status Keep(const Lead& lead, Store& store) { return zweck::Persist<Table>(lead, store); }

}  // namespace acme
