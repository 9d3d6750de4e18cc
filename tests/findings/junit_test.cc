// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "src/findings/format.h"
#include "tests/findings/fixture.h"

namespace zweck::findings {
namespace {

TEST_CASE("what was looked for and not found has passed") {
  const std::string xml = ToJunit(testing::NothingFound());
  CHECK(xml.find(R"(tests="3" failures="0" errors="0" skipped="0")") != std::string::npos);
  CHECK(xml.find(R"(<testcase classname="zweck check" name="lock-retention"/>)") !=
        std::string::npos);
}

TEST_CASE("errors fail, notes and warnings pass, and what was approved is skipped") {
  const std::string xml = ToJunit(testing::WidenedOutcome());
  // Five findings and one approval; of the four ids, each has one of them.
  CHECK(xml.find(R"(tests="6" failures="3" errors="0" skipped="1")") != std::string::npos);
  CHECK(
      xml.find(
          R"(name="lock-field: field customer.phone is new" file="shop/customer.h" line="12">)") !=
      std::string::npos);
  CHECK(
      xml.find(
          R"(<skipped message="approved by Ada Example on 2026-11-26: Customers asked for it"/>)") !=
      std::string::npos);
  CHECK(xml.find("<system-out>note\n") != std::string::npos);
}

TEST_CASE("two findings of one message are two tests") {
  Outcome outcome = testing::NothingFound();
  outcome.found = {{.id = "x", .message = "m"}, {.id = "x", .message = "m"}};
  const std::string xml = ToJunit(outcome);
  CHECK(xml.find(R"(name="x: m")") != std::string::npos);
  CHECK(xml.find("name=\"x: m (2)\"") != std::string::npos);
}

TEST_CASE("no byte is left that XML does not take") {
  const std::string xml = ToJunit(testing::HostileOutcome());
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; };
  CHECK(std::ranges::none_of(xml, is_control));
  CHECK(xml.find("\xEF\xBF\xBE") == std::string::npos);
  CHECK(xml.find("<script>") == std::string::npos);
}

}  // namespace
}  // namespace zweck::findings
