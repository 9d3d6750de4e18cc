// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs with glog the address to which a mail did not go.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <glog/logging.h>

#include <functional>

#include "tests/escapes/fourth/policy.h"

namespace acme {

using Send = std::function<absl::Status(const std::string& to, const std::string& title)>;

void RemindAll(const std::vector<Loan>& loans, const Borrower& borrower, const Send& send) {
  for (const Loan& loan : loans) {
    const absl::Status sent = zweck::Disclose<ReminderMail>(
        borrower.email, loan.title,
        [&](const std::optional<std::string>& to, const std::string& title) {
          return send(to.value_or(""), title);
        });
    if (!sent.ok()) {
      LOG(ERROR) << "no mail to " << borrower.email.Use<RemindOfReturn>().value_or("(none)") << ": "
                 << sent.message();
    }
  }
}

}  // namespace acme
