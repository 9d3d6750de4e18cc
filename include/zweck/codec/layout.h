// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category as the codecs see it: a constant table of fields. The codecs are compiled once over
// such tables; what a category costs is its table.

#ifndef ZWECK_CODEC_LAYOUT_H_
#define ZWECK_CODEC_LAYOUT_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "zweck/declare/value.h"

namespace zweck {

// What a `ReadBy` reader made of an incoming value.
enum class Reading : std::uint8_t {
  kKept,
  kAbsent,     // stands for "nothing": the field stays empty
  kForgotten,  // stands for "this person asked to be forgotten": IngestReport::forgotten
  kMalformed,
};

namespace codec {

using declare::EnumFacts;
using declare::Shape;
using declare::ValueType;

struct RecordLayout;

// How nested categories and enumerations are reached, whatever their C++ type is. `value` is what
// the field holds: T, std::optional<T> or std::vector<T>.
struct ElementAccess {
  std::size_t (*size)(const void* value);  // plain: 1, optional: 0 or 1, list: any
  const void* (*get)(const void* value, std::size_t i);
  void* (*add)(void* value);  // plain: the value, optional: the value made anew, list: one more
  void (*clear)(void* value);
  void (*shrink)(void* value, std::size_t n);         // list: to its first n, others: as clear
  std::int32_t (*load)(const void* element);          // enumerations only
  void (*store)(void* element, std::int32_t number);  // enumerations only
};

// How a `ReadBy` field is read: from a decoded JSON string, changed in place, or from the text of
// any other JSON value.
struct TextReader {
  Reading (*from_text)(std::string& text);
  Reading (*from_json)(std::string_view json,
                       std::string& text);  // null: only strings are accepted
};

struct FieldLayout {
  std::string_view name;       // base_url
  std::string_view json_name;  // baseUrl
  std::uint32_t number;
  std::uint32_t offset;     // of the value (T, std::optional<T>, std::vector<T>) in the record
  std::uint32_t max_bytes;  // of one text or byte string
  ValueType type;           // of the element
  Shape shape;
  bool key;
  bool secret;
  std::span<const std::string_view>
      pointers;                  // of `At`, in their order; empty: `name` and `json_name` count
  const RecordLayout* record;    // nested categories only
  const EnumFacts* enumeration;  // enumerations only
  const ElementAccess* access;   // nested categories and enumerations only
  const TextReader* reader;      // `ReadBy` only
};

struct RecordLayout {
  std::string_view category;            // its id: client-installation
  std::span<const FieldLayout> fields;  // by number

  constexpr const FieldLayout* Key() const {
    for (const FieldLayout& field : fields) {
      if (field.key) return &field;
    }
    return nullptr;
  }
  constexpr bool HasSecret() const {
    for (const FieldLayout& field : fields) {
      if (field.secret || (field.type == ValueType::kRecord && field.record->HasSecret())) {
        return true;
      }
    }
    return false;
  }
};

}  // namespace codec
}  // namespace zweck

#endif  // ZWECK_CODEC_LAYOUT_H_
