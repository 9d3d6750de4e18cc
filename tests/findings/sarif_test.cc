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

TEST_CASE("of so many findings, code scanning makes so many alerts") {
  for (Outcome outcome : {testing::WidenedOutcome(), testing::HostileOutcome()}) {
    outcome.found.push_back(outcome.found[0]);  // again
    outcome.approved.push_back(outcome.found[0]);
    std::set<std::string> hashes;
    const Json run = RunOf(outcome);
    for (const Json& result : run["results"]) {
      const std::string hash = result["partialFingerprints"]["primaryLocationLineHash"];
      REQUIRE(hash.find(':') == 16);
      hashes.insert(hash);
    }
    CHECK(hashes.size() == outcome.found.size() + outcome.approved.size());
  }
}

TEST_CASE("each location has a file and a line, or is left out") {
  const auto is_placed = [](const Json& location) {
    const Json& physical = location["physicalLocation"];
    return !physical["artifactLocation"]["uri"].get<std::string>().empty() &&
           physical["region"]["startLine"].get<int>() > 0;
  };
  for (const Outcome& outcome : {testing::WidenedOutcome(), testing::HostileOutcome()}) {
    const Json run = RunOf(outcome);
    for (const Json& result : run["results"]) {
      for (const Json& location : result["locations"]) CHECK(is_placed(location));
      if (!result.contains("relatedLocations")) continue;
      for (const Json& location : result["relatedLocations"]) CHECK(is_placed(location));
    }
  }
  Outcome outcome = testing::WidenedOutcome();
  const Json results = RunOf(outcome)["results"];
  // What has no place stands in the message; of the lock file, a finding has a line.
  CHECK(results[0]["relatedLocations"].size() == 1);
  CHECK(results[0]["message"]["text"].get<std::string>().find(
            "Field customer.phone is now: for call.") != std::string::npos);
  CHECK(results[4]["locations"][0]["physicalLocation"] == Json::parse(R"({
    "artifactLocation": {"uri": "zweck.lock", "uriBaseId": "SRCROOT"},
    "region": {"startLine": 1}})"));
  CHECK(results[2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "zweck.lock");
  outcome.file.clear();
  CHECK(RunOf(outcome)["results"][2]["locations"] == Json::array());
}

TEST_CASE("the lines to copy are lines of the message") {
  const Json result = RunOf(testing::WidenedOutcome())["results"][0];
  CHECK(result["message"]["text"].get<std::string>().ends_with(
      "approve it.\napprove YYYY-MM-DD \"who\" \"why\" +field customer.phone\n"
      "approve YYYY-MM-DD \"who\" \"why\" +field customer.phone for call"));
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
}  // namespace zweck::findings
