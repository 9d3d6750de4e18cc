// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/reset.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "zweck/declare/field.h"

namespace zweck::internal {
namespace {

template <class T>
void Reset(const FieldLayout& field, void* value) {
  if (field.shape == Shape::kSingle) *static_cast<T*>(value) = T{};
  if (field.shape == Shape::kOptional) static_cast<std::optional<T>*>(value)->reset();
  if (field.shape == Shape::kRepeated) static_cast<std::vector<T>*>(value)->clear();
}

template <class T>
void ResetText(const FieldLayout& field, void* value) {
  if (field.secret && field.shape == Shape::kSingle) return internal::Wipe(*static_cast<T*>(value));
  if (field.secret && field.shape == Shape::kOptional) {
    internal::Wipe(*static_cast<std::optional<T>*>(value));
  }
  Reset<T>(field, value);
}

}  // namespace

void Reset(const FieldLayout& field, void* value) {
  switch (field.type) {
    case ValueType::kString:
      return ResetText<std::string>(field, value);
    case ValueType::kBytes:
      return ResetText<Bytes>(field, value);
    case ValueType::kBool:
      return Reset<bool>(field, value);
    case ValueType::kInt32:
      return Reset<std::int32_t>(field, value);
    case ValueType::kUint32:
      return Reset<std::uint32_t>(field, value);
    case ValueType::kInt64:
      return Reset<std::int64_t>(field, value);
    case ValueType::kUint64:
      return Reset<std::uint64_t>(field, value);
    case ValueType::kDouble:
      return Reset<double>(field, value);
    case ValueType::kTime:
      return Reset<absl::Time>(field, value);
    case ValueType::kDay:
      return Reset<absl::CivilDay>(field, value);
    case ValueType::kEnum:
      return field.access->clear(value);
    case ValueType::kRecord:
      if (field.shape != Shape::kSingle) return field.access->clear(value);
      return Reset(field.record->fields, value);
    case ValueType::kUnknown:
      return;
  }
}

void Reset(std::span<const FieldLayout> fields, void* record) {
  for (const FieldLayout& field : fields) {
    Reset(field, static_cast<char*>(record) + field.offset);
  }
}

}  // namespace zweck::internal
