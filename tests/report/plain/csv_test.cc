// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "src/report/format.h"
#include "tests/report/approved.h"
#include "tests/report/fixture.h"

namespace zweck::report {
namespace {

using testing::CheckApproved;

// outputs_test.py reads the approved files with another reader of CSV.
TEST_CASE("The shop's inventory as CSV", "[report]") {
  CheckApproved("shop.csv", ToCsv(testing::Shop(), {}).value());
}

TEST_CASE("A hostile inventory as CSV", "[report]") {
  CheckApproved("hostile.csv", ToCsv(testing::Hostile(), {}).value());
}

TEST_CASE("An empty inventory is a line of names", "[report]") {
  const std::string csv = ToCsv({}, {}).value();
  CHECK(csv.starts_with("category,category_description,subjects,"));
  CHECK(csv.find("\r\n") == csv.size() - 2);
}

}  // namespace
}  // namespace zweck::report
