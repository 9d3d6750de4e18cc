// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What end users create has no purpose, so it goes nowhere.

#include "tests/refusals/policy.h"

namespace acme {

struct Shed {
  static constexpr zweck::SinkInfo kInfo{.id = "shed", .description = "Where things go"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
};

#ifdef ACCEPT
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice>, zweck::Subject> number;
};
ZWECK_CATEGORY(Order, number);
#else
// refused: zweck[persist-purpose]
// noted(gcc): zweck: Order.held may not be persisted to shed; it is declared for: nothing
// noted(clang): zweck::internal::FieldsIn<acme::Order,
// noted(clang): zweck::For<>>, zweck::Name<5>{"held"}
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice>, zweck::Subject> number;
  Field<2, std::string, Is<kind::CustomerData>> held;
};
ZWECK_CATEGORY(Order, number, held);
#endif

absl::Status Go(const Order& order, OpenStore& out) { return zweck::Persist<Shed>(order, out); }

}  // namespace acme
