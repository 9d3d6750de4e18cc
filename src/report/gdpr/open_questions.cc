// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/open_questions.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "src/text/cat.h"
#include "src/text/markdown_parts.h"

namespace zweck::report {

using text::Cat;

std::string OpenQuestions::Ask(std::string_view question, std::string_view answer,
                               std::string_view about) {
  auto at = std::ranges::find_if(questions_,
                                 [&](const Question& asked) { return asked.text == question; });
  if (at == questions_.end()) {
    questions_.push_back({.text = std::string(question), .answer = std::string(answer)});
    at = questions_.end() - 1;
  }
  at->about.emplace_back(about);
  const std::string number = std::to_string(at - questions_.begin() + 1);
  return Cat({"**[Open question ", number, "](#open-questions)**"});
}

std::string OpenQuestions::Section() const {
  if (empty()) return {};
  std::string out = "## Open questions\n\n";
  std::size_t number = 0;
  for (const Question& question : questions_) {
    out += Cat({std::to_string(++number), ". ", question.text});
    const std::string about = text::Joined(question.about, ", ");
    if (!about.empty()) out += Cat({" It is about ", about, "."});
    if (!question.answer.empty()) out += Cat({" In the company file: `", question.answer, "`"});
    out += "\n";
  }
  return out + "\n";
}

}  // namespace zweck::report
