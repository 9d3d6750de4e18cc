// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs the answer that was sent.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <drogon/drogon.h>
#include <spdlog/spdlog.h>

#include "tests/escapes/others/person.h"

namespace acme {

void Reply(const Question& question, const drogon::HttpResponsePtr& response) {
  auto answer = zweck::Answer<ToWhoAsked>(question);
  if (!answer.ok()) return response->setStatusCode(drogon::k404NotFound);
  const std::string bytes = std::move(*answer).Take();
  spdlog::debug("200 {}", bytes);
  response->setBody(bytes);
}

}  // namespace acme
