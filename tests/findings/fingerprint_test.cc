// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/findings/fingerprint.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "src/findings/finding.h"
#include "tests/findings/fixture.h"

namespace zweck::findings {
namespace {

TEST_CASE("a finding on another line is the same") {
  std::vector<findings::Finding> findings = testing::WidenedOutcome().found;
  const std::vector<std::string> before = Fingerprints(findings);
  for (findings::Finding& finding : findings) finding.place = testing::PlaceAt("moved.h", 99);
  CHECK(Fingerprints(findings) == before);
  CHECK(std::set<std::string>(before.begin(), before.end()).size() == findings.size());
  for (const std::string& print : before) CHECK(print.size() == 16);
}

TEST_CASE("another thing, and the same thing again, are others") {
  const findings::Finding one{.id = "a", .message = "bc", .subject = "d"};
  const findings::Finding other{.id = "ab", .message = "c", .subject = "d"};
  findings::Finding changed = one;
  changed.compared.push_back({.before = "", .after = "x"});
  const std::vector<std::string> prints = Fingerprints({one, other, changed, one, one});
  CHECK(std::set<std::string>(prints.begin(), prints.end()).size() == 5);
  CHECK(prints[0] == Fingerprints({one})[0]);
}

TEST_CASE("a hash of a line is the finding's own, and twins count") {
  std::vector<findings::Finding> findings = testing::WidenedOutcome().found;
  findings.push_back(findings[0]);
  findings.push_back(findings[0]);
  const std::vector<std::string> hashes = LineHashes(findings);
  CHECK(std::set<std::string>(hashes.begin(), hashes.end()).size() == findings.size());
  CHECK(hashes[0].size() == 18);
  CHECK(hashes[0].ends_with(":1"));
  CHECK(hashes[5] == hashes[0].substr(0, 16) + ":2");
  CHECK(hashes[6] == hashes[0].substr(0, 16) + ":3");
  for (findings::Finding& finding : findings) finding.place = testing::PlaceAt("moved.h", 99);
  CHECK(LineHashes(findings) == hashes);
}

}  // namespace
}  // namespace zweck::findings
