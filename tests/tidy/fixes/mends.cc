// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: compared line by line

#include "tests/tidy/policy.h"

#define private public

namespace acme {

bool Cast(const Customer& customer) {
  return (*reinterpret_cast<const std::string*>(&customer.email)).empty();
}

void Kept(const Customer& customer) {
  static const std::string& mail = customer.email.Use<ContactCustomer>();
  (void)mail;
}

struct LeadTable {
  static constexpr zweck::SinkInfo kInfo{.id = "lead-table", .description = "Leads"};
  using Purposes = zweck::For<ContactCustomer, SendInvoice, Advertise>;
  using Recipient = Acme;
};
struct OtherLeadTable {
  static constexpr zweck::SinkInfo kInfo{.id = "other-lead-table", .description = "Leads"};
  using Purposes = zweck::For<SendInvoice, ContactCustomer, Advertise>;
  using Recipient = Acme;
};
absl::Status Keep(const Lead& lead, Store& store) { return zweck::Persist<LeadTable>(lead, store); }
absl::Status KeepToo(const Lead& lead, Store& store) { return zweck::Persist<OtherLeadTable>(lead, store); }

int NothingHere();  // NOLINT(zweck-egress: it once wrote to a socket)
// NOLINTNEXTLINE(zweck-egress: it once wrote to a socket)
int NothingThere();

}  // namespace acme
