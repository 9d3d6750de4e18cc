// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category as the codecs see it: a constant table of fields. The codecs are compiled once over
// such tables; what a category costs is its table.

#ifndef ZWECK_INTERNAL_CODEC_LAYOUT_H_
#define ZWECK_INTERNAL_CODEC_LAYOUT_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "zweck/declare/reader.h"
#include "zweck/internal/declare/domain.h"
#include "zweck/internal/declare/value_type.h"
#include "zweck/view.h"

namespace zweck::internal {

struct RecordLayout;
struct MapAccess;

// How what has a C++ type of its own is reached, whatever that is. `value` is what
// the field holds: T, std::optional<T>, std::vector<T> or std::map<std::string, T>.
struct ElementAccess {
  std::size_t (*size)(const void* value);  // plain: 1, optional: 0 or 1, list: any
  const void* (*get)(const void* value, std::size_t i);
  void* (*add)(void* value);  // plain: the value, optional: the value made anew, list: one more
  void (*clear)(void* value);
  void (*shrink)(void* value, std::size_t n);  // list: to its first n, others: as clear
  const MapAccess* map = nullptr;  // maps only, which have none of `get`, `add` and `shrink`
};

// A map is to the codecs what it is to Protocol Buffers: a list of entries, each a record of two
// fields, the key and the value.
struct MapAccess {
  // The entry behind another one, by key; the first behind null, and null behind the last.
  const void* (*next)(const void* map, const void* entry);
  // An entry that is in no map yet.
  void* (*make)();
  void (*drop)(void* entry);
  // Puts in what the entry holds, which is left with any. False where the key was there: then its
  // value is replaced.
  bool (*put)(void* map, void* entry);
};

// What an enumeration is in memory. One of 32 bits without a sign is as one with a sign.
enum class EnumRep : std::uint8_t { kInt32, kInt16, kUint16, kInt8, kUint8, kBool };

// How a `ReadBy` field is read: from a decoded JSON string, changed in place, or from the text of
// any other JSON value.
struct TextReader {
  Reading (*from_text)(std::string& text);
  // Null: only strings are accepted.
  Reading (*from_json)(std::string_view json, std::string& text);
};

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
  bool limited : 1 = false;   // it has a `domain`
  bool indexed : 1 = false;
  bool unique : 1 = false;
  bool lookup : 1 = false;
  bool map : 1 = false;             // a list of entries: `record` is what each of them is
  bool nests : 1 = false;           // is there a `record`? No compiler is asked for its address
  EnumRep enum_rep;                 // enumerations only
  std::string_view name;            // base_url
  std::string_view json_name;       // baseUrl
  View<std::string_view> pointers;  // of `At`, in their order; empty: `name` and `json_name` count
  const RecordLayout* record;      // nested categories and maps only; null: a list of what it is in
  const EnumFacts* enumeration;    // enumerations only
  const ElementAccess* access;     // what has a C++ type of its own
  const TextReader* reader;        // `ReadBy` only
  const Domain* domain = nullptr;  // types of declare/anonymous.h only
  std::uint32_t periods = 0;       // of a coarse day, today's and those before it; 0: any
};

// Whether a record is taken from this incoming JSON object.
using TakesRecord = bool (*)(std::string_view json);

// What src/codec works out of a layout.
class PreparedRecord;

struct RecordLayout {
  std::string_view category;    // its id: client-installation; empty for the entries of a map
  View<FieldLayout> fields;     // by number
  TakesRecord takes = nullptr;  // null: all
  bool sealed = false;          // the category is, at rest
  // Null before the first use.
  mutable std::atomic<const PreparedRecord*> prepared = nullptr;

  constexpr bool HasSecret() const {
    for (const FieldLayout& field : fields) {
      if (field.secret || (field.nests && field.record->HasSecret())) {
        return true;
      }
    }
    return false;
  }
  // A Secret, or a category that is sealed at rest.
  constexpr bool HasSealed() const {
    bool has = sealed;
    for (const FieldLayout& field : fields) {
      has = has || field.secret || (field.nests && field.record->HasSealed());
    }
    return has;
  }
};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CODEC_LAYOUT_H_
