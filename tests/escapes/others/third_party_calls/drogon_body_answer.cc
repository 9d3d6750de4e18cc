// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads a body through Body, and answers by Answer.
// Author: has not read the checks

#include <drogon/drogon.h>

#include <string>

#include "tests/escapes/others/person.h"

namespace acme {

using Reply = std::function<void(const drogon::HttpResponsePtr&)>;

void Ask(zweck::SqliteStore& store) {
  drogon::app().registerHandler(
      "/questions", [&store](const drogon::HttpRequestPtr& request, Reply&& reply) {
        auto response = drogon::HttpResponse::newHttpResponse();
        auto question = zweck::FromJson<Question>(zweck::Body::CopyOf(request->body()));
        if (!question.ok() || !zweck::Persist<QuestionTable>(*question, store).ok()) {
          response->setStatusCode(drogon::k400BadRequest);
          return reply(response);
        }
        if (auto answer = zweck::Answer<ToWhoAsked>(*question); answer.ok()) {
          response->setContentTypeString(answer->content_type());
          response->setBody(answer->bytes());
        }
        reply(response);
      });
}

}  // namespace acme
