// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/resize.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <string>

namespace zweck::text {

TEST_CASE("a text holds what was written into it, and as much as was said") {
  std::string text = "before";
  ResizeAndOverwrite(text, 100, [](char* at, std::size_t size) {
    CHECK(size == 100);
    CHECK(std::string(at, 6) == "before");
    std::memset(at, 'x', size);
    return std::size_t{40};
  });
  CHECK(text == std::string(40, 'x'));
  CHECK(text.c_str()[40] == '\0');
  ResizeAndOverwrite(text, 3, [](char*, std::size_t size) { return size; });
  CHECK(text == "xxx");
}

TEST_CASE("where a text is overwritten freely, what is not written is not filled") {
  std::string text(100, 'x');
  text.clear();
  ResizeAndOverwrite(text, 100, [](char*, std::size_t size) { return size; });
  CHECK((text[99] == 'x') == kOverwritesFreely);
}

TEST_CASE("memory of a text is used again") {
  std::string text;
  text.reserve(100);
  const char* const place = text.data();
  ResizeAndOverwrite(text, 100, [](char*, std::size_t) { return std::size_t{0}; });
  CHECK(text.empty());
  CHECK(text.data() == place);
}

}  // namespace zweck::text
