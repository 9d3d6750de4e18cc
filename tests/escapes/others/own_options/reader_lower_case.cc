// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a reader of text that changes it in place.
// Author: has not read the checks

#include <absl/strings/ascii.h>
#include <absl/strings/strip.h>
#include <zweck/declare/reader.h>

#include "tests/escapes/others/policy.h"

namespace acme {

struct MailAddressText {
  static zweck::Reading FromText(std::string& text) {
    absl::StripAsciiWhitespace(&text);
    absl::string_view rest = text;
    if (absl::ConsumePrefix(&rest, "mailto:")) text = std::string(rest);
    absl::AsciiStrToLower(&text);
    if (text.empty()) return zweck::Reading::kAbsent;
    const std::size_t at = text.find('@');
    const bool ok = at != 0 && at != std::string::npos && text.rfind('@') == at;
    return ok ? zweck::Reading::kKept : zweck::Reading::kMalformed;
  }
};

struct Waiting {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Waiting, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "waiting",
                                             .description = "Who waits for a bicycle",
                                             .subjects = "buyers",
                                             .policy_section = "2"};
  using Retention = zweck::KeepFor<std::chrono::days{60}>;
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<DeliverOrder>,
        zweck::ReadBy<MailAddressText>, zweck::Key, zweck::Subject>
      email;
};
ZWECK_CATEGORY(Waiting, email);

}  // namespace acme
