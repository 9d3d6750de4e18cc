// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The names of enumerators outside of C++.

#include "zweck/declare/enum.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace enum_test {

namespace shop {

enum class Product : std::int32_t { kUnspecified, kJiraServiceDesk, kHTTPServer = 7, plain = -1 };
ZWECK_ENUM(Product, kUnspecified, kJiraServiceDesk, kHTTPServer, plain);

enum Old : std::uint8_t { kNothing, kSomething };
ZWECK_ENUM(Old, kNothing, kSomething);

struct Order {
  enum class PaymentState : std::int32_t { kUnknown, kPaid };
};
ZWECK_ENUM(Order::PaymentState, kUnknown, kPaid);

enum class Unlisted : std::int32_t { kNone };

}  // namespace shop

namespace {

using zweck::internal::kEnumFacts;
using zweck::internal::ListedEnum;

template <class E>
std::vector<std::string_view> NamesOf() {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < kEnumFacts<E>.size; ++i) {
    names.push_back(kEnumFacts<E>.values[i].name);
  }
  return names;
}

}  // namespace

TEST_CASE("An enumerator is named for its enumeration, without its k") {
  CHECK(NamesOf<shop::Product>() ==
        std::vector<std::string_view>{"PRODUCT_UNSPECIFIED", "PRODUCT_JIRA_SERVICE_DESK",
                                      "PRODUCT_HTTP_SERVER", "PRODUCT_PLAIN"});
  CHECK(kEnumFacts<shop::Product>.name == "Product");
  CHECK(kEnumFacts<shop::Product>.prefix == std::string_view("PRODUCT_").size());
}

TEST_CASE("An enumerator keeps its number") {
  STATIC_REQUIRE(kEnumFacts<shop::Product>.values[0].number == 0);
  STATIC_REQUIRE(kEnumFacts<shop::Product>.values[1].number == 1);
  STATIC_REQUIRE(kEnumFacts<shop::Product>.values[2].number == 7);
  STATIC_REQUIRE(kEnumFacts<shop::Product>.values[3].number == -1);
}

TEST_CASE("An enumeration of a class is listed by its qualified name, and named by the last part") {
  CHECK(kEnumFacts<shop::Order::PaymentState>.name == "PaymentState");
  CHECK(NamesOf<shop::Order::PaymentState>() ==
        std::vector<std::string_view>{"PAYMENT_STATE_UNKNOWN", "PAYMENT_STATE_PAID"});
}

TEST_CASE("An unscoped enumeration can be listed too") {
  CHECK(NamesOf<shop::Old>() == std::vector<std::string_view>{"OLD_NOTHING", "OLD_SOMETHING"});
}

TEST_CASE("Only an enumeration with a ZWECK_ENUM of its own is listed") {
  STATIC_REQUIRE(ListedEnum<shop::Product>);
  STATIC_REQUIRE_FALSE(ListedEnum<shop::Unlisted>);
  STATIC_REQUIRE_FALSE(ListedEnum<shop::Order>);
  STATIC_REQUIRE_FALSE(ListedEnum<int>);
}

}  // namespace enum_test
