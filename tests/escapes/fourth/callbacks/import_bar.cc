// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: shows from another thread how far an import is.
// Author: has not read the checks, and came fourth

#include <atomic>
#include <cstdio>
#include <thread>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::size_t ImportAll(const std::vector<std::string>& lines, zweck::SqliteStore& store) {
  std::atomic<std::size_t> done{0};
  std::jthread progress([&done, total = lines.size()](std::stop_token stop) {
    while (!stop.stop_requested()) {
      std::fprintf(stderr, "\r%zu of %zu", done.load(), total);
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
  });
  std::size_t kept = 0;
  for (const std::string& line : lines) {
    const auto borrower = zweck::FromJson<Borrower>(line);
    if (borrower.ok() && zweck::Persist<BorrowerTable>(*borrower, store).ok()) ++kept;
    ++done;
  }
  return kept;
}

}  // namespace acme
