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

}  // namespace
}  // namespace zweck::text
