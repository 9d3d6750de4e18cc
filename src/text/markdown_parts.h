// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tables and lists of GitHub's Markdown, from parts that are escaped already.

#ifndef ZWECK_SRC_TEXT_MARKDOWN_PARTS_H_
#define ZWECK_SRC_TEXT_MARKDOWN_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

namespace zweck::text {

// Ends with an empty line, as what follows needs one. Nothing, while it has no rows.
class MarkdownTable {
 public:
  explicit MarkdownTable(std::vector<std::string> headings);

  void Add(const std::vector<std::string>& cells);
  bool empty() const { return rows_.empty(); }
  std::string Text() const;

 private:
  std::string head_;
  std::string rows_;
};

// Parts joined by ", ", "; " or "<br>"; those that are empty are left out, and of equal ones the
// first stays.
std::string Joined(const std::vector<std::string>& parts, std::string_view between);

// "a", "a and b", "a, b and c".
std::string Enumerated(const std::vector<std::string>& parts);

// Its first letter in upper case, if it is one of ASCII.
std::string Capitalised(std::string_view sentence);

// A full stop at its end, unless there is one of . ! ? already.
std::string Stopped(std::string_view sentence);

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_MARKDOWN_PARTS_H_
