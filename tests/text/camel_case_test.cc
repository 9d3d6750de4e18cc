// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/camel_case.h"

#include <catch2/catch.hpp>

namespace zweck::text {
namespace {

TEST_CASE("an id without its hyphens") {
  CHECK(CamelCase("marketplace-contact") == "MarketplaceContact");
  CHECK(CamelCase("a-1-b2") == "A1B2");
  CHECK(CamelCase("").empty());
}

}  // namespace
TEST_CASE("A member in JSON is called in lowerCamelCase") {
  CHECK(LowerCamelCase("base_url") == "baseUrl");
  CHECK(LowerCamelCase("a_1b__c_") == "a1bC");
  CHECK(LowerCamelCase("").empty());
}

}  // namespace zweck::text
