// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a report has to say and nothing that it was made from does. A question stands in place of
// the answer, and again in a list at the end, with how to answer it.

#ifndef ZWECK_SRC_REPORT_GDPR_OPEN_QUESTIONS_H_
#define ZWECK_SRC_REPORT_GDPR_OPEN_QUESTIONS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zweck::report {

// Texts are Markdown, so those of a binary are escaped by whoever asks.
class OpenQuestions {
 public:
  // A link to the question's number, for where the answer belongs. The same question about several
  // things is one; `about` may be empty. `answer` is the text of a company file that would answer
  // it; empty where none does.
  std::string Ask(std::string_view question, std::string_view answer, std::string_view about = {});

  bool empty() const { return questions_.empty(); }
  std::size_t size() const { return questions_.size(); }

  // The heading that the links lead to, and the list; ends with an empty line.
  std::string Section() const;

 private:
  struct Question {
    std::string text;
    std::string answer;
    std::vector<std::string> about = {};
  };
  std::vector<Question> questions_;
};

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_GDPR_OPEN_QUESTIONS_H_
