// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads text of the Marketplace's reports, which is as people and systems left it: with carriage
// returns and blanks around it, as the word "null", as nothing at all, as a number, and, for
// somebody who asked to be forgotten, as the word "RTBF" (GDPR Art. 17).

#ifndef JODOCUS_MARKETPLACE_TEXT_H_
#define JODOCUS_MARKETPLACE_TEXT_H_

#include <zweck/declare/reader.h>

#include <string>
#include <string_view>

namespace jodocus {

// Text about a licence or a company. White space is trimmed, and one blank where it is longer or a
// line ends; "null" and nothing are absent; a number is its digits. "RTBF" is text here: it is the
// name of a company too.
struct MarketplaceText {
  static zweck::Reading FromText(std::string& text);
  static zweck::Reading FromJson(std::string_view json, std::string& text);
};

// Of a licence or a sale, as text or as a number. What some rows have in place of one is absent:
// "NA", "none", "-", nothing but zeros.
struct MarketplaceId {
  static zweck::Reading FromText(std::string& text);
  static zweck::Reading FromJson(std::string_view json, std::string& text);
};

// Whether text about a person says that they asked to be forgotten: "RTBF" in any letters, more
// than once, in Markdown, with white space or signs around it, and no other word.
bool AsksToBeForgotten(std::string_view text);

// Text about a person, read like text about a licence, unless it asks to be forgotten.
struct MarketplacePersonText {
  static zweck::Reading FromText(std::string& text);
  static zweck::Reading FromJson(std::string_view json, std::string& text);
};

// An e-mail address: `ada@example.com`, or in Markdown `[ada@example.com](mailto:ada@example.com)`,
// unless it asks to be forgotten. What is no one address is absent, since nobody can be reached by
// it; the rest of the contact is read all the same.
struct MarketplaceEmail {
  static zweck::Reading FromText(std::string& text);
};

}  // namespace jodocus

#endif  // JODOCUS_MARKETPLACE_TEXT_H_
