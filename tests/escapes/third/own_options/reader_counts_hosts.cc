// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts by a reader of its own at which mail hosts the people are.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <absl/strings/ascii.h>

#include <map>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

std::map<std::string, int> g_hosts;

struct MailReader {
  static zweck::Reading FromText(std::string& text) {
    absl::AsciiStrToLower(&text);
    const std::size_t at = text.find('@');
    if (at == std::string::npos) return zweck::Reading::kMalformed;
    ++g_hosts[text.substr(at + 1)];
    return zweck::Reading::kKept;
  }
};

struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "guest",
                                             .description = "Who comes to an open day",
                                             .subjects = "guests",
                                             .policy_section = "3"};

  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<AnswerQuestion>,
        zweck::Subject, zweck::ReadBy<MailReader>>
      email;
};
ZWECK_CATEGORY(Guest, email);

absl::StatusOr<Guest> ReadGuest(const zweck::Body& body) { return zweck::FromJson<Guest>(body); }

}  // namespace acme
