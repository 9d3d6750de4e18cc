// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// docs/errors.md, which is part of the program: what each rule and finding means, and how to fix
// it.

#ifndef ZWECK_SRC_FINDINGS_ERRORS_PAGE_H_
#define ZWECK_SRC_FINDINGS_ERRORS_PAGE_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zweck::findings {

// An entry of the page. Its texts are Markdown.
struct Explanation {
  std::string_view section;   // the heading above it
  std::string_view id;        // lock-field
  std::string_view sentence;  // the one that is set in bold, with its full stop
  std::string_view text;      // what follows that
};

// In the order of the page. What has a heading that is no id is left out.
std::vector<Explanation> ParseErrorsPage(std::string_view page);

// Of the page that is built in.
std::span<const Explanation> Explanations();

// Null, where no entry has the id.
const Explanation* FindExplanation(std::string_view id);

// The id that differs least, if it does not differ in almost everything; "" if there is none.
std::string_view NearestId(std::string_view id);

// Markdown as it may stand in another program: without comments, and with links that say where
// they lead instead of leading there.
std::string WithoutLinks(std::string_view markdown);

// For a terminal: no line is longer than `width`, if words allow; code is indented by four.
std::string PlainText(std::string_view markdown, std::size_t width);

}  // namespace zweck::findings

#endif  // ZWECK_SRC_FINDINGS_ERRORS_PAGE_H_
