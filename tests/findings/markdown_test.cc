// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <string>

#include "src/findings/format.h"
#include "tests/findings/fixture.h"

namespace zweck::findings {
namespace {

std::size_t Count(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST_CASE("a row says what was and what is") {
  const std::string text = ToMarkdown(testing::WidenedOutcome());
  CHECK(text.starts_with("### zweck check: 3 errors, 1 warning and 1 note\n"));
  for (const char* row :
       {"| error | `lock-field` | `field customer.phone` | – | new | `shop/customer.h:12` |\n",
        "| error | `lock-field` | `field customer.phone` | – | `for call` | ",
        "| <code>kept \"365 days\"</code> | <code>kept \"730 days\"</code> | ",
        "| `field customer.password` | `secret` | – | |\n"}) {
    INFO(row);
    CHECK(text.find(row) != std::string::npos);
  }
  CHECK(text.find("approve YYYY-MM-DD \"who\" \"why\" +field customer.phone for call\n") !=
        std::string::npos);
  CHECK(text.find("approve YYYY-MM-DD \"who\" \"why\" -field customer.password secret\n") !=
        std::string::npos);
  CHECK(text.find("<summary>1 approved</summary>") != std::string::npos);
}

TEST_CASE("nothing to look at is said in a sentence") {
  CHECK(ToMarkdown(testing::NothingFound()) ==
        "### zweck check: nothing to look at\n\n34 facts, all in zweck.lock\n");
}

TEST_CASE("GitHub tells nobody that a binary names") {
  const std::string text = ToMarkdown(testing::HostileOutcome());
  // Of what stands in code, GitHub makes nothing; findings_test.py sees that the rest is like this.
  CHECK(text.find(R"(@<!-- -->everyone \#<!-- -->12 acme/shop\#<!-- -->7)") != std::string::npos);
}

TEST_CASE("a comment is no longer than GitHub takes, and says that there is more") {
  Outcome outcome = testing::WidenedOutcome();
  CHECK(ToMarkdown(outcome).find("no room") == std::string::npos);
  const findings::Finding one = outcome.found.front();
  outcome.found.insert(outcome.found.end(), 3000, one);
  outcome.approved.insert(outcome.approved.end(), 3000, outcome.approved.front());
  const std::string text = ToMarkdown(outcome);
  CHECK(text.size() > 50'000);
  CHECK(text.size() < 65'536);
  CHECK(text.ends_with("There is no room for more in a comment; the log has all findings.\n"));
  CHECK(Count(text, "<details>") == Count(text, "</details>"));
}

}  // namespace
}  // namespace zweck::findings
