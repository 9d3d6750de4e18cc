// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: TakesJson looks and says yes or no.
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

struct Remark {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Remark, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "remark",
                                             .description = "What is said about a bicycle",
                                             .subjects = "who comments",
                                             .policy_section = "3"};
  static bool TakesJson(std::string_view json) {
    return json.find("\"internal\"") == std::string_view::npos;
  }
  Field<1, std::string, zweck::Is<zweck::kind::FreeText>, zweck::For<AnswerQuestion>> text;
};
ZWECK_CATEGORY(Remark, text);

}  // namespace acme
