// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "token_bucket.h"

#include <catch2/catch.hpp>

using connect_backend::TokenBucket;

namespace {

const absl::Time kStart = absl::FromUnixSeconds(1795000060);

TEST_CASE("some at once, and then one after each interval") {
  TokenBucket bucket(3, absl::Seconds(2));
  for (int i = 0; i < 3; ++i) CHECK(bucket.Take(kStart) == absl::ZeroDuration());
  CHECK(bucket.Take(kStart) == absl::Seconds(2));
  CHECK(bucket.Take(kStart + absl::Milliseconds(500)) == absl::Milliseconds(1500));
  CHECK(bucket.Take(kStart + absl::Seconds(2)) == absl::ZeroDuration());
  CHECK(bucket.Take(kStart + absl::Seconds(2)) == absl::Seconds(2));
  CHECK(bucket.Take(kStart + absl::Seconds(5)) == absl::ZeroDuration());
  CHECK(bucket.Take(kStart + absl::Seconds(5)) == absl::Seconds(1));
}

TEST_CASE("who waits for long saves no more than what is allowed at once") {
  TokenBucket bucket(3, absl::Seconds(2));
  for (int i = 0; i < 3; ++i) CHECK(bucket.Take(kStart) == absl::ZeroDuration());
  const absl::Time later = kStart + absl::Hours(24);
  for (int i = 0; i < 3; ++i) CHECK(bucket.Take(later) == absl::ZeroDuration());
  CHECK(bucket.Take(later) == absl::Seconds(2));
}

TEST_CASE("a clock that is set back gives nothing twice") {
  TokenBucket bucket(1, absl::Seconds(2));
  CHECK(bucket.Take(kStart) == absl::ZeroDuration());
  CHECK(bucket.Take(kStart - absl::Hours(1)) == absl::Seconds(2));
  CHECK(bucket.Take(kStart + absl::Seconds(1)) == absl::Seconds(1));
  CHECK(bucket.Take(kStart + absl::Seconds(2)) == absl::ZeroDuration());
}

}  // namespace
