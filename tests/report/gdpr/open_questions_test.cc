// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/open_questions.h"

#include <catch2/catch.hpp>

namespace zweck::report {
namespace {

TEST_CASE("No question, no section", "[report]") {
  const OpenQuestions questions;
  CHECK(questions.empty());
  CHECK(questions.Section().empty());
}

TEST_CASE("The same question about several things is one", "[report]") {
  OpenQuestions questions;
  const std::string first = questions.Ask("Who are we?", "name: \"…\"");
  CHECK(first == "**[Open question 1](#open-questions)**");
  CHECK(questions.Ask("How long?", "", "`a`") == "**[Open question 2](#open-questions)**");
  CHECK(questions.Ask("How long?", "", "`b`") == "**[Open question 2](#open-questions)**");
  CHECK(questions.Ask("How long?", "", "`a`") == "**[Open question 2](#open-questions)**");
  CHECK(questions.Ask("Who are we?", "name: \"…\"") == first);
  CHECK(questions.size() == 2);
  CHECK(questions.Section() ==
        "## Open questions\n\n"
        "1. Who are we? In the company file: `name: \"…\"`\n"
        "2. How long? It is about `a`, `b`.\n\n");
}

}  // namespace
}  // namespace zweck::report
