// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/bits.h"

#include <catch2/catch.hpp>

namespace zweck::internal {

TEST_CASE("a set of numbers has those that were added, on both sides of its words") {
  for (const std::size_t size : {1, 2, 63, 64, 65, 127, 128, 129, 1000}) {
    CAPTURE(size);
    Bits bits(size);
    for (std::size_t i = 0; i < size; i += 3) CHECK(bits.Add(i));
    for (std::size_t i = 0; i < size; ++i) CHECK(bits.Has(i) == (i % 3 == 0));
    for (std::size_t i = 0; i < size; ++i) CHECK(bits.Add(i) == (i % 3 != 0));
    for (std::size_t i = 0; i < size; ++i) CHECK(bits.Has(i));
  }
}

}  // namespace zweck::internal
