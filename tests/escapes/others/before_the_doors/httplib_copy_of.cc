// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a handler of cpp-httplib, whose request is const.
// Author: has not read the checks

#include <httplib.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void Serve(httplib::Server& server, zweck::SqliteStore& store) {
  server.Post("/questions", [&store](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/json") {
      res.status = 415;
      return;
    }
    const auto question = zweck::FromJson<Question>(zweck::Body::CopyOf(req.body));
    if (!question.ok()) {
      res.status = 400;
      res.set_content(std::string(question.status().message()), "text/plain");
      return;
    }
    res.status = zweck::Persist<QuestionTable>(*question, store).ok() ? 201 : 503;
  });
}

}  // namespace acme
