// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/wipe.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <string>

TEST_CASE("a text is emptied, and what it held is overwritten, behind its end too") {
  for (const std::size_t size : {10U, 100U}) {  // in the object itself, and elsewhere
    std::string text(size, 'x');
    text.resize(size / 2);
    const char* const memory = text.data();
    const std::size_t capacity = text.capacity();
    zweck::internal::Wipe(text);
    CHECK(text.empty());
    REQUIRE(text.data() == memory);
    CHECK(text.capacity() == capacity);
    CHECK(std::memchr(memory, 'x', capacity) == nullptr);
  }
}
