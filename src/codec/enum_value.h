// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Enumerations as numbers, whatever type they have in memory.

#ifndef ZWECK_SRC_CODEC_ENUM_VALUE_H_
#define ZWECK_SRC_CODEC_ENUM_VALUE_H_

#include <cstdint>
#include <cstring>
#include <limits>
#include <span>

#include "zweck/internal/codec/layout.h"

namespace zweck::internal {

// What is wrong with a number that has no name, in a field that is closed.
inline constexpr const char* kNotListed =
    "the value is none of its enumeration's, and an anonymous category takes no other";

// Most enumerations are numbered from 0 on without a gap: null for others.
inline const internal::EnumValue* GetNumber(const EnumFacts& enumeration, std::int32_t number) {
  const auto index = static_cast<std::size_t>(static_cast<std::uint32_t>(number));
  if (index >= enumeration.size) return nullptr;
  const internal::EnumValue& value = enumeration.values[index];
  return value.number == number ? &value : nullptr;
}
// The enumerator of a number, or null.
inline const internal::EnumValue* FindNumber(const EnumFacts& enumeration, std::int32_t number) {
  const internal::EnumValue* const found = GetNumber(enumeration, number);
  if (found != nullptr) [[likely]] {
    return found;
  }
  for (const internal::EnumValue& value : std::span(enumeration.values, enumeration.size)) {
    if (value.number == number) return &value;
  }
  return nullptr;
}

template <class Number>
std::int32_t LoadNumber(const void* element) {
  Number number;
  std::memcpy(&number, element, sizeof number);
  return static_cast<std::int32_t>(number);
}

inline std::int32_t LoadEnum(EnumRep rep, const void* element) {
  if (rep == EnumRep::kInt32) [[likely]] {
    return LoadNumber<std::int32_t>(element);
  }
  if (rep == EnumRep::kUint8) return LoadNumber<std::uint8_t>(element);
  if (rep == EnumRep::kInt16) return LoadNumber<std::int16_t>(element);
  if (rep == EnumRep::kUint16) return LoadNumber<std::uint16_t>(element);
  if (rep == EnumRep::kInt8) return LoadNumber<std::int8_t>(element);
  return LoadNumber<bool>(element);
}

template <class Number>
bool StoreNumber(void* element, std::int32_t number) {
  if (number < std::numeric_limits<Number>::min() || number > std::numeric_limits<Number>::max()) {
    return false;
  }
  const auto narrow = static_cast<Number>(number);
  std::memcpy(element, &narrow, sizeof narrow);
  return true;
}

// False for a number that is too large for the enumeration; then nothing is stored.
inline bool StoreEnum(EnumRep rep, void* element, std::int32_t number) {
  if (rep == EnumRep::kInt32) [[likely]] {
    return StoreNumber<std::int32_t>(element, number);
  }
  if (rep == EnumRep::kUint8) return StoreNumber<std::uint8_t>(element, number);
  if (rep == EnumRep::kInt16) return StoreNumber<std::int16_t>(element, number);
  if (rep == EnumRep::kUint16) return StoreNumber<std::uint16_t>(element, number);
  if (rep == EnumRep::kInt8) return StoreNumber<std::int8_t>(element, number);
  return StoreNumber<bool>(element, number);
}

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_ENUM_VALUE_H_
