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

// A field that is being written, and the one that its record is in.
struct Place {
  const FieldLayout& field;
  const Place* outer;
  std::int64_t index = -1;
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

class Writer {
 public:
  Writer(std::string& out, std::string_view category) : out_(out), category_(category) {}

  absl::Status Write(const RecordLayout& layout, const void* record) {
    bool empty = true;
    if (WriteRecord(layout, record, nullptr, &empty)) {
      out_.Flush();
    } else {
      out_.Abandon();
    }
    return std::move(status_);
  }

 private:
  bool Wrong(absl::StatusCode code, const Place& place, std::string_view sentence) {
    std::string pointer;
    for (const Place* at = &place; at != nullptr; at = at->outer) {
      const std::string index = at->index >= 0 ? Cat({"/", std::to_string(at->index)}) : "";
      pointer = Cat({"/", at->field.json_name, index, pointer});
    }
    status_ = absl::Status(code, Cat({category_, ": ", pointer, ": ", sentence}));
    return false;
  }
  bool TooLong(const Place& place) {
    return Wrong(
        absl::StatusCode::kOutOfRange, place,
        Cat({"the value is longer than ", std::to_string(place.field.max_bytes), " bytes"}));
  }

  bool WriteRecord(const RecordLayout& layout, const void* record, const Place* outer,
                   bool* empty) {
    char separator = '{';
    for (const FieldLayout& field : layout.fields) {
      const void* const value = static_cast<const char*>(record) + field.offset;
      if (!WriteField(Place{field, outer}, value, &separator)) return false;
    }
    *empty = separator == '{';
    out_.Room(2);
    if (*empty) out_.Put('{');
    out_.Put('}');
    return true;
  }

  bool WriteField(const Place& place, const void* value, char* separator) {
    switch (place.field.type) {
      case ValueType::kString:
        return WriteShape<std::string>(place, value, separator);
      case ValueType::kBool:
        return WriteShape<bool>(place, value, separator);
      case ValueType::kInt32:
        return WriteShape<std::int32_t>(place, value, separator);
      case ValueType::kUint32:
        return WriteShape<std::uint32_t>(place, value, separator);
      case ValueType::kInt64:
        return WriteShape<std::int64_t>(place, value, separator);
      case ValueType::kUint64:
        return WriteShape<std::uint64_t>(place, value, separator);
      case ValueType::kDouble:
        return WriteShape<double>(place, value, separator);
      case ValueType::kBytes:
        return WriteShape<Bytes>(place, value, separator);
      case ValueType::kTime:
        return WriteShape<absl::Time>(place, value, separator);
      case ValueType::kDay:
        return WriteShape<absl::CivilDay>(place, value, separator);
      case ValueType::kEnum:
        return WriteEnums(place, value, separator);
      case ValueType::kRecord:
        return WriteRecords(place, value, separator);
      case ValueType::kUnknown:
        break;
    }
    return Wrong(absl::StatusCode::kInvalidArgument, place, "a field of this type can't be written");
  }

  // The name of the field; then there is room for a scalar.
  void Name(const FieldLayout& field, char* separator) {
    out_.Room(JsonOutput::kMostRoom);
    out_.Put(*separator);
    *separator = ',';
    out_.Put('"');
    out_.PutName(field.json_name);
    out_.Put('"');
    out_.Put(':');
    if (field.secret) out_.TurnSecret();
  }

  template <class T>
  bool WriteShape(const Place& place, const void* value, char* separator) {
    switch (place.field.shape) {
      case Shape::kSingle: {
        const T& held = *static_cast<const T*>(value);
        if (IsDefault(held)) return true;
        Name(place.field, separator);
        return Put(held, place);
      }
      case Shape::kOptional: {
        const auto& held = *static_cast<const std::optional<T>*>(value);
        if (!held.has_value()) return true;
        Name(place.field, separator);
        return Put(*held, place);
      }
      case Shape::kRepeated:
        break;
    }
    const auto& held = *static_cast<const std::vector<T>*>(value);
    return WriteList(place, held.size(), separator, [&](std::size_t i, const Place& element) {
      return Put(static_cast<const T&>(held[i]), element);
    });
  }

  template <class PutElement>
  bool WriteList(const Place& place, std::size_t size, char* separator, PutElement put) {
    if (size == 0) return true;
    Name(place.field, separator);
    Place element{place.field, place.outer, 0};
    for (std::size_t i = 0; i < size; ++i) {
      out_.Room(kScalarRoom);
      out_.Put(i == 0 ? '[' : ',');
      element.index = static_cast<std::int64_t>(i);
      if (!put(i, element)) return false;
    }
    out_.Room(1);
    out_.Put(']');
    return true;
  }

  bool WriteEnums(const Place& place, const void* value, char* separator) {
    const ElementAccess& access = *place.field.access;
    const auto load = [&](std::size_t i) { return access.load(access.get(value, i)); };
    if (place.field.shape == Shape::kRepeated) {
      return WriteList(place, access.size(value), separator, [&](std::size_t i, const Place&) {
        return PutEnum(load(i), place.field);
      });
    }
    const bool optional = place.field.shape == Shape::kOptional;
    if (optional && access.size(value) == 0) return true;
    const std::int32_t number = load(0);
    if (!optional && number == 0) return true;
    Name(place.field, separator);
    return PutEnum(number, place.field);
  }

  bool WriteRecords(const Place& place, const void* value, char* separator) {
    const ElementAccess& access = *place.field.access;
    const RecordLayout& layout = *place.field.record;
    bool empty = true;
    if (place.field.shape == Shape::kRepeated) {
      return WriteList(place, access.size(value), separator,
                       [&](std::size_t i, const Place& element) {
                         return WriteRecord(layout, access.get(value, i), &element, &empty);
                       });
    }
    const bool optional = place.field.shape == Shape::kOptional;
    if (optional && access.size(value) == 0) return true;
    const std::size_t position = out_.Position();
    const char before = *separator;
    Name(place.field, separator);
    if (!WriteRecord(layout, access.get(value, 0), &place, &empty)) return false;
    if (empty && !optional) {
      out_.Rewind(position);
      *separator = before;
    }
    return true;
  }

  // Values. There is room for a scalar.

  bool Put(const std::string& text, const Place& place) {
    if (text.size() > place.field.max_bytes) return TooLong(place);
    return out_.PutText(text) ||
           Wrong(absl::StatusCode::kInvalidArgument, place, "the value is not UTF-8");
  }
  bool Put(const Bytes& bytes, const Place& place) {
    if (bytes.data.size() > place.field.max_bytes) return TooLong(place);
    out_.PutBase64(bytes.data);
    return true;
  }
  bool Put(bool value, const Place&) {
    out_.Put(value ? std::string_view("true") : std::string_view("false"));
    return true;
  }
  template <class Int>
    requires(std::is_integral_v<Int>)
  bool Put(Int number, const Place&) {
    // 64 bits are text: a reader that has only doubles would round them.
    constexpr bool kText = sizeof(Int) == 8;
    if (kText) out_.Put('"');
    PutNumber(number);
    if (kText) out_.Put('"');
    return true;
  }
  bool Put(double number, const Place&) {
    if (std::isfinite(number)) {
      PutNumber(number);
    } else if (std::isnan(number)) {
      out_.Put(std::string_view("\"NaN\""));
    } else {
      out_.Put(number < 0 ? std::string_view("\"-Infinity\"") : std::string_view("\"Infinity\""));
    }
    return true;
  }
  bool Put(absl::Time time, const Place& place) {
    if (!TimeInRange(time)) return NotInRange(place);
    out_.Put('"');
    out_.MoveTo(WriteTime(time, out_.at()));
    out_.Put('"');
    return true;
  }
  bool Put(absl::CivilDay day, const Place& place) {
    if (!DayInRange(day)) return NotInRange(place);
    out_.Put('"');
    out_.MoveTo(WriteDay(day, out_.at()));
    out_.Put('"');
    return true;
  }
  bool NotInRange(const Place& place) {
    return Wrong(absl::StatusCode::kOutOfRange, place, "the value is not in the years 1 to 9999");
  }
  bool PutEnum(std::int32_t number, const FieldLayout& field) {
    const declare::EnumValue* const value = FindNumber(*field.enumeration, number);
    if (value == nullptr) {
      PutNumber(number);
      return true;
    }
    out_.Put('"');
    out_.PutName(value->name);
    out_.Put('"');
    return true;
  }
  template <class Number>
  void PutNumber(Number number) {
    out_.MoveTo(std::to_chars(out_.at(), out_.at() + kScalarRoom, number).ptr);
  }

  JsonOutput out_;
  std::string_view category_;
  absl::Status status_;
};

}  // namespace

absl::Status WriteJson(const DoorKey&, const RecordLayout& layout, const void* record,
                       std::string& out) {
  return Writer(out, layout.category).Write(layout, record);
}

}  // namespace zweck::codec
