// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows of SQL. A plain value is a column as it is; what is nested or a list goes through the JSON
// codec, by a layout of that one field.

#include "zweck/codec/sql_row.h"

#include <absl/synchronization/mutex.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include "src/codec/text_time.h"
#include "src/codec/utf8.h"
#include "src/text/cat.h"
#include "zweck/codec/json.h"
#include "zweck/declare/field.h"

namespace zweck::codec {
namespace {

using store::Value;

// A layout by which records are read back: `At` and `ReadBy` are for what comes from elsewhere.
class PlainLayout {
 public:
  PlainLayout(std::string_view category, std::span<const FieldLayout> fields)
      : fields_(fields.begin(), fields.end()) {
    for (FieldLayout& field : fields_) {
      field.pointers = {};
      field.reader = nullptr;
      if (field.record == nullptr) continue;
      nested_.push_back(
          std::make_unique<PlainLayout>(field.record->category, field.record->fields));
      field.record = &nested_.back()->record();
    }
    record_ = {.category = category, .fields = fields_};
  }
  PlainLayout(const PlainLayout&) = delete;
  PlainLayout& operator=(const PlainLayout&) = delete;

  const RecordLayout& record() const { return record_; }

 private:
  std::vector<FieldLayout> fields_;
  std::vector<std::unique_ptr<PlainLayout>> nested_;
  RecordLayout record_;
};

// A column that holds JSON: the document {"name":...} without what stands around the value.
struct JsonColumn {
  JsonColumn(std::string_view category, const FieldLayout& field)
      : layout(category, {&field, 1}),
        plan(layout.record()),
        opening(text::Cat({"{\"", field.json_name, "\":"})) {}

  PlainLayout layout;
  JsonPlan plan;
  std::string opening;
};

// The column of a field, made at its first use and kept for good: there are as many as the program
// declares.
const JsonColumn& JsonColumnOf(std::string_view category, const FieldLayout& field) {
  static absl::Mutex mutex(absl::kConstInit);
  static auto& columns = *new std::unordered_map<const FieldLayout*, std::unique_ptr<JsonColumn>>();
  const absl::MutexLock lock(&mutex);
  std::unique_ptr<JsonColumn>& column = columns[&field];
  if (column == nullptr) column = std::make_unique<JsonColumn>(category, field);
  return *column;
}

bool IsJson(const FieldLayout& field) {
  return field.shape == Shape::kRepeated || field.type == ValueType::kRecord;
}

std::string Place(std::string_view category, const FieldLayout& field) {
  return text::Cat({category, ".", field.name, ": "});
}

// What the field holds as a T: null for an optional that holds nothing.
template <class T>
const T* Held(const FieldLayout& field, const void* value) {
  if (field.shape == Shape::kSingle) return static_cast<const T*>(value);
  const auto& held = *static_cast<const std::optional<T>*>(value);
  return held.has_value() ? &*held : nullptr;
}
template <class T>
T& Make(const FieldLayout& field, void* value) {
  if (field.shape == Shape::kSingle) return *static_cast<T*>(value);
  return static_cast<std::optional<T>*>(value)->emplace();
}

// Turns the values of one record into those of a row.
class Writer {
 public:
  Writer(const DoorKey& door, std::string_view category, std::deque<std::string>& texts)
      : door_(door), category_(category), texts_(texts) {}

  absl::StatusOr<Value> Write(const FieldLayout& field, const void* record) {
    const void* value = static_cast<const char*>(record) + field.offset;
    return IsJson(field) ? Json(field, record) : Plain(field, value);
  }

  absl::StatusOr<Value> Plain(const FieldLayout& field, const void* value) {
    switch (field.type) {
      case ValueType::kBool:
        return Whole<bool>(field, value);
      case ValueType::kInt32:
        return Whole<std::int32_t>(field, value);
      case ValueType::kUint32:
        return Whole<std::uint32_t>(field, value);
      case ValueType::kInt64:
        return Whole<std::int64_t>(field, value);
      case ValueType::kUint64:
        return Whole<std::uint64_t>(field, value);
      case ValueType::kDouble:
        return Each<double>(field, value, [](double held) { return Value::Real(held); });
      case ValueType::kEnum:
        if (field.access->size(value) == 0) return Value::Null();
        return Value::Integer(field.access->load(field.access->get(value, 0)));
      case ValueType::kString:
        return Text(field, Held<std::string>(field, value));
      case ValueType::kBytes: {
        const Bytes* held = Held<Bytes>(field, value);
        if (held == nullptr) return Value::Null();
        if (held->data.size() > field.max_bytes) return TooLong(field);
        return Value::Blob(held->data);
      }
      case ValueType::kTime:
        return Each<absl::Time>(field, value, [&](absl::Time held) -> absl::StatusOr<Value> {
          if (!TimeInRange(held)) return OutOfRange(field);
          AppendTime(held, texts_.emplace_back());
          return Value::Text(texts_.back());
        });
      case ValueType::kDay:
        return Each<absl::CivilDay>(field, value,
                                    [&](absl::CivilDay held) -> absl::StatusOr<Value> {
                                      if (!DayInRange(held)) return OutOfRange(field);
                                      AppendDay(held, texts_.emplace_back());
                                      return Value::Text(texts_.back());
                                    });
      case ValueType::kRecord:
      case ValueType::kUnknown:
        break;
    }
    return absl::InternalError(text::Cat({Place(category_, field), "no column holds this type"}));
  }

 private:
  template <class T, class F>
  absl::StatusOr<Value> Each(const FieldLayout& field, const void* value, F write) {
    const T* held = Held<T>(field, value);
    if (held == nullptr) return Value::Null();
    return write(*held);
  }
  template <class T>
  absl::StatusOr<Value> Whole(const FieldLayout& field, const void* value) {
    return Each<T>(field, value,
                   [](T held) { return Value::Integer(static_cast<std::int64_t>(held)); });
  }

  absl::StatusOr<Value> Text(const FieldLayout& field, const std::string* held) {
    if (held == nullptr) return Value::Null();
    if (held->size() > field.max_bytes) return TooLong(field);
    if (!IsUtf8(*held))
      return absl::InvalidArgumentError(
          text::Cat({Place(category_, field), "the text is not UTF-8"}));
    return Value::Text(*held);
  }

  absl::StatusOr<Value> Json(const FieldLayout& field, const void* record) {
    const JsonColumn& column = JsonColumnOf(category_, field);
    std::string& json = texts_.emplace_back();
    absl::Status written = WriteJson(door_, column.layout.record(), record, json);
    if (!written.ok()) return written;
    if (json.size() <= column.opening.size()) return Value::Null();  // {}
    return Value::Text(std::string_view(json).substr(column.opening.size(),
                                                     json.size() - column.opening.size() - 1));
  }

  absl::Status TooLong(const FieldLayout& field) const {
    return absl::OutOfRangeError(text::Cat(
        {Place(category_, field), "longer than its ", std::to_string(field.max_bytes), " bytes"}));
  }
  absl::Status OutOfRange(const FieldLayout& field) const {
    return absl::OutOfRangeError(
        text::Cat({Place(category_, field), "outside of the years 1 to 9999"}));
  }

  const DoorKey& door_;
  std::string_view category_;
  std::deque<std::string>& texts_;
};

// Reads the values of a row into one record. False: the value is not what the column holds.
class Reader {
 public:
  Reader(std::string_view category, void* record) : category_(category), record_(record) {}

  bool Read(const FieldLayout& field, const Value& value) {
    void* const held = static_cast<char*>(record_) + field.offset;
    if (value.kind == Value::Kind::kNull)
      return true;  // also in a column that is younger than the row
    if (IsJson(field)) return Json(field, value);
    switch (field.type) {
      case ValueType::kBool:
        return Is(value, Value::Kind::kInteger) && (value.integer == 0 || value.integer == 1) &&
               Set<bool>(field, held, value.integer == 1);
      case ValueType::kInt32:
        return Whole<std::int32_t>(field, held, value);
      case ValueType::kUint32:
        return Whole<std::uint32_t>(field, held, value);
      case ValueType::kInt64:
        return Is(value, Value::Kind::kInteger) && Set(field, held, value.integer);
      case ValueType::kUint64:
        return Is(value, Value::Kind::kInteger) &&
               Set(field, held, std::bit_cast<std::uint64_t>(value.integer));
      case ValueType::kDouble:
        return Is(value, Value::Kind::kReal) && Set(field, held, value.real);
      case ValueType::kEnum:
        if (!Is(value, Value::Kind::kInteger) || !Fits<std::int32_t>(value.integer)) return false;
        field.access->store(field.access->add(held), static_cast<std::int32_t>(value.integer));
        return true;
      case ValueType::kString:
        if (!Is(value, Value::Kind::kText) || value.bytes.size() > field.max_bytes ||
            !IsUtf8(value.bytes))
          return false;
        Make<std::string>(field, held).assign(value.bytes);
        return true;
      case ValueType::kBytes:
        if (!Is(value, Value::Kind::kBlob) || value.bytes.size() > field.max_bytes) return false;
        Make<Bytes>(field, held).data.assign(value.bytes);
        return true;
      case ValueType::kTime: {
        absl::Time time;
        return Is(value, Value::Kind::kText) && ParseTime(value.bytes, &time) &&
               Set(field, held, time);
      }
      case ValueType::kDay: {
        absl::CivilDay day;
        return Is(value, Value::Kind::kText) && ParseDay(value.bytes, &day) &&
               Set(field, held, day);
      }
      case ValueType::kRecord:
      case ValueType::kUnknown:
        break;
    }
    return false;
  }

 private:
  static bool Is(const Value& value, Value::Kind kind) { return value.kind == kind; }

  template <class T>
  static bool Fits(std::int64_t number) {
    return number >= std::int64_t{std::numeric_limits<T>::min()} &&
           number <= std::int64_t{std::numeric_limits<T>::max()};
  }
  template <class T>
  static bool Set(const FieldLayout& field, void* held, T value) {
    Make<T>(field, held) = value;
    return true;
  }
  template <class T>
  static bool Whole(const FieldLayout& field, void* held, const Value& value) {
    return Is(value, Value::Kind::kInteger) && Fits<T>(value.integer) &&
           Set(field, held, static_cast<T>(value.integer));
  }

  bool Json(const FieldLayout& field, const Value& value) {
    if (!Is(value, Value::Kind::kText)) return false;
    const JsonColumn& column = JsonColumnOf(category_, field);
    std::string document = text::Cat({column.opening, value.bytes, "}"});
    IngestReport report;
    const bool read = ReadJson(document, column.plan, record_, report).ok() && report.dropped == 0;
    declare::Wipe(document);
    return read;
  }

  std::string_view category_;
  void* record_;
};

}  // namespace

Row::~Row() {
  for (std::string& text : texts_) declare::Wipe(text);  // nested fields may be Secret
}

absl::Status ToRow(const DoorKey& door, const RecordLayout& layout, const void* record, Row& row) {
  row.values_.clear();
  row.texts_.clear();
  Writer writer(door, layout.category, row.texts_);
  for (const FieldLayout& field : layout.fields) {
    absl::StatusOr<Value> value = writer.Write(field, record);
    if (!value.ok()) return std::move(value).status();
    row.values_.push_back(*value);
  }
  return absl::OkStatus();
}

absl::StatusOr<Value> ToKey(const DoorKey& door, const RecordLayout& layout, const void* value,
                            Row& row) {
  return Writer(door, layout.category, row.texts_).Plain(*layout.Key(), value);
}

absl::Status FromRow(const RecordLayout& layout, std::span<const Value> row, void* record) {
  if (row.size() != layout.fields.size()) {
    return absl::DataLossError(
        text::Cat({layout.category, ": the row has not as many columns as the category fields"}));
  }
  Reader reader(layout.category, record);
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!reader.Read(layout.fields[i], row[i])) {
      return absl::DataLossError(text::Cat(
          {Place(layout.category, layout.fields[i]), "the column holds what no such field can"}));
    }
  }
  return absl::OkStatus();
}

}  // namespace zweck::codec
