// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "src/findings/format.h"
#include "tests/findings/fixture.h"

namespace zweck::findings {
namespace {

using Json = nlohmann::json;

TEST_CASE("each issue has what GitLab asks for") {
  const Json issues = Json::parse(ToGitlab(testing::WidenedOutcome()));
  REQUIRE(issues.size() == 5);  // what was approved is none
  CHECK(issues[0]["check_name"] == "lock-field");
  CHECK(issues[0]["severity"] == "major");
  CHECK(issues[0]["location"] ==
        Json::parse(R"({"path": "shop/customer.h", "lines": {"begin": 12}})"));
  CHECK(issues[0]["description"] ==
        "field customer.phone is new. Take it out of the code, or let somebody approve it.");
  // Without a place: the lock file; and a line begins with 1.
  CHECK(issues[2]["location"] == Json::parse(R"({"path": "zweck.lock", "lines": {"begin": 1}})"));
  CHECK(issues[3]["location"]["lines"]["begin"] == 1);
  CHECK(issues[3]["severity"] == "minor");
  CHECK(issues[4]["severity"] == "info");
  CHECK(ToGitlab(testing::NothingFound()) == "[]\n");
}

TEST_CASE("hostile texts are texts, and no two issues are one") {
  const Json issues = Json::parse(ToGitlab(testing::HostileOutcome()));
  std::set<std::string> prints;
  for (const Json& issue : issues) prints.insert(issue["fingerprint"].get<std::string>());
  CHECK(prints.size() == 2 * std::size(testing::kHostileTexts));
}

}  // namespace
}  // namespace zweck::findings
