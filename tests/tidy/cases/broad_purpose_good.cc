// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include "tests/tidy/policy.h"

namespace acme {
namespace {

struct LeadTable {
  static constexpr zweck::SinkInfo kInfo{.id = "lead-table", .description = "Leads"};
  using Purposes = zweck::For<ContactCustomer, Advertise>;
  using Recipient = Acme;
};
// Nothing flows to it here, so what it needs is unknown here.
struct OtherTable {
  static constexpr zweck::SinkInfo kInfo{.id = "other-table", .description = "Others"};
  using Purposes = zweck::For<ContactCustomer, SendInvoice, Advertise>;
  using Recipient = Acme;
};

absl::Status Keep(const Lead& lead, Store& store) { return zweck::Persist<LeadTable>(lead, store); }
absl::Status KeepAll(const Customer& customer, Store& store) { return zweck::Persist<CustomerTable>(customer, store); }

struct Person {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Person, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "person", .description = "Somebody", .subjects = "people", .policy_section = "4"};
  // NOLINTNEXTLINE(zweck-broad-purpose: the register of customers is what each purpose begins with)
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer, SendInvoice, Advertise>> email;
};
ZWECK_CATEGORY(Person, email);

}  // namespace
}  // namespace acme
