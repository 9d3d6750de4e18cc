// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs the body of a request that could not be read.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <crow.h>

#include "tests/escapes/others/policy.h"

namespace acme {

crow::response Ask(const crow::request& req, zweck::SqliteStore& store) {
  auto question = zweck::FromJson<Question>(req.body);
  if (!question.ok()) {
    CROW_LOG_ERROR << "bad question: " << req.body;
    return crow::response(400);
  }
  return crow::response(zweck::Persist<QuestionTable>(*question, store).ok() ? 201 : 500);
}

}  // namespace acme
