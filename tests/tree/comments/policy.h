// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the examples in the comments of headers are about.

#ifndef ZWECK_TESTS_TREE_COMMENTS_POLICY_H_
#define ZWECK_TESTS_TREE_COMMENTS_POLICY_H_

#include <zweck/zweck.h>

#include "zweck/store/sqlite_store.h"
#include "zweck/transport/http_transport.h"
#include "zweck/transport/json_lines.h"

struct ContactCustomer {
  static constexpr zweck::PurposeInfo kInfo{.id = "contact-customer",
                                            .description = "Write to a customer",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct Acme {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "acme", .name = "Acme GmbH", .role = zweck::Role::kController, .country = "DE"};
};
struct Address {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Address, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "address",
                                             .description = "Where a customer lives",
                                             .subjects = "customers",
                                             .policy_section = "4"};

  Field<1, std::string, zweck::Is<zweck::kind::City>, zweck::For<ContactCustomer>> city;
};
ZWECK_CATEGORY(Address, city);
struct Customer {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Customer, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "customer",
                                             .description = "Who bought the app",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  using ToContact = zweck::For<ContactCustomer>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, ToContact, zweck::Key> number;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, ToContact, zweck::Subject> email;
  Field<3, Address, zweck::Is<zweck::kind::PostalAddress>, ToContact> address;
  Field<4, std::vector<std::string>, zweck::Is<zweck::kind::FreeText>, ToContact> notes;
};
ZWECK_CATEGORY(Customer, number, email, address, notes);
struct CustomerTable {
  static constexpr zweck::SinkInfo kInfo{.id = "customer-table",
                                         .description = "The customer database"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = Acme;
};
struct Mailer : CustomerTable {
  static constexpr zweck::SinkInfo kInfo{.id = "mailer", .description = "Our own mail server"};
  using Hosts = zweck::AtHosts<"mail.example.com">;
};

#endif  // ZWECK_TESTS_TREE_COMMENTS_POLICY_H_
