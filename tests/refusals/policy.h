// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A small policy that the refusals are tried on. Each compiler reads it once, as a precompiled
// header; every case includes it before anything else.

#ifndef ZWECK_TESTS_REFUSALS_POLICY_H_
#define ZWECK_TESTS_REFUSALS_POLICY_H_

#include <zweck/zweck.h>

namespace acme {

namespace kind = zweck::kind;
using zweck::At;
using zweck::For;
using zweck::Is;
using zweck::Key;
using zweck::MaxBytes;
using zweck::ReadBy;
using zweck::Required;
using zweck::Secret;
using zweck::SharedWith;
using zweck::Subject;

// Purposes.

struct ContactCustomer {
  static constexpr zweck::PurposeInfo kInfo{.id = "contact-customer",
                                            .description = "Write to a customer",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
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

// Recipients.

struct Acme {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "acme", .name = "Acme GmbH", .role = zweck::Role::kController, .country = "DE"};
};
struct MailCo {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "mail-co", .name = "Mail Co", .role = zweck::Role::kProcessor, .country = "DE"};
};
struct AdsCo {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "ads-co", .name = "Ads Co", .role = zweck::Role::kThirdParty, .country = "US"};
};

// Categories. Those of the cases describe themselves by kAbout.

inline constexpr zweck::CategoryInfo kAbout{.id = "order",
                                            .description = "What a customer ordered",
                                            .subjects = "customers",
                                            .policy_section = "4"};

enum class Product : std::int32_t { kUnspecified, kAnvil, kRocket };
ZWECK_ENUM(Product, kUnspecified, kAnvil, kRocket);

struct Address {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Address, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "address",
                                             .description = "Where a customer lives",
                                             .subjects = "customers",
                                             .policy_section = "4"};

  Field<1, std::string, Is<kind::Street>, For<SendInvoice>, SharedWith<MailCo>> street;
  Field<2, std::string, Is<kind::City>, For<SendInvoice, ContactCustomer>, SharedWith<MailCo>> city;
};
ZWECK_CATEGORY(Address, street, city);

// Everything in it may be kept for SendInvoice; not everything for ContactCustomer.
struct Customer {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Customer, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "customer", .description = "Who buys", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice, ContactCustomer>, Key, Subject,
        SharedWith<MailCo>>
      number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      email;
  Field<3, Address, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>, SharedWith<MailCo>>
      address;
  Field<4, std::int32_t, Is<kind::Count>, For<SendInvoice>, SharedWith<MailCo>> orders;
};
ZWECK_CATEGORY(Customer, number, email, address, orders);

// Everything in it may be kept and sent, but for its secret where nobody seals.
struct Account {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Account, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "account",
                                             .description = "How a customer signs in",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepUntil<"the account is closed", std::chrono::days{0}>;

  Field<1, std::int64_t, Is<kind::AccountId>, For<SendInvoice>, Key, Subject> id;
  Field<2, std::string, Is<kind::SharedSecret>, For<SendInvoice>, Secret> secret;
};
ZWECK_CATEGORY(Account, id, secret);

// Sinks.

struct InvoiceTable {
  static constexpr zweck::SinkInfo kInfo{.id = "invoice-table", .description = "Open invoices"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
};
struct ContactTable {
  static constexpr zweck::SinkInfo kInfo{.id = "contact-table", .description = "Whom we write to"};
  using Purposes = For<ContactCustomer>;
  using Recipient = Acme;
};
struct InvoiceMailer {
  static constexpr zweck::SinkInfo kInfo{.id = "invoice-mailer", .description = "Sends invoices"};
  using Purposes = For<SendInvoice>;
  using Recipient = MailCo;
};
struct AdServer {
  static constexpr zweck::SinkInfo kInfo{.id = "ad-server", .description = "Shows advertisements"};
  using Purposes = For<Advertise>;
  using Recipient = AdsCo;
};

// Stores and transports; nothing is linked, so nothing is behind them.

template <bool kSealed>
struct AnyStore {
  static constexpr bool kSeals = kSealed;
  absl::Status Put(const zweck::DoorKey&, const zweck::store::Table&,
                   zweck::View<zweck::store::Value>);
  absl::Status Read(const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Value*,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)>);
  absl::StatusOr<bool> Erase(const zweck::DoorKey&, const zweck::store::Table&,
                             const zweck::store::Value&);
};
using OpenStore = AnyStore<false>;
using SealingStore = AnyStore<true>;

template <class S, bool kSealed>
struct AnyTransport {
  using ForSink = S;
  static constexpr bool kSeals = kSealed;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  absl::Status Send(const zweck::DoorKey&, std::string_view);
};
template <class S>
using OpenTransport = AnyTransport<S, false>;
template <class S>
using SealingTransport = AnyTransport<S, true>;

}  // namespace acme

#endif  // ZWECK_TESTS_REFUSALS_POLICY_H_
