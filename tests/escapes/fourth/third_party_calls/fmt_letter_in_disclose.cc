// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: formats a mail with fmt where the door lets it go.
// Author: has not read the checks, and came fourth
// Unseen: found

#include <fmt/format.h>

#include <functional>

#include "tests/escapes/fourth/policy.h"

namespace acme {

using MailTo = std::function<absl::Status(const std::string& to, const std::string& text)>;

std::string ReminderLetter(const std::string& name, const std::string& title, absl::CivilDay due) {
  return fmt::format("Dear {},\n\n\"{}\" is due on {}-{}-{}.\n", name, title, due.year(),
                     due.month(), due.day());
}

absl::Status Remind(const Borrower& borrower, const Loan& loan, const MailTo& mail) {
  return zweck::Disclose<ReminderMail>(
      borrower.email, borrower.name, loan.title, loan.due,
      [&](const std::optional<std::string>& to, const std::string& name, const std::string& title,
          absl::CivilDay due) {
        if (!to.has_value()) return absl::NotFoundError("borrower: email is missing");
        return mail(*to, ReminderLetter(name, title, due));
      });
}

}  // namespace acme
