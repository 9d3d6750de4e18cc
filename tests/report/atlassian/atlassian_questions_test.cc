// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/atlassian/atlassian_questions.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string_view>

namespace zweck::report {
namespace {

TEST_CASE("Each question stands once, and behind the one that it depends on") {
  std::map<std::string_view, AnswerType> before;
  for (const Question& question : AtlassianQuestions()) {
    INFO(question.path);
    CHECK_FALSE(before.contains(question.path));
    if (!question.after.empty()) {
      REQUIRE(before.contains(question.after));
      const AnswerType type = before[question.after];
      CHECK((type == AnswerType::kYesNo || type == AnswerType::kApplies));
    }
    before[question.path] = question.type;
    CHECK(question.text.ends_with('?'));
  }
  CHECK(before.size() == 50);
}

TEST_CASE("each type of answer is one of the table, and says what it expects") {
  std::set<AnswerType> types;
  for (const Question& question : AtlassianQuestions()) types.insert(question.type);
  CHECK(types.size() == 8);
  CHECK(*types.rbegin() == AnswerType::kParties);
  for (const AnswerType type : types) {
    CHECK(InfoOf(type).blank.empty() == (type == AnswerType::kParties));
    CHECK_FALSE(InfoOf(type).expected.empty());
  }
}

}  // namespace
}  // namespace zweck::report
