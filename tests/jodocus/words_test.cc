// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/words.h"

#include <catch2/catch.hpp>
#include <concepts>

TEST_CASE("the words of the policy are the library's") {
  STATIC_REQUIRE(std::same_as<jodocus::Key, zweck::Key>);
  STATIC_REQUIRE(std::same_as<jodocus::kind::EmailAddress, zweck::kind::EmailAddress>);
  STATIC_REQUIRE(std::same_as<jodocus::At<"/a">, zweck::At<"/a">>);
}
