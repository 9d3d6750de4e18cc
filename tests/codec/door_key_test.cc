// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/door_key.h"

#include <catch2/catch.hpp>
#include <type_traits>

namespace zweck::testing {

TEST_CASE("a door's key can be neither made, copied nor put together from bytes") {
  STATIC_REQUIRE_FALSE(std::is_default_constructible_v<DoorKey>);
  STATIC_REQUIRE_FALSE(std::is_aggregate_v<DoorKey>);
  STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<DoorKey>);
  STATIC_REQUIRE_FALSE(std::is_move_constructible_v<DoorKey>);
  STATIC_REQUIRE_FALSE(std::is_copy_assignable_v<DoorKey>);
  STATIC_REQUIRE_FALSE(std::is_trivially_copyable_v<DoorKey>);  // as std::bit_cast would take it
}

}  // namespace zweck::testing
