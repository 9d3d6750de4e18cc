// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: copies what a reminder needs into a category of its own that is for reminding, too.
// Author: has not read the checks, and came fourth

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Reminder {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Reminder, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "reminder",
                                             .description = "What we remind somebody of",
                                             .subjects = "borrowers",
                                             .policy_section = "3"};
  using Retention = zweck::KeepFor<std::chrono::days{7}>;
  using ToRemind = zweck::For<RemindOfReturn>;

  Field<1, std::int64_t, zweck::Is<zweck::kind::OrderId>, ToRemind, zweck::Key> loan;
  Field<2, std::string, zweck::Is<zweck::kind::CustomerNumber>, ToRemind, zweck::Subject> card;
  Field<3, std::optional<std::string>, zweck::Is<zweck::kind::EmailAddress>, ToRemind> email;
};
ZWECK_CATEGORY(Reminder, loan, card, email);

absl::Status PlanReminder(const Borrower& borrower, const Loan& loan, zweck::SqliteStore& store) {
  Reminder reminder;
  reminder.loan = loan.number.Use<RemindOfReturn>();
  reminder.card = loan.card.Use<RemindOfReturn>();
  reminder.email = borrower.email.Use<RemindOfReturn>();
  return zweck::Persist<LoanTable>(reminder, store);
}

}  // namespace acme
