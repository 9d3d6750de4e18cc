// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What an HTTP transport does if it is told nothing else, as docs/how-to/transports.md says.

#include "zweck/transport/http_options.h"

#include <absl/time/time.h>

#include <catch2/catch.hpp>

namespace zweck {
namespace {

TEST_CASE("Options that are not given have the values that the page says") {
  const HttpOptions options;
  CHECK(options.url.empty());
  CHECK(options.bearer_token.empty());
  CHECK_FALSE(options.token_source.has_value());
  CHECK(options.headers.empty());
  CHECK(options.ca_file.empty());
  CHECK(options.connect_timeout == absl::Seconds(5));
  CHECK(options.attempt_timeout == absl::Seconds(15));
  CHECK(options.deadline == absl::Seconds(60));
  CHECK(options.max_attempts == 3);
  CHECK(options.first_backoff == absl::Milliseconds(250));
  CHECK(options.max_retry_after == absl::Seconds(30));
  CHECK(options.max_at_once == 4);
  CHECK(options.max_answer_bytes == 1'048'576);
  CHECK_FALSE(options.allow_unwiped_memory);
}

}  // namespace
}  // namespace zweck
