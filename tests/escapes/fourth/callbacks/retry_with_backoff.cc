// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: tries a door again with growing pauses, and logs the number of the attempt.
// Author: has not read the checks, and came fourth

#include <algorithm>
#include <cstdio>
#include <thread>

#include "tests/escapes/fourth/policy.h"

namespace acme {

template <class Attempt>
absl::Status WithRetries(int most, Attempt&& attempt) {
  std::chrono::milliseconds pause(100);
  absl::Status last;
  for (int i = 1; i <= most; ++i) {
    last = attempt();
    if (!absl::IsUnavailable(last)) return last;
    std::fprintf(stderr, "attempt %d of %d: %s\n", i, most, last.ToString().c_str());
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::milliseconds(5000));
  }
  return last;
}

absl::Status PersistStubbornly(const SignUp& sign_up, zweck::SqliteStore& store) {
  return WithRetries(5, [&] { return zweck::Persist<SignUpTable>(sign_up, store); });
}

}  // namespace acme
