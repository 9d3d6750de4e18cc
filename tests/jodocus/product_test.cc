// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/product.h"

#include <catch2/catch.hpp>

TEST_CASE("a product has a name outside of C++, and 0 is none") {
  constexpr const zweck::internal::EnumFacts& kFacts =
      zweck::internal::kEnumFacts<jodocus::Product>;
  CHECK(kFacts.name == "Product");
  REQUIRE(kFacts.size == 5);
  CHECK(kFacts.values[0].name == "PRODUCT_UNSPECIFIED");
  CHECK(kFacts.values[0].number == 0);
  CHECK(kFacts.values[2].name == "PRODUCT_CONFLUENCE");
}
