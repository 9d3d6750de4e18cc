// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: gives a status without a value out of Disclose, whatever the library throws.
// Author: has not read the checks

#include <exception>
#include <mailio/smtp.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Send(const Question& question, mailio::smtps& smtp, const std::string& answer) {
  return zweck::Disclose<HelpDeskMail>(question.from, [&](const std::string& to) -> absl::Status {
    try {
      mailio::message mail;
      mail.add_recipient({"", to});
      mail.content(answer);
      smtp.submit(mail);
      return absl::OkStatus();
    } catch (const std::exception&) {
      return absl::UnavailableError("the mail house took no mail");
    }
  });
}

}  // namespace acme
