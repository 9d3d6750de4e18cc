// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the subject of a question in a template for anything that is cached.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <absl/time/clock.h>

#include <optional>
#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

template <class T>
class Cached {
 public:
  explicit Cached(absl::Duration good_for) : good_for_(good_for) {}

  void Set(const T& value) {
    value_ = value;
    set_at_ = absl::Now();
  }
  const T* Get() const {
    return value_.has_value() && absl::Now() - set_at_ < good_for_ ? &*value_ : nullptr;
  }

 private:
  absl::Duration good_for_;
  std::optional<T> value_;
  absl::Time set_at_;
};

Cached<std::string> g_last_subject(absl::Hours(12));

bool SameAsBefore(const Question& question) {
  const std::string* last = g_last_subject.Get();
  const std::string& subject = question.subject.Use<AnswerQuestion>();
  const bool same = last != nullptr && *last == subject;
  g_last_subject.Set(subject);
  return same;
}

}  // namespace acme
