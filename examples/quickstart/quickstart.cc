// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The smallest own policy: one category, what it is for, and where it may go.
// docs/tutorial/first-policy.md walks through it.

#include <zweck/store/sqlite_store.h>
#include <zweck/transport/json_lines.h>
#include <zweck/zweck.h>

#include <iostream>

namespace acme {

struct ContactCustomer {  // a purpose: why data is held
  static constexpr zweck::PurposeInfo kInfo{
      .id = "contact-customer",
      .description = "Write to a customer about the app they use",
      .legal_basis = zweck::LegalBasis::kContract};
};
struct Acme {  // a recipient: the controller itself
  static constexpr zweck::RecipientInfo kInfo{
      .id = "acme", .name = "Acme GmbH", .role = zweck::Role::kController, .country = "DE"};
};
struct Customer {  // a category: what is known, and why
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
};
ZWECK_CATEGORY(Customer, number, email);

struct CustomerTable {  // a sink: where it may be kept
  static constexpr zweck::SinkInfo kInfo{.id = "customer-table",
                                         .description = "The customer database"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = Acme;
};
struct Mailer : CustomerTable {  // where it may go: for the same purpose, to the same recipient
  static constexpr zweck::SinkInfo kInfo{.id = "mailer", .description = "Our own mail server"};
};

absl::Status Run() {
  absl::StatusOr<zweck::SqliteStore> store = zweck::SqliteStore::Open("quickstart.db");
  if (!store.ok()) return store.status();
  zweck::IngestReport report;
  absl::StatusOr<Customer> in = zweck::FromJson<Customer>(
      R"({"number": "C-17", "email": "ada@example.com", "birthday": "1990-12-10"})", &report);
  if (!in.ok()) return in.status();
  std::cout << "kept " << report.kept << " members, dropped " << report.dropped << "\n";
  if (absl::Status kept = zweck::Persist<CustomerTable>(*in, *store); !kept.ok()) return kept;
  absl::StatusOr<Customer> found = zweck::Find<CustomerTable, Customer>(*store, "C-17");
  if (!found.ok()) return found.status();
  // NOLINTNEXTLINE(zweck-raw-value: the terminal stands for the customer's mailbox here)
  std::cout << "write to " << found->email.Use<ContactCustomer>() << "\n";
  // NOLINTNEXTLINE(zweck-egress: and for our mail server)
  zweck::JsonLinesStream<Mailer> mail(std::cout);
  return zweck::Transmit<Mailer>(*found, mail);
}

}  // namespace acme

int main() {
  const absl::Status status = acme::Run();
  if (!status.ok()) std::cerr << status << "\n";
  return status.ok() ? 0 : 1;
}
