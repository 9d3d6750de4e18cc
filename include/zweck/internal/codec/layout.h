// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category as the codecs see it: a constant table of fields. The codecs are compiled once over
// such tables; what a category costs is its table.

#ifndef ZWECK_INTERNAL_CODEC_LAYOUT_H_
#define ZWECK_INTERNAL_CODEC_LAYOUT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "zweck/declare/reader.h"
#include "zweck/internal/declare/value_type.h"
#include "zweck/view.h"

namespace zweck::internal {


struct RecordLayout;

// How nested categories and enumerations are reached, whatever their C++ type is. `value` is what
// the field holds: T, std::optional<T> or std::vector<T>.
struct ElementAccess {
  std::size_t (*size)(const void* value);  // plain: 1, optional: 0 or 1, list: any
  const void* (*get)(const void* value, std::size_t i);
  void* (*add)(void* value);  // plain: the value, optional: the value made anew, list: one more
  void (*clear)(void* value);
  void (*shrink)(void* value, std::size_t n);  // list: to its first n, others: as clear
};

// What an enumeration is in memory. One of 32 bits without a sign is as one with a sign.
enum class EnumRep : std::uint8_t { kInt32, kInt16, kUint16, kInt8, kUint8, kBool };

// How a value starts on the wire. The numbers are those of Protocol Buffers.
enum class WireType : std::uint8_t {
  kVarint = 0,
  kFixed64 = 1,
  kBytes = 2,  // with a length in front
  kStartGroup = 3,
  kEndGroup = 4,
  kFixed32 = 5,
};

// How one value of this type is written.
constexpr WireType WireTypeOf(ValueType type) {
  if (type == ValueType::kDouble) return WireType::kFixed64;
  const bool varint = type >= ValueType::kBool && type <= ValueType::kEnum;
  return varint ? WireType::kVarint : WireType::kBytes;
}

constexpr std::uint32_t TagOf(std::uint32_t number, WireType type) {
  return number << 3 | static_cast<std::uint32_t>(type);
}

// How a `ReadBy` field is read: from a decoded JSON string, changed in place, or from the text of
// any other JSON value.
struct TextReader {
  Reading (*from_text)(std::string& text);
  // Null: only strings are accepted.
  Reading (*from_json)(std::string_view json, std::string& text);
};

// What most fields hold, so that the codecs ask one question about them and not several.
enum class Storage : std::uint8_t {
  kOther,
  kText,  // one std::string
  kWord,  // one number or enumeration of 32 bits
  kLong,  // one number of 64 bits
  kByte,  // one bool
  kTime,  // one absl::Time
};

// From the start of a member on, so many bytes can be read, whatever its size is.
inline constexpr std::size_t kStartRoom = 32;

struct FieldLayout {
  // What the codecs ask of every field stands together.
  std::uint32_t offset;     // of the value (T, std::optional<T>, std::vector<T>) in the record
  std::uint32_t max_bytes;  // of one text or byte string
  std::uint32_t number;
  ValueType type;  // of the element
  Shape shape;
  bool key : 1;
  bool secret : 1;
  bool required : 1 = false;  // must be there when data comes in
  bool closed : 1 = false;    // an enumeration that takes its enumerators only
  EnumRep enum_rep;           // enumerations only
  // These follow from the others; Finish() sets them.
  Storage held = Storage::kOther;
  std::uint8_t tag_size = 0;
  std::uint8_t json_start_size = 0;  // 0 where it is more than kStartRoom
  std::uint32_t tag = 0;             // on the wire: number and wire type
  std::uint64_t tag_bytes = 0;       // the same as a varint, the first byte lowest
  std::uint64_t bits = 0;            // of a kWord with its sign extended: those that count
  const char* json_start;            // ,"baseUrl":
  std::string_view name;             // base_url
  std::string_view json_name;        // baseUrl
  View<std::string_view> pointers;   // of `At`, in their order; empty: `name` and `json_name` count
  const RecordLayout* record;        // nested categories only
  const EnumFacts* enumeration;      // enumerations only
  const ElementAccess* access;       // nested categories and enumerations only
  const TextReader* reader;          // `ReadBy` only

  constexpr void Finish() {
    tag = TagOf(number, shape == Shape::kRepeated ? WireType::kBytes : WireTypeOf(type));
    tag_bytes = 0;
    tag_size = 0;
    std::uint32_t rest = tag;
    for (; rest >= 0x80; rest >>= 7) {
      tag_bytes |= std::uint64_t{(rest & 0x7F) | 0x80} << (8 * tag_size++);
    }
    tag_bytes |= std::uint64_t{rest} << (8 * tag_size++);
    const std::size_t start_size = json_name.size() + 4;
    json_start_size = static_cast<std::uint8_t>(start_size <= kStartRoom ? start_size : 0);
    bits = type == ValueType::kUint32 ? 0xFFFF'FFFF : ~std::uint64_t{0};
    held = shape == Shape::kSingle ? HeldAsOne() : Storage::kOther;
  }

  // Whether this must be there in the wire format. Writers of other languages leave out zeros, and
  // 0 and false are values; the 0 of an enumeration is what it is before it is set.
  constexpr bool RequiredOnWire() const { return required && type >= ValueType::kEnum; }

 private:
  constexpr Storage HeldAsOne() const {
    switch (type) {
      case ValueType::kString:
        return Storage::kText;
      case ValueType::kInt32:
      case ValueType::kUint32:
        return Storage::kWord;
      case ValueType::kEnum:
        return enum_rep == EnumRep::kInt32 && !closed && !required ? Storage::kWord
                                                                   : Storage::kOther;
      case ValueType::kInt64:
      case ValueType::kUint64:
        return Storage::kLong;
      case ValueType::kBool:
        return Storage::kByte;
      case ValueType::kTime:
        return Storage::kTime;
      default:
        return Storage::kOther;
    }
  }
};

// Each holds one bool, or one number or enumeration of 32 bits, which is left out when it is 0, and
// has a short name, as have all enumerators.
constexpr bool AreWords(View<FieldLayout> fields) {
  for (const FieldLayout& field : fields) {
    const bool word = field.held == Storage::kWord || field.held == Storage::kByte;
    if (!word || field.required || field.json_start_size == 0) return false;
    if (field.type == ValueType::kEnum && !internal::HasShortNames(*field.enumeration))
      return false;
  }
  return true;
}

constexpr bool AnyIsRequired(View<FieldLayout> fields) {
  for (const FieldLayout& field : fields) {
    if (field.required) return true;
  }
  return false;
}

// Whether a record is taken from this incoming JSON object.
using TakesRecord = bool (*)(std::string_view json);

struct RecordLayout {
  std::string_view category;    // its id: client-installation
  View<FieldLayout> fields;     // by number
  TakesRecord takes = nullptr;  // null: all
  // Then there is a quick way to write them.
  bool words = AreWords(fields);
  bool has_required = AnyIsRequired(fields);

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

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CODEC_LAYOUT_H_
