// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Payloads in the shapes that Atlassian sends, about people who don't exist.

#ifndef ZWECK_TESTS_JODOCUS_FIXTURE_H_
#define ZWECK_TESTS_JODOCUS_FIXTURE_H_

#include <absl/strings/str_replace.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/support/recent_day.h"
#include "tests/support/temp_directory.h"
#include "zweck/internal/codec/layout.h"

namespace zweck::testing {

inline std::string Fixture(std::string_view name) {
  std::string text =
      FileBytes(std::string(ZWECK_SOURCE_DIR) + "/tests/jodocus/fixtures/" + std::string(name));
  CAPTURE(name);
  REQUIRE_FALSE(text.empty());
  return text;
}

// A usage event of these days: others are refused.
inline std::string UsageEvent() {
  return absl::StrReplaceAll(Fixture("usage_event.json"), {{"2026-11-24", DayText(RecentDay())}});
}

// What is kept of a text; otherwise what became of it.
inline std::string Outcome(Reading reading, const std::string& text) {
  switch (reading) {
    case Reading::kKept:
      return text;
    case Reading::kAbsent:
      return "(absent)";
    case Reading::kForgotten:
      return "(forgotten)";
    case Reading::kMalformed:
      break;
  }
  return "(malformed)";
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_JODOCUS_FIXTURE_H_
