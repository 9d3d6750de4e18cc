// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/reset.h"

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "src/codec/with_type.h"
#include "zweck/declare/field.h"

namespace zweck::internal {
namespace {

template <class T>
void ResetOne(const FieldLayout& field, T& value) {
  if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, Bytes>) {
    if (field.secret) internal::Wipe(value);
  }
  value = T{};
}

template <class T>
void ResetPlain(const FieldLayout& field, void* value) {
  if (field.shape == Shape::kSingle) return ResetOne(field, *static_cast<T*>(value));
  if (field.shape == Shape::kRepeated) return static_cast<std::vector<T>*>(value)->clear();
  auto& optional = *static_cast<std::optional<T>*>(value);
  if (optional.has_value()) ResetOne(field, *optional);
  optional.reset();
}

}  // namespace

void Reset(const FieldLayout& field, void* value) {
  if (field.limited) return field.access->clear(value);
  WithType(
      field.type, [&]<class T>(T*) { ResetPlain<T>(field, value); },
      [&] {
        const bool record = field.type == ValueType::kRecord && field.shape == Shape::kSingle;
        if (record) return Reset(field.record->fields, value);
        if (field.access != nullptr) field.access->clear(value);
      });
}

void Reset(std::span<const FieldLayout> fields, void* record) {
  for (const FieldLayout& field : fields) {
    Reset(field, static_cast<char*>(record) + field.offset);
  }
}

}  // namespace zweck::internal
