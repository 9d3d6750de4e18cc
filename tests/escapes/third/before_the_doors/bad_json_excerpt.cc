// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints the beginning of what could not be read, for whoever looks into it.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <crow.h>

#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

constexpr std::size_t kExcerpt = 120;

absl::StatusOr<Question> ReadQuestion(const crow::request& request) {
  zweck::IngestReport report;
  absl::StatusOr<Question> question = zweck::FromJson<Question>(request.body, &report);
  if (!question.ok()) {
    std::cerr << question.status() << "\n  in: " << request.body.substr(0, kExcerpt) << '\n';
    return question;
  }
  if (report.dropped > 0) {
    std::cerr << "members that nobody declared: " << report.dropped << '\n';
  }
  return question;
}

}  // namespace acme
