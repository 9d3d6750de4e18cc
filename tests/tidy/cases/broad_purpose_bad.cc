// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include "tests/tidy/policy.h"

namespace acme {
namespace {

struct Person {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Person, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "person", .description = "Somebody", .subjects = "people", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer, SendInvoice, Advertise>> email;  // finds: `Person.email` is declared for every purpose that there is (3)
  Field<2, std::string, zweck::Is<zweck::kind::FullName>, zweck::For<ContactCustomer>> name;
  Field<3, std::string, zweck::Is<zweck::kind::ProductName>, zweck::For<ContactCustomer, SendInvoice, Advertise>> product;
};
ZWECK_CATEGORY(Person, email, name, product);

struct LeadTable {
  static constexpr zweck::SinkInfo kInfo{.id = "lead-table", .description = "Leads"};
  using Purposes = zweck::For<ContactCustomer, Advertise, SendInvoice>;  // finds: sink `LeadTable` is for SendInvoice, and nothing that flows to it is
  using Recipient = Acme;
};

absl::Status Keep(const Lead& lead, Store& store) { return zweck::Persist<LeadTable>(lead, store); }

}  // namespace
}  // namespace acme
