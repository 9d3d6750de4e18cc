// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/declare/value_type.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "zweck/declare/enum.h"

namespace value_type_test {

namespace shelf {

enum class Size : std::uint8_t { kUnknown, kLarge };
ZWECK_ENUM(Size, kUnknown, kLarge);
enum class Unlisted : std::uint8_t { kUnknown };

struct Box {};
void ZweckCategory(Box**, zweck::internal::Place* = nullptr);
struct Crate : Box {};

}  // namespace shelf

namespace {

using zweck::internal::ElementOf;
using zweck::internal::kShapeOf;
using zweck::internal::kValueTypeOf;
using zweck::internal::Listed;
using zweck::internal::Shape;
using zweck::internal::ValueType;

}  // namespace

TEST_CASE("A type that a field may hold is told from the others") {
  STATIC_REQUIRE(kValueTypeOf<bool> == ValueType::kBool);
  STATIC_REQUIRE(kValueTypeOf<std::int8_t> == ValueType::kInt8);
  STATIC_REQUIRE(kValueTypeOf<std::uint8_t> == ValueType::kUint8);
  STATIC_REQUIRE(kValueTypeOf<std::int16_t> == ValueType::kInt16);
  STATIC_REQUIRE(kValueTypeOf<std::uint16_t> == ValueType::kUint16);
  STATIC_REQUIRE(kValueTypeOf<std::int32_t> == ValueType::kInt32);
  STATIC_REQUIRE(kValueTypeOf<std::uint32_t> == ValueType::kUint32);
  STATIC_REQUIRE(kValueTypeOf<std::int64_t> == ValueType::kInt64);
  STATIC_REQUIRE(kValueTypeOf<std::uint64_t> == ValueType::kUint64);
  STATIC_REQUIRE(kValueTypeOf<long> != ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<unsigned long> != ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<long long> != ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<unsigned long long> != ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<float> == ValueType::kFloat);
  STATIC_REQUIRE(kValueTypeOf<double> == ValueType::kDouble);
  STATIC_REQUIRE(kValueTypeOf<std::string> == ValueType::kString);
  STATIC_REQUIRE(kValueTypeOf<zweck::Bytes> == ValueType::kBytes);
  STATIC_REQUIRE(kValueTypeOf<absl::Time> == ValueType::kTime);
  STATIC_REQUIRE(kValueTypeOf<absl::CivilDay> == ValueType::kDay);
  STATIC_REQUIRE(kValueTypeOf<shelf::Size> == ValueType::kEnum);
  STATIC_REQUIRE(kValueTypeOf<shelf::Box> == ValueType::kRecord);
}

TEST_CASE("What nobody listed, and what only looks alike, is unknown") {
  STATIC_REQUIRE(kValueTypeOf<shelf::Unlisted> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<long double> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<char> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<char16_t> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<const char*> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<absl::CivilSecond> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<std::optional<bool>> == ValueType::kUnknown);
}

TEST_CASE("A class that is derived from a category is none") {
  STATIC_REQUIRE(Listed<shelf::Box>);
  STATIC_REQUIRE_FALSE(Listed<shelf::Crate>);
  STATIC_REQUIRE(kValueTypeOf<shelf::Crate> == ValueType::kUnknown);
}

TEST_CASE("One value, at most one and many of them have the same element") {
  STATIC_REQUIRE(kShapeOf<std::string> == Shape::kSingle);
  STATIC_REQUIRE(kShapeOf<std::optional<std::string>> == Shape::kOptional);
  STATIC_REQUIRE(kShapeOf<std::vector<std::string>> == Shape::kRepeated);
  STATIC_REQUIRE(std::is_same_v<ElementOf<std::string>, std::string>);
  STATIC_REQUIRE(std::is_same_v<ElementOf<std::optional<bool>>, bool>);
  STATIC_REQUIRE(std::is_same_v<ElementOf<std::vector<shelf::Box>>, shelf::Box>);
  STATIC_REQUIRE(kShapeOf<std::map<std::string, bool>> == Shape::kMap);
  STATIC_REQUIRE(kShapeOf<std::map<std::string, bool, std::less<>>> == Shape::kMap);
  STATIC_REQUIRE(kShapeOf<std::map<std::string, bool, std::greater<>>> == Shape::kSingle);
  STATIC_REQUIRE(kShapeOf<std::map<int, bool>> == Shape::kSingle);
  STATIC_REQUIRE(std::is_same_v<ElementOf<std::map<std::string, bool>>, bool>);
  STATIC_REQUIRE(kValueTypeOf<ElementOf<std::map<int, bool>>> == ValueType::kUnknown);
}

}  // namespace value_type_test
