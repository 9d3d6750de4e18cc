// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads what somebody wrote in Jira: plain text with Jira's markup, or a document in the Atlassian
// Document Format, which becomes plain text, a line for each paragraph, list item or cell.
//
// Mentions of people are dropped, names and account ids alike: the node `mention`, and
// `[~accountid:...]` and `[~name]` in markup. So are the addresses of cards, links, emoji and
// media. The text in a node that is not known is kept. null is absent; any other value, a node
// without a type and text that is none are malformed.

#ifndef JODOCUS_ATLASSIAN_TEXT_H_
#define JODOCUS_ATLASSIAN_TEXT_H_

#include <zweck/codec/layout.h>

#include <string>
#include <string_view>

namespace jodocus {

struct AtlassianText {
  static zweck::Reading FromText(std::string& text);
  static zweck::Reading FromJson(std::string_view json, std::string& text);
};

}  // namespace jodocus

#endif  // JODOCUS_ATLASSIAN_TEXT_H_
