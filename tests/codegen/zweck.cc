// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Use, Persist, Update, Transmit, Disclose and Answer, as an application calls them. plain.cc does
// the same by hand over plain members; compare.py shows that the compilers make the same of both.

#include "zweck/zweck.h"

#include <absl/time/time.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tests/codegen/store.h"
#include "zweck/flow/update.h"

namespace codegen {

namespace kind = zweck::kind;
using zweck::For;
using zweck::Is;

struct SendInvoice {
  static constexpr zweck::PurposeInfo kInfo{.id = "send-invoice",
                                            .description = "Send the invoice for an order",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct Advertise {
  static constexpr zweck::PurposeInfo kInfo{.id = "advertise",
                                            .description = "Show advertisements",
                                            .legal_basis = zweck::LegalBasis::kConsent};
};

struct Acme {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "acme", .name = "Acme GmbH", .role = zweck::Role::kController, .country = "DE"};
};

struct Customer {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Customer, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "customer", .description = "Who buys", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice, Advertise>, zweck::Key,
        zweck::Subject>
      number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, zweck::MaxBytes<320>> e_mail;
  Field<3, std::int32_t, Is<kind::Count>, For<SendInvoice, Advertise>> orders;
  Field<4, absl::Time, Is<kind::EventTime>, For<SendInvoice>> since;
  Field<5, std::vector<std::string>, Is<kind::OrderId>, For<Advertise, SendInvoice>> open;
};
ZWECK_CATEGORY(Customer, number, e_mail, orders, since, open);

struct InvoiceTable {
  static constexpr zweck::SinkInfo kInfo{.id = "invoice-table", .description = "Open invoices"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
};
struct Invoices {
  static constexpr zweck::SinkInfo kInfo{.id = "invoices", .description = "Writes invoices"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
};
struct AdServer {
  static constexpr zweck::SinkInfo kInfo{.id = "ad-server", .description = "Shows advertisements"};
  using Purposes = For<Advertise>;
  using Recipient = Acme;
};

}  // namespace codegen

namespace codegen {

const std::string& UseText(const Customer& customer) { return customer.e_mail.Use<SendInvoice>(); }

std::size_t UseTextAndNumber(const Customer& customer) {
  return customer.e_mail.Use<SendInvoice>().size() +
         static_cast<std::size_t>(customer.orders.Use<Advertise>());
}

std::int64_t UseInALoop(const std::vector<Customer>& customers) {
  std::int64_t orders = 0;
  for (const Customer& customer : customers) orders += customer.orders.Use<SendInvoice>();
  return orders;
}

absl::Status PersistRecord(const Customer& customer, Store& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}

absl::Status UpdateOrders(const std::string& number, std::int32_t orders, Store& store) {
  return zweck::Update<InvoiceTable, Customer>(store, number,
                                               zweck::Set(&Customer::orders, orders));
}

absl::Status TransmitRecord(const Customer& customer, Transport& transport) {
  return zweck::Transmit<Invoices>(customer, static_cast<TransportTo<Invoices>&>(transport));
}

absl::Status DiscloseFields(const Customer& customer, Mailer& mailer) {
  return zweck::Disclose<Invoices>(
      customer.e_mail, customer.orders, customer.since,
      [&](const std::string& to, std::int32_t orders, absl::Time since) {
        return mailer.Send(to, orders, since);
      });
}

absl::StatusOr<std::string> AnswerRecord(const Customer& customer) {
  absl::StatusOr<zweck::AnswerTo<Invoices>> answer = zweck::Answer<Invoices>(customer);
  if (!answer.ok()) return answer.status();
  return std::move(*answer).Take();
}

absl::Status TransmitMinimized(const Customer& customer, Transport& transport) {
  return zweck::Transmit<AdServer>(zweck::Minimize<AdServer>(customer),
                                   static_cast<TransportTo<AdServer>&>(transport));
}

}  // namespace codegen
