// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies what Disclose gives into a variable outside, and logs it there.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <spdlog/spdlog.h>

#include <mailio/smtp.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

void Write(const Question& question, mailio::smtps& smtp, const std::string& answer) {
  std::string sent_to;
  zweck::Disclose<HelpDeskMail>(question.from, [&](const std::string& to) {
    mailio::message mail;
    mail.add_recipient({"", to});
    mail.content(answer);
    smtp.submit(mail);
    sent_to = to;
  });
  spdlog::info("answered {}", sent_to);
}

}  // namespace acme
