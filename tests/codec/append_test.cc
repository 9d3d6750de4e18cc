// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/append.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <string>

namespace zweck::internal {

TEST_CASE("what is written into the room stands behind the text") {
  for (const std::size_t room : {std::size_t{3}, std::size_t{20}, std::size_t{1000}}) {
    std::string out = "before";
    MakeRoom(out, room, false);
    AppendUpTo(out, room, [](char* at) {
      std::memcpy(at, "abc", 3);
      return at + 3;
    });
    CHECK(out == "beforeabc");
  }
}

TEST_CASE("text stays as it was when nothing is given back") {
  std::string out = "before";
  MakeRoom(out, 100, false);
  AppendUpTo(out, 100, [](char* at) -> char* {
    *at = 'x';
    return nullptr;
  });
  CHECK(out == "before");
}

TEST_CASE("text is overwritten with exactly what is asked for") {
  std::string text = "a text";
  for (const std::size_t size :
       {std::size_t{16}, std::size_t{3}, std::size_t{0}, std::size_t{40}}) {
    Overwrite(text, size, [size](char* at) { std::memset(at, 'x', size); });
    CHECK(text == std::string(size, 'x'));
  }
}

TEST_CASE("room is made, and what is there stays") {
  for (const bool secret : {false, true}) {
    std::string out = "what is there";
    MakeRoom(out, 100, secret);
    CHECK(out == "what is there");
    CHECK(out.capacity() - out.size() >= 100);
    const char* const place = out.data();
    MakeRoom(out, 100, secret);  // there is room already
    CHECK(out.data() == place);
  }
}

}  // namespace zweck::internal
