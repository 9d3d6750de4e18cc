// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tickets of customers, beside the policy, and a way to whom they are about.

#ifndef ZWECK_TESTS_TREE_COMMENTS_TICKETS_H_
#define ZWECK_TESTS_TREE_COMMENTS_TICKETS_H_

#include "tests/tree/comments/policy.h"

struct SupportTicket {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<SupportTicket, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "support-ticket",
                                             .description = "What a customer asked",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  using ToContact = zweck::For<ContactCustomer>;

  Field<1, std::string, zweck::Is<zweck::kind::TicketKey>, ToContact, zweck::Key> key;
  Field<2, std::string, zweck::Is<zweck::kind::AccountId>, ToContact, zweck::Subject> account;
};
ZWECK_CATEGORY(SupportTicket, key, account);
struct TicketTable : CustomerTable {
  static constexpr zweck::SinkInfo kInfo{.id = "ticket-table", .description = "All tickets"};
};
struct TheCustomer {
  static constexpr zweck::RecipientInfo kInfo{.id = "the-customer",
                                              .name = "Whom it is about",
                                              .role = zweck::Role::kDataSubject,
                                              .country = ""};
};
struct ToTheCustomer {
  static constexpr zweck::SinkInfo kInfo{.id = "to-the-customer",
                                         .description = "What customers ask to see"};
  using Purposes = zweck::For<ContactCustomer>;
  using Recipient = TheCustomer;
};

#endif  // ZWECK_TESTS_TREE_COMMENTS_TICKETS_H_
