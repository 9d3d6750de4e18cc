// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes a record in one pass over its table of fields.

#include <absl/status/status.h>
#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "src/codec/json_output.h"
#include "src/codec/text_time.h"
#include "src/text/cat.h"
#include "zweck/codec/json.h"

namespace zweck::codec {
namespace {

using text::Cat;

// More than a number, a time or a day takes, with quotation marks and what stands around it.
constexpr std::size_t kScalarRoom = 64;
// Hardly any name is longer.
constexpr std::size_t kUsualName = 256;

// A field that is being written, and the element that its record is.
struct Element;
struct Place {
  const FieldLayout* field;
  const Element* outer;
};
struct Element {
  Place place;
  std::int64_t index;  // -1 for what is no list
};

template <class T>
bool IsDefault(const T& value) {
  return value == T();
}
bool IsDefault(const std::string& value) { return value.empty(); }
bool IsDefault(const Bytes& value) { return value.data.empty(); }
// -0 is not 0 here, as in Protocol Buffers.
bool IsDefault(double value) { return std::bit_cast<std::uint64_t>(value) == 0; }

const declare::EnumValue* FindNumber(const EnumFacts& enumeration, std::int32_t number) {
  // Most are numbered from 0 on without a gap.
  const auto index = static_cast<std::size_t>(static_cast<std::uint32_t>(number));
  const std::span<const declare::EnumValue> values(enumeration.values, enumeration.size);
  if (index < values.size() && values[index].number == number) return &values[index];
  for (const declare::EnumValue& value : values) {
    if (value.number == number) return &value;
  }
  return nullptr;
}

// As in JsonOutput, functions take a place and return the one behind what they have put, or null;
// then there is a status.
class Writer {
 public:
  Writer(std::string& out, std::string_view category) : out_(out), category_(category) {}

  absl::Status Write(const RecordLayout& layout, const void* record) {
    bool empty = true;
    char* const end = PutRecord(out_.Begin(), layout, record, nullptr, &empty);
    if (end != nullptr) {
      out_.Flush(end);
    } else {
      out_.Abandon();
    }
    return std::move(status_);
  }

 private:
  char* Wrong(absl::StatusCode code, Place place, std::string_view sentence) {
    std::string pointer;
    const Element last{place, index_};
    for (const Element* at = &last; at != nullptr; at = at->place.outer) {
      const std::string index = at->index >= 0 ? Cat({"/", std::to_string(at->index)}) : "";
      pointer = Cat({"/", at->place.field->json_name, index, pointer});
    }
    status_ = absl::Status(code, Cat({category_, ": ", pointer, ": ", sentence}));
    return nullptr;
  }
  char* TooLong(Place place) {
    return Wrong(
        absl::StatusCode::kOutOfRange, place,
        Cat({"the value is longer than ", std::to_string(place.field->max_bytes), " bytes"}));
  }

  char* PutRecord(char* at, const RecordLayout& layout, const void* record, const Element* outer,
                  bool* empty) {
    char separator = '{';
    for (const FieldLayout& field : layout.fields) {
      const void* const value = static_cast<const char*>(record) + field.offset;
      at = PutField(at, {&field, outer}, value, &separator);
      if (at == nullptr) return nullptr;
    }
    *empty = separator == '{';
    at = out_.Room(at, 2);
    if (*empty) *at++ = '{';
    *at++ = '}';
    return at;
  }

  char* PutField(char* at, Place place, const void* value, char* separator) {
    switch (place.field->type) {
      case ValueType::kString:
        return PutShape<std::string>(at, place, value, separator);
      case ValueType::kBool:
        return PutShape<bool>(at, place, value, separator);
      case ValueType::kInt32:
        return PutShape<std::int32_t>(at, place, value, separator);
      case ValueType::kUint32:
        return PutShape<std::uint32_t>(at, place, value, separator);
      case ValueType::kInt64:
        return PutShape<std::int64_t>(at, place, value, separator);
      case ValueType::kUint64:
        return PutShape<std::uint64_t>(at, place, value, separator);
      case ValueType::kDouble:
        return PutShape<double>(at, place, value, separator);
      case ValueType::kBytes:
        return PutShape<Bytes>(at, place, value, separator);
      case ValueType::kTime:
        return PutShape<absl::Time>(at, place, value, separator);
      case ValueType::kDay:
        return PutShape<absl::CivilDay>(at, place, value, separator);
      case ValueType::kEnum:
        return PutEnums(at, place, value, separator);
      case ValueType::kRecord:
        return PutRecords(at, place, value, separator);
      case ValueType::kUnknown:
        break;
    }
    return Wrong(absl::StatusCode::kInvalidArgument, place,
                 "a field of this type can't be written");
  }

  // The name of a field. Then there is room for a scalar.
  char* PutName(char* at, const FieldLayout& field, char* separator) {
    if (field.secret) [[unlikely]] {
      out_.TurnSecret();
    }
    at = out_.Room(at, JsonOutput::kMostRoom);
    *at++ = *separator;
    *separator = ',';
    *at++ = '"';
    if (field.json_name.size() > kUsualName) [[unlikely]] {
      at = out_.PutName(at, field.json_name);
      at = out_.Room(at, 2 + kScalarRoom);
    } else {
      at = PutShort(at, field.json_name);
    }
    *at++ = '"';
    *at++ = ':';
    return at;
  }

  template <class T>
  char* PutShape(char* at, Place place, const void* value, char* separator) {
    switch (place.field->shape) {
      case Shape::kSingle: {
        const T& held = *static_cast<const T*>(value);
        if (IsDefault(held)) return at;
        return Put(PutName(at, *place.field, separator), held, place);
      }
      case Shape::kOptional: {
        const auto& held = *static_cast<const std::optional<T>*>(value);
        if (!held.has_value()) return at;
        return Put(PutName(at, *place.field, separator), *held, place);
      }
      case Shape::kRepeated:
        break;
    }
    const auto& held = *static_cast<const std::vector<T>*>(value);
    return PutList(at, place, held.size(), separator, [&](char* element, std::size_t i) {
      index_ = static_cast<std::int64_t>(i);
      element = Put(element, static_cast<const T&>(held[i]), place);
      if (element != nullptr) index_ = -1;
      return element;
    });
  }

  template <class PutElement>
  char* PutList(char* at, Place place, std::size_t size, char* separator, PutElement put) {
    if (size == 0) return at;
    at = PutName(at, *place.field, separator);
    for (std::size_t i = 0; i < size; ++i) {
      at = out_.Room(at, 1 + kScalarRoom);
      *at++ = i == 0 ? '[' : ',';
      at = put(at, i);
      if (at == nullptr) return nullptr;
    }
    at = out_.Room(at, 1);
    *at++ = ']';
    return at;
  }

  char* PutEnums(char* at, Place place, const void* value, char* separator) {
    const FieldLayout& field = *place.field;
    const ElementAccess& access = *field.access;
    switch (field.shape) {
      case Shape::kSingle: {
        const std::int32_t number = access.load(value);
        if (number == 0) return at;
        return PutEnum(PutName(at, field, separator), number, field);
      }
      case Shape::kOptional:
        if (access.size(value) == 0) return at;
        return PutEnum(PutName(at, field, separator), access.load(access.get(value, 0)), field);
      case Shape::kRepeated:
        break;
    }
    return PutList(at, place, access.size(value), separator, [&](char* element, std::size_t i) {
      return PutEnum(element, access.load(access.get(value, i)), field);
    });
  }

  char* PutRecords(char* at, Place place, const void* value, char* separator) {
    const ElementAccess& access = *place.field->access;
    const RecordLayout& layout = *place.field->record;
    bool empty = true;
    if (place.field->shape == Shape::kRepeated) {
      return PutList(at, place, access.size(value), separator, [&](char* element, std::size_t i) {
        const Element where{place, static_cast<std::int64_t>(i)};
        return PutRecord(element, layout, access.get(value, i), &where, &empty);
      });
    }
    const bool optional = place.field->shape == Shape::kOptional;
    if (optional && access.size(value) == 0) return at;
    const std::size_t position = out_.Position(at);
    const char before = *separator;
    const Element where{place, -1};
    at = PutRecord(PutName(at, *place.field, separator), layout, access.get(value, 0), &where,
                   &empty);
    if (at == nullptr || !empty || optional) return at;
    *separator = before;
    return out_.Rewind(position);
  }

  // Values. There is room for a scalar.

  char* Put(char* at, const std::string& text, Place place) {
    if (text.size() > place.field->max_bytes) return TooLong(place);
    at = out_.PutText(at, text);
    if (at != nullptr) [[likely]] {
      return at;
    }
    return Wrong(absl::StatusCode::kInvalidArgument, place, "the value is not UTF-8");
  }
  char* Put(char* at, const Bytes& bytes, Place place) {
    if (bytes.data.size() > place.field->max_bytes) return TooLong(place);
    return out_.PutBase64(at, bytes.data);
  }
  char* Put(char* at, bool value, Place) { return PutShort(at, value ? "true" : "false"); }
  template <class Int>
    requires(std::is_integral_v<Int>)
  char* Put(char* at, Int number, Place) {
    // 64 bits are text: a reader that has only doubles would round them.
    constexpr bool kText = sizeof(Int) == 8;
    if (kText) *at++ = '"';
    at = PutNumber(at, number);
    if (kText) *at++ = '"';
    return at;
  }
  char* Put(char* at, double number, Place) {
    if (std::isfinite(number)) return PutNumber(at, number);
    if (std::isnan(number)) return PutShort(at, "\"NaN\"");
    return PutShort(at, number < 0 ? "\"-Infinity\"" : "\"Infinity\"");
  }
  char* Put(char* at, absl::Time time, Place place) {
    if (!TimeInRange(time)) return NotInRange(place);
    *at++ = '"';
    at = WriteTime(time, at);
    *at++ = '"';
    return at;
  }
  char* Put(char* at, absl::CivilDay day, Place place) {
    if (!DayInRange(day)) return NotInRange(place);
    *at++ = '"';
    at = WriteDay(day, at);
    *at++ = '"';
    return at;
  }
  char* NotInRange(Place place) {
    return Wrong(absl::StatusCode::kOutOfRange, place, "the value is not in the years 1 to 9999");
  }
  char* PutEnum(char* at, std::int32_t number, const FieldLayout& field) {
    const declare::EnumValue* const value = FindNumber(*field.enumeration, number);
    if (value == nullptr) return PutNumber(at, number);
    *at++ = '"';
    at = out_.PutName(at, value->name);
    at = out_.Room(at, 1);
    *at++ = '"';
    return at;
  }
  template <class Number>
  static char* PutNumber(char* at, Number number) {
    return std::to_chars(at, at + kScalarRoom, number).ptr;
  }

  JsonOutput out_;
  std::string_view category_;
  std::int64_t index_ = -1;  // of the element that is being written, for whoever reads an error
  absl::Status status_;
};

}  // namespace

absl::Status WriteJson(const DoorKey&, const RecordLayout& layout, const void* record,
                       std::string& out) {
  return Writer(out, layout.category).Write(layout, record);
}

}  // namespace zweck::codec
