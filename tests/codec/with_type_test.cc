// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/with_type.h"

#include <catch2/catch.hpp>
#include <limits>
#include <string>
#include <type_traits>

namespace zweck::internal {
namespace {

// The type that a layout's type leads to; kUnknown where there is none.
ValueType LedTo(ValueType type) {
  return WithType(
      type,
      []<class T>(T* none) { return none == nullptr ? kValueTypeOf<T> : ValueType::kUnknown; },
      [] { return ValueType::kUnknown; });
}

}  // namespace

TEST_CASE("A type leads to the C++ type that has it") {
  for (const ValueType type :
       {ValueType::kBool, ValueType::kInt8, ValueType::kUint8, ValueType::kInt16,
        ValueType::kUint16, ValueType::kInt32, ValueType::kUint32, ValueType::kInt64,
        ValueType::kUint64, ValueType::kOtherInt64, ValueType::kOtherUint64, ValueType::kFloat,
        ValueType::kDouble, ValueType::kString, ValueType::kBytes, ValueType::kTime,
        ValueType::kDay}) {
    CHECK(LedTo(type) == type);
  }
  CHECK(WithType(
      ValueType::kDecimal, []<class T>(T*) { return std::is_same_v<T, DecimalUnits>; },
      [] { return false; }));
}

TEST_CASE("What has a type of its own leads to none") {
  for (const ValueType type : {ValueType::kEnum, ValueType::kRecord, ValueType::kUnknown}) {
    CHECK(LedTo(type) == ValueType::kUnknown);
  }
}

TEST_CASE("A value is left out if it is what a field holds before it is set") {
  CHECK(IsDefault(std::string()));
  CHECK_FALSE(IsDefault(std::string(1, '\0')));
  CHECK(IsDefault(Bytes{}));
  CHECK_FALSE(IsDefault(Bytes{"x"}));
  CHECK(IsDefault(false));
  CHECK_FALSE(IsDefault(true));
  CHECK(IsDefault(0));
  CHECK_FALSE(IsDefault(-1));
  CHECK(IsDefault(absl::Time()));
  CHECK_FALSE(IsDefault(absl::FromUnixSeconds(1)));
  CHECK(IsDefault(absl::CivilDay()));
}

TEST_CASE("-0 is not 0 here, as in Protocol Buffers") {
  CHECK(IsDefault(0.0));
  CHECK_FALSE(IsDefault(-0.0));
  CHECK_FALSE(IsDefault(std::numeric_limits<double>::quiet_NaN()));
  CHECK(IsDefault(0.0F));
  CHECK_FALSE(IsDefault(-0.0F));
}

}  // namespace zweck::internal
