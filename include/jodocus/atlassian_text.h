// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads what somebody wrote in Jira: plain text with Jira's markup, or a document in the Atlassian
// Document Format, which becomes plain text, a line for each paragraph, list item or cell. Text
// that is such a document, or a JSON string that is one, is read as a document.
//
// People who are mentioned are dropped, names and account ids alike: in a document the node
// `mention`, and any other that has the word in its type; in text (of a document, too, and in code)
//
//   [~mia], [~accountid:712020:...]  everything to the `]`; without one, to the end of the line
//   [Mia Muster|~mia]                the same, with the name that is shown
//   https://acme.atlassian.net/jira/people/712020:...  the address of a profile, not what is around
//
// Of what a document's nodes have as `attrs`, text that somebody typed or chose is kept, and the
// rest is dropped: ids, addresses, sizes, colours.
//
//   date                    timestamp, as a day: 2026-11-29
//   emoji                   text, or else shortName
//   expand, nestedExpand    title
//   extension, bodiedExtension, inlineExtension, multiBodiedExtension, extensionFrame
//                           text; text and title of the parameters
//   media, mediaInline      alt
//   panel                   panelIconText, or else panelIcon
//   placeholder, status     text
//   taskItem                state: [x] or [ ]
//
// Nothing is kept of the attrs of blockCard, embedCard, inlineCard (url, data), codeBlock
// (language), decisionItem (state: it is always DECIDED), heading (level), layoutColumn (width),
// mediaGroup, mediaSingle (layout), orderedList (order), table and its cells, of marks (link:
// href, title), and of a node that is not known, whose text and content are kept.
//
// null is the same as no member, and in a list no element; as a whole it is absent. Any other
// value, a node without a type and text that is none are malformed.

#ifndef JODOCUS_ATLASSIAN_TEXT_H_
#define JODOCUS_ATLASSIAN_TEXT_H_

#include <zweck/declare/reader.h>

#include <string>
#include <string_view>

namespace jodocus {

struct AtlassianText {
  static zweck::Reading FromText(std::string& text);
  static zweck::Reading FromJson(std::string_view json, std::string& text);
};

}  // namespace jodocus

#endif  // JODOCUS_ATLASSIAN_TEXT_H_
