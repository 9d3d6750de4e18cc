// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/lists.h"

#include <array>
#include <catch2/catch.hpp>

namespace zweck::text {
namespace {

TEST_CASE("A list contains what equals one of its texts") {
  constexpr std::array<std::string_view, 2> kNames = {"name", "email"};
  CHECK(Contains(kNames, "email"));
  CHECK_FALSE(Contains(kNames, "mail"));
  CHECK_FALSE(Contains(std::vector<std::string>(), ""));
}

TEST_CASE("What is in a list already is not added again, and the order stays") {
  std::vector<std::string> list;
  for (const char* name : {"b", "a", "b", "", ""}) AddOnce(list, name);
  CHECK(list == std::vector<std::string>{"b", "a", ""});
}

TEST_CASE("A text is one of several, and its bytes are of a kind") {
  CHECK(IsOneOf("b", {"a", "b"}));
  CHECK_FALSE(IsOneOf("", {"a", "b"}));
  const auto is_digit = [](unsigned char c) { return c >= '0' && c <= '9'; };
  CHECK(All("12", is_digit));
  CHECK(All("", is_digit));
  CHECK_FALSE(All("1a", is_digit));
}

TEST_CASE("A value of a table, by what it stands beside") {
  constexpr std::pair<int, std::string_view> kNames[] = {{1, "one"}, {2, "two"}};
  CHECK(ValueOf(kNames, 2) == "two");
  CHECK(ValueOf(kNames, 3) == std::nullopt);
}

}  // namespace
}  // namespace zweck::text
