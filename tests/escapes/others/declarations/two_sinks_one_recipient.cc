// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a processor's sink, shared with by the fields that go there.
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

struct Bookkeeper {
  static constexpr zweck::RecipientInfo kInfo{.id = "bookkeeper",
                                              .name = "Ledger and Sons",
                                              .role = zweck::Role::kProcessor,
                                              .country = "DE"};
};
struct Invoice {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Invoice, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "invoice",
                                             .description = "What a buyer owes",
                                             .subjects = "buyers",
                                             .policy_section = "2"};
  using Retention = zweck::KeepFor<std::chrono::days{10 * 365}>;
  using Shared = zweck::SharedWith<Bookkeeper>;
  Field<1, std::string, zweck::Is<zweck::kind::OrderId>, zweck::For<DeliverOrder>, Shared,
        zweck::Key>
      order;
  Field<2, std::int64_t, zweck::Is<zweck::kind::Money>, zweck::For<DeliverOrder>, Shared> cents;
  Field<3, std::string, zweck::Is<zweck::kind::FullName>, zweck::For<DeliverOrder>, zweck::Subject>
      buyer;
};
ZWECK_CATEGORY(Invoice, order, cents, buyer);

struct Books {
  static constexpr zweck::SinkInfo kInfo{.id = "books", .description = "Our bookkeeper's system"};
  using Purposes = zweck::For<DeliverOrder>;
  using Recipient = Bookkeeper;
  using Hosts = zweck::AtHosts<"ledger.example">;
};

absl::Status Book(const Invoice& invoice, zweck::HttpTransport<Books>& http) {
  return zweck::Transmit<Books>(
      zweck::Minimize<Books>(invoice, zweck::Keeps(&Invoice::order, &Invoice::cents)), http);
}

}  // namespace acme
