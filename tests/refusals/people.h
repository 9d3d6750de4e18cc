// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the refusals of erasing and exporting people are tried on, beside the policy.

#ifndef ZWECK_TESTS_REFUSALS_PEOPLE_H_
#define ZWECK_TESTS_REFUSALS_PEOPLE_H_

#include <zweck/flow/people.h>

#include <string>

#include "tests/refusals/questions.h"

namespace acme {

using zweck::Table;
using zweck::Tables;
using zweck::Who;

struct Member {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Member, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "member",
                                             .description = "Who is in the club",
                                             .subjects = "members",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject> email;
};
ZWECK_CATEGORY(Member, number, email);
using Members = Tables<Table<InvoiceTable, Member>>;

struct PeopleStore : ChangedStore {
  struct Transaction : ChangedStore {
    absl::Status Commit(const zweck::DoorKey&);
  };
  absl::StatusOr<Transaction> Begin(const zweck::DoorKey&, absl::Time);
};

struct TheMember {
  static constexpr zweck::RecipientInfo kInfo{.id = "the-member",
                                              .name = "Whom it is about",
                                              .role = zweck::Role::kDataSubject,
                                              .country = ""};
};
struct ToTheMember {
  static constexpr zweck::SinkInfo kInfo{.id = "to-the-member", .description = "What one asks for"};
  using Purposes = For<SendInvoice>;
  using Recipient = TheMember;
};

}  // namespace acme

#endif  // ZWECK_TESTS_REFUSALS_PEOPLE_H_
