// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/findings/sarif.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/report/findings/fixture.h"

namespace zweck::report::findings {
namespace {

using Json = nlohmann::json;

Json RunOf(const Outcome& outcome) { return Json::parse(ToSarif(outcome))["runs"][0]; }

TEST_CASE("a result has its rule, its place and its fingerprint") {
  const Json run = RunOf(testing::WidenedOutcome());
  REQUIRE(run["results"].size() == 6);
  const Json& result = run["results"][0];
  const Json& rule = run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()];
  CHECK(result["ruleId"] == "lock-field");
  CHECK(rule["id"] == "lock-field");
  CHECK(rule["shortDescription"]["text"] == "A field is new.");
  CHECK(rule["help"]["text"].get<std::string>().find("docs/how-to/lock-file.md") !=
        std::string::npos);
  CHECK(result["level"] == "error");
  CHECK(result["locations"][0]["physicalLocation"] == Json::parse(R"({
    "artifactLocation": {"uri": "shop/customer.h", "uriBaseId": "SRCROOT"},
    "region": {"startLine": 12}})"));
  CHECK(result["partialFingerprints"]["zweckFinding/v1"].get<std::string>().size() == 16);
  CHECK(run["originalUriBaseIds"].contains("SRCROOT"));
}

TEST_CASE("what was approved is suppressed, and nothing else is") {
  const Json run = RunOf(testing::WidenedOutcome());
  for (std::size_t i = 0; i < 5; ++i) CHECK(run["results"][i]["suppressions"] == Json::array());
  const Json& suppression = run["results"][5]["suppressions"][0];
  CHECK(suppression["kind"] == "external");
  CHECK(suppression["status"] == "accepted");
  CHECK(suppression["justification"] == "Customers asked for it (Ada Example, 2026-11-26)");
  CHECK(suppression["location"]["physicalLocation"]["region"]["startLine"] == 7);
}

TEST_CASE("nobody reads a link or a placeholder into a message") {
  Outcome outcome = testing::NothingFound();
  outcome.found = {
      {.id = "x", .message = "[a](0) {0} {name: 1} {", .place = testing::PlaceAt("a b:c%.h", 1)}};
  const Json result = RunOf(outcome)["results"][0];
  CHECK(result["message"]["text"] == "[a] (0) {{0}} {{name: 1}} {{.");
  CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b%3Ac%25.h");
}

TEST_CASE("braces that are no placeholder stay as they are") {
  Outcome outcome = testing::NothingFound();
  outcome.found = {{.id = "x", .message = "add kept { days: 3 }"}};
  CHECK(RunOf(outcome)["results"][0]["message"]["text"] == "Add kept { days: 3 }.");
}

TEST_CASE("a path outside of the tree has no base") {
  Outcome outcome = testing::NothingFound();
  outcome.found = {{.id = "x", .message = "m", .place = testing::PlaceAt("/tmp/a.h", 1)}};
  const Json place = RunOf(outcome)["results"][0]["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"] == Json::parse(R"({"uri": "file:///tmp/a.h"})"));
}

}  // namespace
}  // namespace zweck::report::findings
