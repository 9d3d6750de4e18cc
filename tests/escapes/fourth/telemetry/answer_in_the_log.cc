// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs the bytes of an answer while it is sent.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks, and came fourth

#include <httplib.h>
#include <spdlog/spdlog.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void SendLoan(const Loan& loan, httplib::Response& response) {
  const auto answer = zweck::Answer<ToTheBorrower>(loan);
  if (!answer.ok()) return;
  const std::string bytes(answer->bytes());
  spdlog::debug("answer: {}", bytes);
  response.set_content(bytes, std::string(answer->content_type()));
}

}  // namespace acme
