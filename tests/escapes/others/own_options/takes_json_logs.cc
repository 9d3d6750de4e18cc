// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: TakesJson sees each object as it came, and logs those it does not take.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <spdlog/spdlog.h>

#include "tests/escapes/others/policy.h"

namespace acme {

struct PublicComment {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<PublicComment, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "public-comment",
                                             .description = "What is said about a bicycle",
                                             .subjects = "who comments",
                                             .policy_section = "3"};
  static bool TakesJson(std::string_view json) {
    const bool internal = json.find("\"internal\":true") != std::string_view::npos;
    if (internal) spdlog::warn("left out {}", json);
    return !internal;
  }
  Field<1, std::string, zweck::Is<zweck::kind::FreeText>, zweck::For<AnswerQuestion>> text;
};
ZWECK_CATEGORY(PublicComment, text);

}  // namespace acme
