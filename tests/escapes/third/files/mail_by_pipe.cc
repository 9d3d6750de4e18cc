// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: pipes a question's text into a mail program that the system has.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <cstdio>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status MailToWorkshop(const Question& question) {
  std::FILE* mail = popen("/usr/bin/mail -s 'A question' workshop@acme.example", "w");
  if (mail == nullptr) return absl::UnavailableError("there is no mail program");
  const std::string& text = question.text.Use<AnswerQuestion>();
  const bool written = std::fputs(text.c_str(), mail) >= 0 && std::fputc('\n', mail) != EOF;
  const int code = pclose(mail);
  if (!written) return absl::DataLossError("the mail program reads no more");
  return code == 0 ? absl::OkStatus() : absl::InternalError("the mail program failed");
}

}  // namespace acme
