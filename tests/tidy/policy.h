// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A small policy that the checks of the clang-tidy module are tried on.

#ifndef ZWECK_TESTS_TIDY_POLICY_H_
#define ZWECK_TESTS_TIDY_POLICY_H_

#include <zweck/zweck.h>

#include <optional>
#include <string>
#include <vector>

namespace acme {

struct ContactCustomer {
  static constexpr zweck::PurposeInfo kInfo{.id = "contact-customer",
                                            .description = "Write to a customer",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct SendInvoice {
  static constexpr zweck::PurposeInfo kInfo{.id = "send-invoice",
                                            .description = "Send an invoice",
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

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>,
        zweck::For<ContactCustomer, SendInvoice>, zweck::Key>
      number;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer>,
        zweck::Subject>
      email;
  Field<3, std::optional<std::string>, zweck::Is<zweck::kind::FullName>,
        zweck::For<ContactCustomer, SendInvoice>>
      name;
  Field<4, std::int32_t, zweck::Is<zweck::kind::Count>, zweck::For<SendInvoice>> orders;
  Field<5, std::vector<std::string>, zweck::Is<zweck::kind::PhoneNumber>,
        zweck::For<ContactCustomer>>
      phones;
};
ZWECK_CATEGORY(Customer, number, email, name, orders, phones);

struct Lead {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Lead, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "lead", .description = "Who might buy", .subjects = "leads", .policy_section = "5"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer>,
        zweck::Key, zweck::Subject>
      email;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<Advertise>> newsletter;
};
ZWECK_CATEGORY(Lead, email, newsletter);

struct CustomerTable {
  static constexpr zweck::SinkInfo kInfo{.id = "customer-table", .description = "The customers"};
  using Purposes = zweck::For<ContactCustomer, SendInvoice>;
  using Recipient = Acme;
};

// Nothing is linked, so nothing is behind them.
struct Store {
  static constexpr bool kSeals = true;
  absl::Status Put(const zweck::DoorKey&, const zweck::store::Table&,
                   zweck::View<zweck::store::Value>);
  absl::Status Read(const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Value*,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)>);
  absl::StatusOr<bool> Erase(const zweck::DoorKey&, const zweck::store::Table&,
                             const zweck::store::Value&);
};
struct Transport {
  static constexpr bool kSeals = true;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  absl::Status Send(const zweck::DoorKey&, std::string_view);
};
template <class S>
struct TransportTo : Transport {
  using ForSink = S;
};

}  // namespace acme

#endif  // ZWECK_TESTS_TIDY_POLICY_H_
