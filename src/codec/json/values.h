// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads the values of fields: text, bytes, numbers, times, enumerations, and lists of them. What
// is a record is left to reader.cc. As in Scanner, functions take a place and return the
// one behind the value, or null; then there is a status.

#ifndef ZWECK_SRC_CODEC_JSON_VALUES_H_
#define ZWECK_SRC_CODEC_JSON_VALUES_H_

#include <absl/status/status.h>
#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "src/codec/bits.h"
#include "src/codec/json/plan.h"
#include "src/codec/json/scanner.h"
#include "zweck/declare/decimal.h"

namespace zweck::internal::json {

// Where a value stands that may be read later.
struct Mark {
  const char* at = nullptr;
  int depth = 0;
};

// A record that is being filled, and where in the outer one.
struct Record {
  char* base;
  Mark* slots = nullptr;
  Bits* filled = nullptr;  // which of the required fields
  const Record* outer = nullptr;
  const Node* node = nullptr;  // of the outer record's tree
  std::int64_t index = -1;     // in a list; kAnyKey in a map
};

class Values {
 protected:
  // Where a value goes, for whoever reads an error.
  struct Place {
    const Record* record;
    const Node* node;
  };

  Values(std::string_view json, std::string_view category) : in(json), category_(category) {
    in.looks_ahead = true;
  }

  // What is wrong, and where. Each returns null.
  const char* WrongAs(absl::StatusCode code, Place place, const char* at,
                      std::string_view sentence);
  const char* Wrong(Place place, const char* at, std::string_view sentence) {
    return WrongAs(absl::StatusCode::kInvalidArgument, place, at, sentence);
  }
  const char* OutOfRange(Place place, const char* at, std::string_view sentence) {
    return WrongAs(absl::StatusCode::kOutOfRange, place, at, sentence);
  }
  const char* TooLong(Place place, const char* at, const FieldLayout& field);
  // The record that begins here lacks a required field.
  const char* Missing(Place place, const char* at, const FieldLayout& field);
  // The value that begins here is of another type, or there is none.
  const char* Mismatch(Place place, const char* at, std::string_view sentence) {
    return Wrong(place, at, at == in.end() ? "the document ends too early" : sentence);
  }
  // What the scanner has stumbled over.
  const char* Broken(Place place) { return Wrong(place, in.wrong_at, in.wrong); }

  // Reads into `value`, which is what the field holds: plain, optional or a list. Null is no value.
  const char* ReadPlain(const char* at, const FieldLayout& field, void* value, Place place);
  // The same of a field of a few values.
  const char* ReadLimited(const char* at, const FieldLayout& field, void* value, Place place);

  // Reads an array; `read` is called for each element with its index, and is like the functions
  // here.
  template <class Read>
  const char* EachElement(const char* at, Place place, Read read) {
    if (in.Peek(at) != '[') return Mismatch(place, at, "the value is not a list");
    at = in.Open(at);
    if (at == nullptr) return Broken(place);
    if (in.Peek(at) == ']') return in.Close(at);
    bool closed = false;
    for (std::int64_t index = 0; !closed; ++index) {
      at = read(at, index);
      if (at == nullptr) return nullptr;
      at = in.NextOrClose(at, ']', &closed);
      if (at == nullptr) return Broken(place);
    }
    return at;
  }

  // Decodes; for a secret there is no copy that is not wiped with it.
  static void Decode(const RawText& text, bool secret, std::string& out);

  Scanner in;
  absl::Status status;
  std::int64_t element_index = -1;  // of the element that is being read, for whoever reads an error

 private:
  template <class T>
  const char* ReadShape(const char* at, const FieldLayout& field, void* value, Place place);
  template <class T>
  const char* ReadList(const char* at, const FieldLayout& field, std::vector<T>& values,
                       Place place);
  const char* ReadEnums(const char* at, const FieldLayout& field, void* value, Place place);
  const char* ReadEnum(const char* at, const FieldLayout& field, void* element, Place place);

  const char* Read(const char* at, std::string& out, const FieldLayout& field, Place place);
  const char* ReadSecret(const char* at, std::string& out, const FieldLayout& field, Place place);
  const char* Read(const char* at, Bytes& out, const FieldLayout& field, Place place);
  const char* Read(const char* at, bool& out, const FieldLayout& field, Place place);
  const char* Read(const char* at, absl::Time& out, const FieldLayout& field, Place place);
  const char* Read(const char* at, absl::CivilDay& out, const FieldLayout& field, Place place);
  const char* Read(const char* at, DecimalUnits& out, const FieldLayout& field, Place place);
  template <std::floating_point Real>
  const char* Read(const char* at, Real& out, const FieldLayout& field, Place place);
  template <std::integral Int>
  const char* Read(const char* at, Int& out, const FieldLayout& field, Place place);
  const char* ReadLongNumber(const char* at, bool* negative, std::uint64_t* magnitude, Place place);

  // Text that is decoded to be understood and not to be kept: a name, a number, a time. The word
  // lives until the next one.
  const char* ReadWord(const char* at, std::string_view* word, Place place);
  // A number as it is or as text.
  const char* ReadNumber(const char* at, std::string_view* number, Place place,
                         std::string_view sentence);

  std::string_view category_;
  std::array<char, 256> word_;
};

}  // namespace zweck::internal::json

#endif  // ZWECK_SRC_CODEC_JSON_VALUES_H_
