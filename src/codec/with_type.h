// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// From a type that a layout names to the C++ type.

#ifndef ZWECK_SRC_CODEC_WITH_TYPE_H_
#define ZWECK_SRC_CODEC_WITH_TYPE_H_

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <bit>
#include <cstdint>
#include <string>

#include "zweck/declare/decimal.h"
#include "zweck/internal/codec/layout.h"

namespace zweck::internal {

// Calls visit(T*) with a null pointer to what a field of this type holds. An enumeration and a
// record have types of their own: for these it calls otherwise().
template <class Visit, class Otherwise>
auto WithType(ValueType type, Visit visit, Otherwise otherwise) {
  switch (type) {
    case ValueType::kBool:
      return visit(static_cast<bool*>(nullptr));
    case ValueType::kInt8:
      return visit(static_cast<std::int8_t*>(nullptr));
    case ValueType::kUint8:
      return visit(static_cast<std::uint8_t*>(nullptr));
    case ValueType::kInt16:
      return visit(static_cast<std::int16_t*>(nullptr));
    case ValueType::kUint16:
      return visit(static_cast<std::uint16_t*>(nullptr));
    case ValueType::kInt32:
      return visit(static_cast<std::int32_t*>(nullptr));
    case ValueType::kUint32:
      return visit(static_cast<std::uint32_t*>(nullptr));
    case ValueType::kInt64:
      return visit(static_cast<std::int64_t*>(nullptr));
    case ValueType::kUint64:
      return visit(static_cast<std::uint64_t*>(nullptr));
    case ValueType::kOtherInt64:
      return visit(static_cast<OtherInt64*>(nullptr));
    case ValueType::kOtherUint64:
      return visit(static_cast<OtherUint64*>(nullptr));
    case ValueType::kFloat:
      return visit(static_cast<float*>(nullptr));
    case ValueType::kDouble:
      return visit(static_cast<double*>(nullptr));
    case ValueType::kString:
      return visit(static_cast<std::string*>(nullptr));
    case ValueType::kBytes:
      return visit(static_cast<Bytes*>(nullptr));
    case ValueType::kTime:
      return visit(static_cast<absl::Time*>(nullptr));
    case ValueType::kDay:
      return visit(static_cast<absl::CivilDay*>(nullptr));
    case ValueType::kDecimal:
      return visit(static_cast<DecimalUnits*>(nullptr));
    case ValueType::kEnum:
    case ValueType::kRecord:
    case ValueType::kUnknown:
      break;
  }
  return otherwise();
}

// What is left out of a field that is neither optional nor a list. -0.0 is not, as in Protocol
// Buffers.
inline bool IsDefault(const std::string& text) { return text.empty(); }
inline bool IsDefault(const Bytes& bytes) { return bytes.data.empty(); }
inline bool IsDefault(float value) { return std::bit_cast<std::uint32_t>(value) == 0; }
inline bool IsDefault(double value) { return std::bit_cast<std::uint64_t>(value) == 0; }
template <class T>
bool IsDefault(T value) {
  return value == T{};
}

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_WITH_TYPE_H_
