// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How the names of enumerators are made, and the table of them. What ZWECK_ENUM lists is in
// enum_test.cc.

#include "zweck/internal/declare/enum_facts.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "zweck/declare/enum.h"

namespace enum_facts_test {

namespace stall {

enum class Fruit : std::uint8_t { kNone, kPear };
ZWECK_ENUM(Fruit, kNone, kPear);

// With its quotation marks the second name takes 32 bytes, and that of the next one 33.
enum class Long : std::int32_t { kNone, kAbcdefghijklmnopqrstuvwxy };
ZWECK_ENUM(Long, kNone, kAbcdefghijklmnopqrstuvwxy);
enum class Longer : std::int32_t { kNone, kAbcdefghijklmnopqrstuvwx };
ZWECK_ENUM(Longer, kNone, kAbcdefghijklmnopqrstuvwx);

}  // namespace stall

namespace {

using zweck::internal::EnumValue;
using zweck::internal::HasShortNames;
using zweck::internal::kEnumFacts;
using zweck::internal::kQuotedRoom;
using zweck::internal::LastPart;
using zweck::internal::ListedEnum;
using zweck::internal::WithoutK;

std::string UpperSnake(std::string_view camel) {
  std::string out(zweck::internal::UpperSnake(camel, nullptr), '?');
  CHECK(zweck::internal::UpperSnake(camel, out.data()) == out.size());
  return out;
}

}  // namespace

TEST_CASE("CamelCase becomes UPPER_SNAKE") {
  CHECK(UpperSnake("Product") == "PRODUCT");
  CHECK(UpperSnake("JiraServiceDesk") == "JIRA_SERVICE_DESK");
  CHECK(UpperSnake("HTTPServer") == "HTTP_SERVER");
  CHECK(UpperSnake("ServerHTTP") == "SERVER_HTTP");
  CHECK(UpperSnake("A") == "A");
  CHECK(UpperSnake("Version2Beta") == "VERSION2_BETA");
  CHECK(UpperSnake("already_snake") == "ALREADY_SNAKE");
  CHECK(UpperSnake("").empty());
}

TEST_CASE("Only the k in front of a name is none of it") {
  CHECK(WithoutK("kJira") == "Jira");
  CHECK(WithoutK("kind") == "kind");
  CHECK(WithoutK("k") == "k");
  CHECK(WithoutK("Jira") == "Jira");
}

TEST_CASE("A type is named by the last part of its name") {
  CHECK(LastPart("shop::Order::State") == "State");
  CHECK(LastPart("State") == "State");
}

TEST_CASE("A quoted name can be copied in one piece of a fixed size") {
  for (std::size_t i = 0; i < kEnumFacts<stall::Fruit>.size; ++i) {
    const EnumValue& value = kEnumFacts<stall::Fruit>.values[i];
    const std::string piece(value.quoted, kQuotedRoom);
    const std::string quoted = "\"" + std::string(value.name) + "\"";
    CHECK(piece.substr(0, quoted.size()) == quoted);
    CHECK(piece.find_first_not_of('\0', quoted.size()) == std::string::npos);
    CHECK(value.name.data() == value.quoted + 1);
  }
}

TEST_CASE("A name is short if it fits into that piece") {
  CHECK(kEnumFacts<stall::Long>.values[1].name.size() + 2 == kQuotedRoom);
  CHECK(kEnumFacts<stall::Longer>.values[1].name.size() + 2 == kQuotedRoom + 1);
  STATIC_REQUIRE(HasShortNames(kEnumFacts<stall::Fruit>));
  STATIC_REQUIRE(HasShortNames(kEnumFacts<stall::Long>));
  STATIC_REQUIRE_FALSE(HasShortNames(kEnumFacts<stall::Longer>));
}

}  // namespace enum_facts_test
