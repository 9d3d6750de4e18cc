// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which numbers and names a member may have.

#include "zweck/internal/declare/listed_member.h"

#include <catch2/catch.hpp>

namespace listed_member_test {

namespace {

using zweck::internal::IsFieldNumber;
using zweck::internal::IsSnake;

}  // namespace

TEST_CASE("A number is one of Protocol Buffers that is not reserved") {
  STATIC_REQUIRE(IsFieldNumber(1));
  STATIC_REQUIRE(IsFieldNumber(18999));
  STATIC_REQUIRE(IsFieldNumber(20000));
  STATIC_REQUIRE(IsFieldNumber(536870911));
  STATIC_REQUIRE_FALSE(IsFieldNumber(0));
  STATIC_REQUIRE_FALSE(IsFieldNumber(19000));
  STATIC_REQUIRE_FALSE(IsFieldNumber(19999));
  STATIC_REQUIRE_FALSE(IsFieldNumber(536870912));
  STATIC_REQUIRE_FALSE(IsFieldNumber(0xffffffff));
}

TEST_CASE("A name is lower_snake_case that its JSON name leads back to") {
  STATIC_REQUIRE(IsSnake("email"));
  STATIC_REQUIRE(IsSnake("base_url"));
  STATIC_REQUIRE(IsSnake("line2"));
  STATIC_REQUIRE_FALSE(IsSnake(""));
  STATIC_REQUIRE_FALSE(IsSnake("Email"));
  STATIC_REQUIRE_FALSE(IsSnake("baseUrl"));
  STATIC_REQUIRE_FALSE(IsSnake("_email"));
  STATIC_REQUIRE_FALSE(IsSnake("email_"));
  STATIC_REQUIRE_FALSE(IsSnake("e__mail"));
  STATIC_REQUIRE_FALSE(IsSnake("line_2"));
}

}  // namespace listed_member_test
