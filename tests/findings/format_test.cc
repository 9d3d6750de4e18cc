// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/findings/format.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <string_view>

#include "src/findings/finding.h"
#include "tests/findings/fixture.h"
#include "tests/report/approved.h"

namespace zweck::findings {
namespace {

// formats_test.py reads what is approved as its users' tools would.
TEST_CASE("every format as it was approved") {
  const std::map<std::string_view, std::string> endings = {{"text", ".txt"},    {"markdown", ".md"},
                                                           {"sarif", ".sarif"}, {"github", ".log"},
                                                           {"gitlab", ".json"}, {"junit", ".xml"}};
  CHECK(Formats().size() == endings.size());
  for (const Format& format : Formats()) {
    const std::string ending = endings.at(format.name);
    testing::CheckApproved("nothing" + ending, format.write(testing::NothingFound()), "findings");
    testing::CheckApproved("widened" + ending, format.write(testing::WidenedOutcome()), "findings");
    testing::CheckApproved("hostile" + ending, format.write(testing::HostileOutcome()), "findings");
  }
}

TEST_CASE("text is what it was before there were formats") {
  const Outcome outcome = testing::WidenedOutcome();
  CHECK(text::FindFormat(Formats(), "text")->write(outcome) == findings::ToText(outcome.found));
  CHECK(text::FindFormat(Formats(), "text")->write(testing::NothingFound()) ==
        "34 facts, all in zweck.lock\n");
}

TEST_CASE("a format that there is not") {
  CHECK(text::FindFormat(Formats(), "papyrus") == nullptr);
  CHECK(text::FindFormat(Formats(), "") == nullptr);
}

}  // namespace
}  // namespace zweck::findings
