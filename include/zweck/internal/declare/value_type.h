// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field holds, as the codecs tell it apart.

#ifndef ZWECK_INTERNAL_DECLARE_VALUE_TYPE_H_
#define ZWECK_INTERNAL_DECLARE_VALUE_TYPE_H_

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "zweck/declare/value.h"
#include "zweck/internal/declare/enum_facts.h"

namespace zweck::internal {

enum class ValueType : std::uint8_t {
  kUnknown,
  kBool,
  kInt8,
  kUint8,
  kInt16,
  kUint16,
  kInt32,
  kUint32,
  kInt64,
  kUint64,
  kOtherInt64,
  kOtherUint64,
  kFloat,
  kDouble,
  kEnum,
  kString,
  kBytes,
  kTime,     // a point in time: google.protobuf.Timestamp
  kDay,      // a day of the calendar: "2026-11-24"
  kDecimal,  // an exact number: "12.30"
  kRecord,
};

// The types of 64 bits that std::int64_t and std::uint64_t are not, though they hold the same: long
// long where those are long, as on Linux, and long elsewhere.
// NOLINTNEXTLINE(google-runtime-int): they have no other names
using OtherInt64 = std::conditional_t<std::is_same_v<std::int64_t, long>, long long, long>;
using OtherUint64 = std::make_unsigned_t<OtherInt64>;
static_assert(sizeof(OtherInt64) == sizeof(std::int64_t), "a long has 64 bits");

enum class Shape : std::uint8_t { kSingle, kOptional, kRepeated, kMap };
// Any number of values, or one at most?
constexpr bool HoldsMany(Shape shape) { return shape >= Shape::kRepeated; }

// How the keys of a map are sorted: as bytes, so that it is always written in the same order.
template <class Less>
concept TextOrder =
    std::is_same_v<Less, std::less<std::string>> || std::is_same_v<Less, std::less<>>;

template <class T>
inline constexpr Shape kShapeOf = Shape::kSingle;
template <class T>
inline constexpr Shape kShapeOf<std::optional<T>> = Shape::kOptional;
template <class T>
inline constexpr Shape kShapeOf<std::vector<T>> = Shape::kRepeated;
template <class T, TextOrder Less>
inline constexpr Shape kShapeOf<std::map<std::string, T, Less>> = Shape::kMap;

template <class T>
struct ElementIn {
  using type = T;
};
template <class T>
struct ElementIn<std::optional<T>> {
  using type = T;
};
template <class T>
struct ElementIn<std::vector<T>> {
  using type = T;
};
template <class T, TextOrder Less>
struct ElementIn<std::map<std::string, T, Less>> {
  using type = T;
};
// What a field holds one or many of: T of T, std::optional<T>, std::vector<T> and
// std::map<std::string, T>.
template <class T>
using ElementOf = typename ElementIn<T>::type;

// Where a declaration stands.
struct Place {
  std::string_view file;
  std::uint32_t line = 0;
};

// Beside what ZWECK_CATEGORY makes of a type, one of the two is better for each argument, and so
// the call is ambiguous: that tells that it is there without asking what it gives, which nobody
// knows while it is being made.
struct AnyPlace {
  operator Place*() const;  // NOLINT(google-explicit-constructor)
};
void ZweckCategory(const volatile void* category, AnyPlace place);

// A type with a ZWECK_CATEGORY of its own, found by argument-dependent lookup. By a pointer to a
// pointer, which converts to no other: a class that is derived from one has none. Holds within its
// own ZWECK_CATEGORY, too.
template <class T>
concept Listed =
    std::is_class_v<T> && !requires(T** category) { ZweckCategory(category, AnyPlace{}); };

template <class T>
consteval ValueType ValueTypeOf() {
  if constexpr (std::is_enum_v<T>) {
    return ListedEnum<T> ? ValueType::kEnum : ValueType::kUnknown;
  } else if constexpr (Listed<T>) {
    return ValueType::kRecord;
  } else {
    return ValueType::kUnknown;
  }
}
template <class T>
inline constexpr ValueType kValueTypeOf = ValueTypeOf<T>();
template <>
inline constexpr ValueType kValueTypeOf<bool> = ValueType::kBool;
template <>
inline constexpr ValueType kValueTypeOf<std::int8_t> = ValueType::kInt8;
template <>
inline constexpr ValueType kValueTypeOf<std::uint8_t> = ValueType::kUint8;
template <>
inline constexpr ValueType kValueTypeOf<std::int16_t> = ValueType::kInt16;
template <>
inline constexpr ValueType kValueTypeOf<std::uint16_t> = ValueType::kUint16;
template <>
inline constexpr ValueType kValueTypeOf<std::int32_t> = ValueType::kInt32;
template <>
inline constexpr ValueType kValueTypeOf<std::uint32_t> = ValueType::kUint32;
template <>
inline constexpr ValueType kValueTypeOf<std::int64_t> = ValueType::kInt64;
template <>
inline constexpr ValueType kValueTypeOf<std::uint64_t> = ValueType::kUint64;
template <>
inline constexpr ValueType kValueTypeOf<OtherInt64> = ValueType::kOtherInt64;
template <>
inline constexpr ValueType kValueTypeOf<OtherUint64> = ValueType::kOtherUint64;
template <>
inline constexpr ValueType kValueTypeOf<float> = ValueType::kFloat;
template <>
inline constexpr ValueType kValueTypeOf<double> = ValueType::kDouble;
template <>
inline constexpr ValueType kValueTypeOf<std::string> = ValueType::kString;
template <>
inline constexpr ValueType kValueTypeOf<Bytes> = ValueType::kBytes;
template <>
inline constexpr ValueType kValueTypeOf<absl::Time> = ValueType::kTime;
template <>
inline constexpr ValueType kValueTypeOf<absl::CivilDay> = ValueType::kDay;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_VALUE_TYPE_H_
