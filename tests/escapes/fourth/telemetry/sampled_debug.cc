// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: logs one in a hundred calls, by a counter, with what the program itself knows.
// Author: has not read the checks, and came fourth

#include <atomic>
#include <cstdio>

#include "tests/escapes/fourth/policy.h"

namespace acme {

bool Sampled() {
  static std::atomic<unsigned> calls{0};
  return calls.fetch_add(1) % 100 == 0;
}

absl::Status KeepSampled(const Suggestion& suggestion, zweck::SqliteStore& store) {
  const absl::Status kept = zweck::Persist<SuggestionTable>(suggestion, store);
  if (Sampled()) {
    std::fprintf(stderr, "%s:%d keeping a suggestion: %s\n", __FILE__, __LINE__,
                 kept.ok() ? "ok" : "failed");
  }
  return kept;
}

}  // namespace acme
