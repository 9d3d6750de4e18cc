// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a field holds, as the codecs tell it apart.

#ifndef ZWECK_INTERNAL_DECLARE_VALUE_TYPE_H_
#define ZWECK_INTERNAL_DECLARE_VALUE_TYPE_H_

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "zweck/declare/value.h"
#include "zweck/internal/declare/enum_facts.h"

namespace zweck::internal {

enum class ValueType : std::uint8_t {
  kUnknown,
  kBool,
  kInt32,
  kUint32,
  kInt64,
  kUint64,
  kDouble,
  kEnum,
  kString,
  kBytes,
  kTime,  // a point in time: google.protobuf.Timestamp
  kDay,   // a day of the calendar: "2026-11-24"
  kRecord,
};

enum class Shape : std::uint8_t { kSingle, kOptional, kRepeated };

template <class T>
inline constexpr Shape kShapeOf = Shape::kSingle;
template <class T>
inline constexpr Shape kShapeOf<std::optional<T>> = Shape::kOptional;
template <class T>
inline constexpr Shape kShapeOf<std::vector<T>> = Shape::kRepeated;

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
// What a field holds one or many of: T of T, std::optional<T> and std::vector<T>.
template <class T>
using ElementOf = typename ElementIn<T>::type;

// A type with a ZWECK_CATEGORY of its own, found by argument-dependent lookup. By a pointer to a
// pointer, which converts to no other: a class that is derived from one has none.
template <class T>
concept Listed = std::is_class_v<T> && requires(T** category) { ZweckCategory(category); };

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
inline constexpr ValueType kValueTypeOf<std::int32_t> = ValueType::kInt32;
template <>
inline constexpr ValueType kValueTypeOf<std::uint32_t> = ValueType::kUint32;
template <>
inline constexpr ValueType kValueTypeOf<std::int64_t> = ValueType::kInt64;
template <>
inline constexpr ValueType kValueTypeOf<std::uint64_t> = ValueType::kUint64;
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
