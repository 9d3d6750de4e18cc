// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "src/findings/finding.h"
#include "src/findings/format.h"
#include "tests/findings/fixture.h"

namespace zweck::findings {
namespace {

std::string Written(const findings::Finding& finding) {
  Outcome outcome = testing::NothingFound();
  outcome.found = {finding};
  return ToGithub(outcome);
}

TEST_CASE("a command for each finding, and a line for people") {
  CHECK(Written(
            {.id = "lock-field", .message = "it is new", .place = testing::PlaceAt("a/b.h", 12)}) ==
        "::error file=a/b.h,line=12,title=zweck[lock-field]::it is new%0A"
        "  read: zweck explain lock-field\n1 error\n");
  CHECK(ToGithub(testing::NothingFound()) == "34 facts, all in zweck.lock\n");
}

TEST_CASE("without a place it stands at the file that was checked") {
  CHECK(Written({.id = "x", .severity = findings::Severity::kNote, .message = "m"})
            .starts_with("::notice file=zweck.lock,title=zweck[x]::m%0A"));
  CHECK(Written({.id = "x", .severity = findings::Severity::kWarning, .message = "m"})
            .starts_with("::warning "));
}

TEST_CASE("what divides a command is escaped") {
  const std::string text =
      Written({.id = "x", .message = "100%, a:b", .place = testing::PlaceAt("a:b,c%.h", 1)});
  CHECK(text.starts_with("::error file=a%3Ab%2Cc%25.h,line=1,title=zweck[x]::100%25, a:b%0A"));
}

TEST_CASE("a hostile text is no command") {
  const Outcome outcome = testing::HostileOutcome();
  const std::string text = ToGithub(outcome);
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  CHECK(lines == outcome.found.size() + 1);
  CHECK(text.find("\n::stop-commands") == std::string::npos);
}

}  // namespace
}  // namespace zweck::findings
