// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/transport/retry_after.h"

#include <catch2/catch.hpp>
#include <string>

namespace zweck::transport {
namespace {

const absl::Time kNow = absl::FromUnixSeconds(784111777);  // Sun, 06 Nov 1994 08:49:37 GMT

std::optional<absl::Duration> Reading(std::string_view value) {
  return ReadRetryAfter(value, kNow);
}

TEST_CASE("Seconds are read, and too many for a number are for ever") {
  CHECK(Reading("0") == absl::ZeroDuration());
  CHECK(Reading("1") == absl::Seconds(1));
  CHECK(Reading("007") == absl::Seconds(7));
  CHECK(Reading(" 120 ") == absl::Seconds(120));
  CHECK(Reading("\t30") == absl::Seconds(30));
  CHECK(Reading("9223372036854775807") >= absl::Seconds(std::int64_t{9223372036854775807}));
  for (const char* many : {"9223372036854775808", "18446744073709551615", "18446744073709551616",
                           "18446744073709551617", "99999999999999999999999999999999999999999"}) {
    CAPTURE(many);
    CHECK(Reading(many) == absl::InfiniteDuration());
  }
  CHECK(Reading(std::string(5000, '0') + "5") == absl::Seconds(5));
  CHECK(Reading(std::string(5000, '9')) == absl::InfiniteDuration());
}

TEST_CASE("A date is read in the three forms of HTTP") {
  CHECK(Reading("Sun, 06 Nov 1994 08:49:47 GMT") == absl::Seconds(10));
  CHECK(Reading("Sunday, 06-Nov-94 08:49:47 GMT") == absl::Seconds(10));
  CHECK(Reading("Sun Nov  6 08:49:47 1994") == absl::Seconds(10));
  CHECK(Reading("Sun Nov 16 08:49:37 1994") == absl::Hours(240));
}

TEST_CASE("A date that is past is no wait, one that is far is a long one") {
  CHECK(Reading("Sun, 06 Nov 1994 08:49:37 GMT") == absl::ZeroDuration());
  CHECK(Reading("Sun, 06 Nov 1994 08:49:36 GMT") == absl::ZeroDuration());
  CHECK(Reading("Thu, 01 Jan 1970 00:00:00 GMT") == absl::ZeroDuration());
  CHECK(Reading("Mon, 01 Jan 0001 00:00:00 GMT") == absl::ZeroDuration());
  CHECK(Reading("Fri, 31 Dec 9999 23:59:59 GMT") > absl::Hours(24 * 365 * 8000));
}

TEST_CASE("What is neither is not guessed at") {
  for (const char* value : {"",
                            " ",
                            "-1",
                            "+1",
                            "1.5",
                            "1,5",
                            "1e3",
                            "0x10",
                            "1 2",
                            "1s",
                            "soon",
                            "infinite-future",
                            "infinite-past",
                            "Sun",
                            "Sun, 06 Nov 1994",
                            "Sun, 06 Nov 1994 08:49:37 CET",
                            "Sun, 06 Nov 1994 08:49:37 GMT, 5",
                            "Sun, 32 Nov 1994 08:49:37 GMT",
                            "Sun, 06 Nov 1994 24:49:37 GMT",
                            "1994-11-06T08:49:37Z",
                            "\xd9\xa1"}) {
    CAPTURE(value);
    CHECK(Reading(value) == std::nullopt);
  }
  CHECK(Reading(std::string_view("5\0", 2)) == std::nullopt);
}

}  // namespace
}  // namespace zweck::transport
