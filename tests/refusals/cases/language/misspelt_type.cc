// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A misspelt type of a field.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, SharedWith<MailCo>, Key,
        Subject>
      number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, SharedWith<MailCo>> item;
};
ZWECK_CATEGORY(Order, number, item);
#else
// refused(gcc): 'strong' is not a member of 'std'
// refused(gcc): template argument 2 is invalid
// refused(gcc): zweck[category-only-fields]
// refused(clang): no member named 'strong' in namespace 'std'
// refused(clang): expected member name or ';' after declaration specifiers
// refused(clang): no member named 'item' in 'acme::Order'
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, SharedWith<MailCo>, Key,
        Subject>
      number;
  Field<2, std::strong, Is<kind::EmailAddress>, For<SendInvoice>, SharedWith<MailCo>> item;
};
ZWECK_CATEGORY(Order, number, item);
#endif

// Nothing is said of what comes of it.
absl::Status Keep(const Order& order, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(order, store);
}
absl::Status KeepSome(const Order& order, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(zweck::Minimize<InvoiceTable>(order), store);
}
absl::StatusOr<Order> Look(OpenStore& store) {
  return zweck::Find<InvoiceTable, Order>(store, "C-1");
}
absl::Status LookAtAll(OpenStore& store) {
  return zweck::ForEach<InvoiceTable, Order>(store, [](const Order&) { return absl::OkStatus(); });
}
absl::Status Forget(OpenStore& store) {
  return zweck::Erase<InvoiceTable, Order>(store, "C-1").status();
}
absl::Status Send(const Order& order, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(order, transport);
}
absl::StatusOr<Order> Read(std::string_view json) { return zweck::FromJson<Order>(json); }
absl::StatusOr<Order> ReadWire(std::string_view bytes) { return zweck::FromWire<Order>(bytes); }

struct Orders {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Orders, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::vector<Order>, Is<kind::OrderId>, For<SendInvoice>, SharedWith<MailCo>> all;
};
ZWECK_CATEGORY(Orders, all);
absl::Status SendAll(const Orders& orders, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(orders, transport);
}

}  // namespace acme
