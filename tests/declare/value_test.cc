// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field can hold.

#include "zweck/declare/value.h"

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "tests/refusals/policy.h"

namespace value_test {

namespace {

using zweck::Bytes;
using zweck::internal::ElementOf;
using zweck::internal::kShapeOf;
using zweck::internal::kValueTypeOf;
using zweck::internal::Listed;
using zweck::internal::Shape;
using zweck::internal::ValueType;

enum class Unlisted : std::int32_t { kNone };
struct Derived : acme::Address {};
struct Plain {
  int x;
};

}  // namespace

TEST_CASE("Each type of a value is known") {
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
  STATIC_REQUIRE(kValueTypeOf<Bytes> == ValueType::kBytes);
  STATIC_REQUIRE(kValueTypeOf<absl::Time> == ValueType::kTime);
  STATIC_REQUIRE(kValueTypeOf<absl::CivilDay> == ValueType::kDay);
  STATIC_REQUIRE(kValueTypeOf<acme::Product> == ValueType::kEnum);
  STATIC_REQUIRE(kValueTypeOf<acme::Address> == ValueType::kRecord);
}

TEST_CASE("No other type is a value") {
  STATIC_REQUIRE(kValueTypeOf<long double> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<char> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<char16_t> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<std::string_view> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<const std::string> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<const char*> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<std::unique_ptr<std::string>> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<absl::CivilHour> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<absl::Duration> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<Unlisted> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<Plain> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<Derived> == ValueType::kUnknown);
  STATIC_REQUIRE(kValueTypeOf<std::optional<std::string>> == ValueType::kUnknown);
}

TEST_CASE("A value is plain, optional or a list") {
  STATIC_REQUIRE(kShapeOf<std::string> == Shape::kSingle);
  STATIC_REQUIRE(kShapeOf<std::optional<std::string>> == Shape::kOptional);
  STATIC_REQUIRE(kShapeOf<std::vector<acme::Address>> == Shape::kRepeated);
  STATIC_REQUIRE(std::is_same_v<ElementOf<std::int32_t>, std::int32_t>);
  STATIC_REQUIRE(std::is_same_v<ElementOf<std::optional<bool>>, bool>);
  STATIC_REQUIRE(std::is_same_v<ElementOf<std::vector<acme::Address>>, acme::Address>);
}

TEST_CASE("Only a class with a ZWECK_CATEGORY of its own is listed") {
  STATIC_REQUIRE(Listed<acme::Address>);
  STATIC_REQUIRE_FALSE(Listed<Derived>);
  STATIC_REQUIRE_FALSE(Listed<Plain>);
  STATIC_REQUIRE_FALSE(Listed<acme::Product>);
  STATIC_REQUIRE_FALSE(Listed<std::string>);
  STATIC_REQUIRE_FALSE(Listed<int>);
}

TEST_CASE("Bytes are equal if their contents are") {
  CHECK(Bytes{"a"} == Bytes{"a"});
  CHECK(Bytes{"a"} != Bytes{"b"});
}

}  // namespace value_test
