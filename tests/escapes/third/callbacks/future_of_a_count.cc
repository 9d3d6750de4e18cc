// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts the open questions in another thread, and prints how many.
// Author: has not read the checks, and came third

#include <atomic>
#include <future>
#include <iostream>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::StatusOr<int> CountQuestions(zweck::SqliteStore& store) {
  int count = 0;
  absl::Status read = zweck::ForEach<QuestionTable, Question>(store, [&count](const Question&) {
    ++count;
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  return count;
}

int Report(zweck::SqliteStore& store) {
  std::future<absl::StatusOr<int>> counted =
      std::async(std::launch::async, [&store] { return CountQuestions(store); });
  const absl::StatusOr<int> count = counted.get();
  if (!count.ok()) {
    std::cerr << "could not count: " << count.status() << '\n';
    return 1;
  }
  std::cout << "open questions: " << *count << '\n';
  return 0;
}

}  // namespace acme
