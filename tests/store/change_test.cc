// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/store/change.h"

#include <catch2/catch.hpp>
#include <type_traits>

namespace zweck::store {

// Plain data, which stands elsewhere.
static_assert(std::is_aggregate_v<Change>);
static_assert(std::is_trivially_copyable_v<Change>);

TEST_CASE("A change without parts sets nothing") {
  constexpr Change kChange;
  STATIC_REQUIRE(kChange.columns.empty());
  STATIC_REQUIRE(kChange.values.empty());
  STATIC_REQUIRE(kChange.where.empty());
}

}  // namespace zweck::store
