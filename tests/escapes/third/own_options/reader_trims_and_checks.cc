// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: trims, lowers and checks an address in a reader, and forgets whom the text asks to.
// Author: has not read the checks, and came third

#include <absl/strings/ascii.h>
#include <absl/strings/match.h>

#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

struct TidyMail {
  static zweck::Reading FromText(std::string& text) {
    absl::StripAsciiWhitespace(&text);
    if (text.empty()) return zweck::Reading::kAbsent;
    if (text == "[deleted]") return zweck::Reading::kForgotten;
    absl::AsciiStrToLower(&text);
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string::npos || text.find('@', at + 1) != std::string::npos) {
      return zweck::Reading::kMalformed;
    }
    if (absl::EndsWith(text, ".")) text.pop_back();
    return zweck::Reading::kKept;
  }
};

struct Visitor {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visitor, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "visitor",
                                             .description = "Who tries a bicycle out",
                                             .subjects = "visitors",
                                             .policy_section = "3"};

  Field<1, std::optional<std::string>, zweck::Is<zweck::kind::EmailAddress>,
        zweck::For<AnswerQuestion>, zweck::ReadBy<TidyMail>>
      email;
};
ZWECK_CATEGORY(Visitor, email);

absl::StatusOr<Visitor> ReadVisitor(const zweck::Body& body) {
  return zweck::FromJson<Visitor>(body);
}

}  // namespace acme
