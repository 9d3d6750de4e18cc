// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: gives a record or one of a few codes, by a type of its own, and prints the code.
// Author: has not read the checks, and came third

#include <iostream>
#include <optional>
#include <string_view>
#include <utility>

#include "tests/escapes/others/policy.h"

namespace acme {

enum class Why { kNone, kNotThere, kBroken, kLater };

std::string_view Words(Why why) {
  constexpr std::string_view kWords[] = {"found", "not there", "broken", "try later"};
  return kWords[static_cast<std::size_t>(why)];
}

template <class T>
class Expected {
 public:
  Expected(T value) : value_(std::move(value)) {}
  Expected(Why why) : why_(why) {}
  explicit operator bool() const { return value_.has_value(); }
  const T& operator*() const { return *value_; }
  Why why() const { return why_; }

 private:
  std::optional<T> value_;
  Why why_ = Why::kNone;
};

Expected<Question> FindQuestion(zweck::SqliteStore& store, std::int64_t ticket) {
  absl::StatusOr<Question> found = zweck::Find<QuestionTable, Question>(store, ticket);
  if (found.ok()) return *std::move(found);
  if (absl::IsNotFound(found.status())) return Why::kNotThere;
  return absl::IsUnavailable(found.status()) ? Why::kLater : Why::kBroken;
}

bool AnswerTicket(zweck::SqliteStore& store, std::int64_t ticket, HelpDeskHttp& http) {
  const Expected<Question> found = FindQuestion(store, ticket);
  std::cout << "a ticket was " << Words(found.why()) << '\n';
  return found && zweck::Transmit<HelpDeskMail>(zweck::Minimize<HelpDeskMail>(*found), http).ok();
}

}  // namespace acme
