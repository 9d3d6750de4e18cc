// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Names are found, and nothing else is.

#include "src/codec/json/member_table.h"

#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>
#include <vector>

namespace zweck::internal::json {
namespace {

TEST_CASE("An empty table finds nothing") {
  const MemberTable table;
  CHECK(table.Find("") == MemberTable::kNone);
  CHECK(table.Find("name") == MemberTable::kNone);
}

TEST_CASE("Names of every length are found, and nothing like them") {
  MemberTable table;
  std::vector<std::string> names{""};
  for (std::size_t size = 1; size < 40; ++size) {
    names.push_back(std::string(size, 'a'));
    names.push_back(std::string(size - 1, 'a') + "b");
    names.push_back("b" + std::string(size, 'a'));
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    CHECK(table.Find(names[i]) == MemberTable::kNone);
    table.Add(names[i], static_cast<std::uint32_t>(7 * i));
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    CAPTURE(names[i]);
    CHECK(table.Find(names[i]) == 7 * i);
    // What follows a name in memory does not matter.
    const std::string followed = names[i] + "\" : \"more than sixteen\"";
    CHECK(table.Find(followed.data(), names[i].size()) == 7 * i);
    CHECK(table.FindIf([&](std::string_view name) { return name == names[i]; }) == 7 * i);
    CHECK(table.Find(names[i] + "c") == MemberTable::kNone);
    CHECK(table.Find(names[i] + std::string(1, '\0')) == MemberTable::kNone);
    for (std::size_t k = 0; k < names[i].size(); ++k) {
      std::string other = names[i];
      other[k] = 'x';
      CHECK(table.Find(other) == MemberTable::kNone);
    }
  }
}

TEST_CASE("An order is learnt, for each table, and is a guess at most") {
  const auto guesses = [](const MemberTable& table, std::initializer_list<std::uint32_t> indices) {
    LearntOrder order(table, 0);
    std::size_t right = 0;
    for (const std::uint32_t index : indices) {
      if (order.Guess() == index) {
        ++right;
        order.Right();
      } else {
        order.Wrong(index);
      }
    }
    return right;
  };
  const MemberTable table;
  const MemberTable other;
  CHECK(guesses(table, {0, 1, 2, 3}) == 4);
  CHECK(guesses(table, {3, 1, 63, 0}) == 0);
  CHECK(guesses(other, {0, 1, 2, 3}) == 4);
  CHECK(guesses(table, {3, 1, 63, 0}) == 4);
}

}  // namespace
}  // namespace zweck::internal::json
