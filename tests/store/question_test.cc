// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/store/question.h"

#include <catch2/catch.hpp>
#include <type_traits>

namespace zweck::store {

// Plain data, which stands elsewhere.
static_assert(std::is_trivially_copyable_v<Condition>);
static_assert(std::is_aggregate_v<Question>);

TEST_CASE("A question without parts asks for nothing by the key") {
  constexpr Question kQuestion;
  STATIC_REQUIRE(kQuestion.where.empty());
  STATIC_REQUIRE(!kQuestion.order.has_value());
  STATIC_REQUIRE(!kQuestion.descending);
  STATIC_REQUIRE(kQuestion.limit == 0);
}

}  // namespace zweck::store
