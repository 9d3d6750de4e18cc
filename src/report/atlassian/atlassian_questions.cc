// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/atlassian/atlassian_questions.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "report/atlassian/atlassian_questions.tsv.h"
#include "src/report/vocabulary/table.h"

namespace zweck::report {
namespace {

// By AnswerType.
constexpr AnswerTypeInfo kTypes[] = {
    {"yes-no", "yes: false", "yes: true or false"},
    {"applies", "not_applicable: true", "yes: true or false, or not_applicable: true"},
    {"text", R"(text: "...")", "text: some words"},
    {"link", R"(text: "https://...")", "text: an https:// address"},
    {"texts", R"(texts { text: "..." })", "texts: a list of words"},
    {"days", "number: 0", "number: days, 0 or more"},
    {"residency", R"(text: "STORED_EXTERNAL_TO_ATLASSIAN")",
     "text: one of the form's words, such as STORED_EXTERNAL_TO_ATLASSIAN"},
    {"parties", "", "the programs answer it, and links adds the addresses"},
};

}  // namespace

const AnswerTypeInfo& InfoOf(AnswerType type) { return kTypes[static_cast<std::size_t>(type)]; }

std::span<const Question> AtlassianQuestions() {
  static const auto& questions = *new std::vector<Question>([] {
    std::vector<Question> all;
    const Table table = BuiltIn(kAtlassianQuestions, 3, 4, Table::Order::kAny);
    for (const Table::Row& row : table.rows()) {
      const auto* const type = std::ranges::find(kTypes, row[1], &AnswerTypeInfo::name);
      all.push_back({row[0], static_cast<AnswerType>(type - std::begin(kTypes)), row[2],
                     row.size() > 3 ? row[3] : ""});
    }
    return all;
  }());
  return questions;
}

}  // namespace zweck::report
