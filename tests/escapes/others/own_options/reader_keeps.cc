// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a reader of text remembers all that it read.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <absl/strings/ascii.h>
#include <zweck/declare/reader.h>

#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

struct LowerCaseAndCollect {
  static inline std::vector<std::string> seen;
  static zweck::Reading FromText(std::string& text) {
    absl::AsciiStrToLower(&text);
    seen.push_back(text);
    return zweck::Reading::kKept;
  }
};

struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "guest",
                                             .description = "Who orders without an account",
                                             .subjects = "guests",
                                             .policy_section = "2"};
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<DeliverOrder>,
        zweck::ReadBy<LowerCaseAndCollect>>
      email;
};
ZWECK_CATEGORY(Guest, email);

}  // namespace acme
