// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_TESTS_BENCH_EXPECT_H_
#define ZWECK_TESTS_BENCH_EXPECT_H_

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace zweck::bench {

// A contestant that is wrong ends the program.
inline void Expect(bool holds, std::string_view who) {
  if (holds) return;
  std::fprintf(stderr, "%.*s gives something else\n", static_cast<int>(who.size()), who.data());
  std::abort();
}

}  // namespace zweck::bench

#endif  // ZWECK_TESTS_BENCH_EXPECT_H_
