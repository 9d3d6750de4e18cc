// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: what the mail library throws inside of Disclose holds the address, and goes up as a
//   status.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <exception>
#include <mailio/smtp.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Send(const Question& question, mailio::smtps& smtp) {
  return zweck::Disclose<HelpDeskMail>(question.from, [&](const std::string& to) -> absl::Status {
    mailio::message mail;
    mail.add_recipient({"", to});
    try {
      smtp.submit(mail);
    } catch (const std::exception& failed) {
      return absl::UnavailableError("to " + to + ": " + failed.what());
    }
    return absl::OkStatus();
  });
}

}  // namespace acme
