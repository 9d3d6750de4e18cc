// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A column of JSON is what WriteJson makes of a record that has this one field, without the braces
// and the name around it.

#include "zweck/internal/codec/sql_row.h"

#include <absl/synchronization/mutex.h>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "src/codec/decimal_text.h"
#include "src/codec/domain.h"
#include "src/codec/enum_value.h"
#include "src/codec/field_error.h"
#include "src/codec/json/writer.h"
#include "src/codec/text_time.h"
#include "src/codec/utf8.h"
#include "src/codec/with_type.h"
#include "zweck/declare/field.h"
#include "zweck/internal/codec/json.h"

namespace zweck::internal {
namespace {

using store::Value;

constexpr std::string_view kTooLong = "the value is longer than its MaxBytes";
constexpr std::string_view kNotUtf8 = "the value is not UTF-8";
constexpr std::string_view kNotInYears = "the value is not in the years 1 to 9999";
constexpr std::string_view kNotCounted =
    "the value is not in the years 1678 to 2261, which a store counts in nanoseconds";
constexpr std::string_view kOtherKind = "the column holds another type of value";
constexpr std::string_view kTooLarge = "the value is too large for its field";
constexpr std::string_view kTooFine = "the value has more digits than its field";

bool IsJson(const FieldLayout& field) {
  return field.shape == Shape::kRepeated || field.type == ValueType::kRecord;
}

// {"base_url":
std::size_t FrontOf(const FieldLayout& field) { return field.json_name.size() + 4; }

// Is a number of this type stored as another one, so that it sorts?
template <class T>
constexpr bool kSortsAsSigned = std::unsigned_integral<T> && sizeof(T) == sizeof(std::uint64_t);

std::uint64_t UnsignedOf(std::int64_t sorted) {
  return static_cast<std::uint64_t>(sorted) ^ (std::uint64_t{1} << 63);
}

absl::Status HasNoColumn() {
  return absl::InternalError("a field of this type has no column of its own");
}

// Makes the values of one row.
class RowMaker {
 public:
  // `most`: as many as are made.
  RowMaker(const CodecKey& key, const RecordLayout& layout, std::size_t most,
           std::vector<std::string>& texts)
      : key_(key), layout_(layout), most_(most), texts_(texts) {}

  // `value` is what the field holds.
  absl::Status Make(const FieldLayout& field, const void* value, Value* out) {
    if (field.type == ValueType::kEnum) {
      *out = Value::Null();
      if (field.access->size(value) == 0) return absl::OkStatus();
      const std::int32_t number = LoadEnum(field.enum_rep, field.access->get(value, 0));
      if (field.closed && FindNumber(*field.enumeration, number) == nullptr) {
        return Wrong(field, absl::StatusCode::kInvalidArgument, kNotListed);
      }
      *out = Value::Integer(number);
      return absl::OkStatus();
    }
    if (field.limited) {
      *out = Value::Null();
      if (field.access->size(value) == 0) return absl::OkStatus();
      const void* const element = field.access->get(value, 0);
      if (!IsNear(field, element)) {
        return Wrong(field, absl::StatusCode::kOutOfRange, kTooFar);
      }
      return WithType(
          field.type, [&]<class T>(T*) { return One(field, *static_cast<const T*>(element), out); },
          HasNoColumn);
    }
    return WithType(
        field.type,
        [&]<class T>(T*) {
          if (field.shape == Shape::kSingle) return One(field, *static_cast<const T*>(value), out);
          const auto& optional = *static_cast<const std::optional<T>*>(value);
          *out = Value::Null();
          return optional.has_value() ? One(field, *optional, out) : absl::OkStatus();
        },
        HasNoColumn);
  }

  // Of any field of a record.
  absl::Status MakeAny(const FieldLayout& field, const void* record, Value* out) {
    if (IsJson(field)) return MakeJson(field, record, out);
    return Make(field, static_cast<const char*>(record) + field.offset, out);
  }

  // `value` is one of what the field holds.
  absl::Status MakeOne(const FieldLayout& field, const void* value, Value* out) {
    if (field.type == ValueType::kEnum) {
      *out = Value::Integer(LoadEnum(field.enum_rep, value));
      return absl::OkStatus();
    }
    return WithType(
        field.type, [&]<class T>(T*) { return One(field, *static_cast<const T*>(value), out); },
        HasNoColumn);
  }

  // A list, or what is nested; null when it holds nothing.
  absl::Status MakeJson(const FieldLayout& field, const void* record, Value* out) {
    std::string& json = NewText();
    absl::Status written = json::WriteMember(key_, layout_, field, record, json);
    if (!written.ok()) return written;
    if (json.size() > codec::kMaxJsonBytes) {
      return Wrong(field, absl::StatusCode::kResourceExhausted, "the value is too large for JSON");
    }
    const std::size_t front = FrontOf(field);
    *out = json.size() <= front
               ? Value::Null()
               : Value::Text(std::string_view(json).substr(front, json.size() - front - 1));
    return absl::OkStatus();
  }

 private:
  template <class T>
    requires std::is_integral_v<T>
  static absl::Status One(const FieldLayout&, T number, Value* out) {
    if constexpr (kSortsAsSigned<T>) {
      *out = Value::Integer(SortedAsSigned(number));
    } else {
      *out = Value::Integer(static_cast<std::int64_t>(number));
    }
    return absl::OkStatus();
  }

  template <std::floating_point Real>
  absl::Status One(const FieldLayout& field, Real number, Value* out) const {
    // Stores hold it as null, which is another value.
    if (std::isnan(number)) {
      return Wrong(field, absl::StatusCode::kOutOfRange,
                   "a column can't hold what is not a number");
    }
    *out = Value::Real(number);
    return absl::OkStatus();
  }

  absl::Status One(const FieldLayout& field, const std::string& text, Value* out) const {
    if (text.size() > field.max_bytes) return Wrong(field, absl::StatusCode::kOutOfRange, kTooLong);
    if (!IsUtf8(text)) return Wrong(field, absl::StatusCode::kInvalidArgument, kNotUtf8);
    *out = Value::Text(text);
    return KeyIsThere(field, text);
  }

  absl::Status One(const FieldLayout& field, const Bytes& bytes, Value* out) const {
    if (bytes.data.size() > field.max_bytes) {
      return Wrong(field, absl::StatusCode::kOutOfRange, kTooLong);
    }
    *out = Value::Blob(bytes.data);
    return KeyIsThere(field, bytes.data);
  }

  // What is finer than a nanosecond is cut off.
  absl::Status One(const FieldLayout& field, absl::Time time, Value* out) const {
    using Limits = std::numeric_limits<std::int64_t>;
    if (time < absl::FromUnixNanos(Limits::min()) || time > absl::FromUnixNanos(Limits::max())) {
      return Wrong(field, absl::StatusCode::kOutOfRange, kNotCounted);
    }
    *out = Value::Integer(absl::ToUnixNanos(time));
    return absl::OkStatus();
  }

  absl::Status One(const FieldLayout& field, absl::CivilDay day, Value* out) {
    if (!DayInRange(day)) return Wrong(field, absl::StatusCode::kOutOfRange, kNotInYears);
    std::string& text = NewText();
    AppendDay(day, text);
    *out = Value::Text(text);
    return absl::OkStatus();
  }

  absl::Status One(const FieldLayout& field, DecimalUnits decimal, Value* out) {
    std::string& text = NewText();
    text.resize(kDecimalRoom);
    char* const end = WriteDecimal(decimal, field.domain->digits, text.data());
    text.resize(static_cast<std::size_t>(end - text.data()));
    *out = Value::Text(text);
    return absl::OkStatus();
  }

  // Values point into the texts, so those stay where they are.
  std::string& NewText() {
    if (texts_.capacity() < most_) texts_.reserve(most_);
    return texts_.emplace_back();
  }

  absl::Status KeyIsThere(const FieldLayout& field, std::string_view value) const {
    if (!field.key || !value.empty()) return absl::OkStatus();
    return Wrong(field, absl::StatusCode::kInvalidArgument, "the key is empty");
  }

  absl::Status Wrong(const FieldLayout& field, absl::StatusCode code,
                     std::string_view sentence) const {
    return FieldError(code, layout_, &field, sentence);
  }

  const CodecKey& key_;
  const RecordLayout& layout_;
  const std::size_t most_;
  std::vector<std::string>& texts_;
};

void Empty(std::vector<Value>& values, std::vector<std::string>& texts) {
  values.clear();
  for (std::string& text : texts) internal::Wipe(text);
  texts.clear();
}

// How the columns of JSON are read. Where incoming JSON has a field does not matter here, nor what
// must be in it: a row may be older than the declaration. So these are layouts without `At`,
// `ReadBy` and `Required`, enumerations take what was once an enumerator, and coarse days are as
// old as they are.
class RowPlan {
 public:
  explicit RowPlan(const RecordLayout& layout) {
    for (const FieldLayout& field : layout.fields) {
      if (!IsJson(field)) continue;
      FieldLayout& plain = fields_.emplace_back(1, Plain(field)).front();
      const bool itself = field.record == nullptr;  // a list of what the column stands in
      if (itself) plain.record = &Plain(layout);
      plans_.try_emplace(field.number,
                         RecordLayout{.category = layout.category, .fields = {&plain, 1}});
    }
  }

  const JsonPlan& For(const FieldLayout& field) const { return plans_.at(field.number); }

  // Of a layout that lives as long as the program.
  static const RowPlan& Of(const RecordLayout& layout) {
    static absl::Mutex& mutex = *new absl::Mutex;
    static auto& known = *new std::map<const RecordLayout*, std::unique_ptr<const RowPlan>>;
    const absl::MutexLock lock(&mutex);
    std::unique_ptr<const RowPlan>& plan = known[&layout];
    if (plan == nullptr) plan = std::make_unique<const RowPlan>(layout);
    return *plan;
  }

 private:
  FieldLayout Plain(const FieldLayout& field) {
    FieldLayout plain = field;
    plain.pointers = {};
    plain.reader = nullptr;
    plain.required = false;
    plain.closed = false;
    plain.periods = 0;
    if (field.record == nullptr) return plain;  // nests nothing, or what it stands in
    plain.record = &Plain(*field.record);
    return plain;
  }
  const RecordLayout& Plain(const RecordLayout& record) {
    std::vector<FieldLayout> fields;
    for (const FieldLayout& field : record.fields) fields.push_back(Plain(field));
    const std::vector<FieldLayout>& kept = fields_.emplace_back(std::move(fields));
    return records_.emplace_back(record.category, kept);
  }

  // These stay where they are.
  std::deque<std::vector<FieldLayout>> fields_;
  std::deque<RecordLayout> records_;
  std::map<std::uint32_t, JsonPlan> plans_;
};

// Whether JSON is one list or object, and nothing behind it. What is in it is left to ReadJson.
bool IsOneValue(std::string_view json, char open) {
  if (json.empty() || json.front() != open) return false;
  int depth = 0;
  bool text = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (text && c == '\\') {
      ++i;
    } else if (c == '"') {
      text = !text;
    } else if (!text && (c == '[' || c == '{')) {
      ++depth;
    } else if (!text && (c == ']' || c == '}') && --depth == 0) {
      return i + 1 == json.size();
    }
  }
  return false;
}

// Reads the values of one row.
class RowReader {
 public:
  explicit RowReader(const RecordLayout& layout) : layout_(layout) {}

  // `out` is what the field holds; the value is not null.
  absl::Status Read(const FieldLayout& field, const Value& value, void* out) const {
    if (field.type == ValueType::kEnum) return ReadEnum(field, value, out);
    if (field.limited) {
      void* const element = field.access->add(out);
      absl::Status read = WithType(
          field.type, [&]<class T>(T*) { return One(field, value, *static_cast<T*>(element)); },
          HasNoColumn);
      if (read.ok()) field.domain->fit(element);
      return read;
    }
    return WithType(
        field.type,
        [&]<class T>(T*) {
          if (field.shape == Shape::kSingle) return One(field, value, *static_cast<T*>(out));
          return One(field, value, static_cast<std::optional<T>*>(out)->emplace());
        },
        HasNoColumn);
  }

  absl::Status ReadJsonColumn(const FieldLayout& field, const Value& value, void* record) const {
    if (value.kind != Value::Kind::kText) return Wrong(field, kOtherKind);
    if (!IsOneValue(value.bytes, field.shape == Shape::kRepeated && !field.map ? '[' : '{')) {
      return Wrong(field, "the column does not hold one list or object of JSON");
    }
    std::string document;
    document.reserve(FrontOf(field) + value.bytes.size() + 1);
    document.append("{\"").append(field.json_name).append("\":").append(value.bytes).append("}");
    IngestReport ignored;
    absl::Status read = ReadJson(document, RowPlan::Of(layout_).For(field), record, ignored);
    internal::Wipe(document);
    if (read.ok()) return read;
    return Wrong(field, text::Cat({"the column's JSON is refused: ",
                                   {read.message().data(), read.message().size()}}));
  }

  absl::Status Wrong(const FieldLayout& field, std::string_view sentence) const {
    return FieldError(absl::StatusCode::kDataLoss, layout_, &field, sentence);
  }

 private:
  absl::Status ReadEnum(const FieldLayout& field, const Value& value, void* out) const {
    std::int32_t number = 0;
    if (absl::Status read = One(field, value, number); !read.ok()) return read;
    void* const element = field.access->add(out);
    const bool fits = StoreEnum(field.enum_rep, element, number);
    return fits ? absl::OkStatus() : Wrong(field, kTooLarge);
  }

  template <class T>
    requires std::is_integral_v<T>
  absl::Status One(const FieldLayout& field, const Value& value, T& out) const {
    if (value.kind != Value::Kind::kInteger) return Wrong(field, kOtherKind);
    if constexpr (kSortsAsSigned<T>) {
      out = UnsignedOf(value.integer);
    } else {
      out = static_cast<T>(value.integer);
      if (static_cast<std::int64_t>(out) != value.integer) return Wrong(field, kTooLarge);
    }
    return absl::OkStatus();
  }

  template <std::floating_point Real>
  absl::Status One(const FieldLayout& field, const Value& value, Real& out) const {
    if (value.kind != Value::Kind::kReal || std::isnan(value.real)) {
      return Wrong(field, kOtherKind);
    }
    constexpr double kMost{std::numeric_limits<Real>::max()};
    if (std::isfinite(value.real) && std::abs(value.real) > kMost) return Wrong(field, kTooLarge);
    out = static_cast<Real>(value.real);
    return out == value.real ? absl::OkStatus() : Wrong(field, kTooFine);
  }

  absl::Status One(const FieldLayout& field, const Value& value, std::string& out) const {
    if (value.kind != Value::Kind::kText) return Wrong(field, kOtherKind);
    if (value.bytes.size() > field.max_bytes) return Wrong(field, kTooLong);
    if (!IsUtf8(value.bytes)) return Wrong(field, kNotUtf8);
    out = std::string(value.bytes);
    return absl::OkStatus();
  }

  absl::Status One(const FieldLayout& field, const Value& value, Bytes& out) const {
    if (value.kind != Value::Kind::kBlob) return Wrong(field, kOtherKind);
    if (value.bytes.size() > field.max_bytes) return Wrong(field, kTooLong);
    out.data.assign(value.bytes);
    return absl::OkStatus();
  }

  absl::Status One(const FieldLayout& field, const Value& value, absl::Time& out) const {
    if (value.kind != Value::Kind::kInteger) return Wrong(field, kOtherKind);
    out = absl::FromUnixNanos(value.integer);
    return absl::OkStatus();
  }

  absl::Status One(const FieldLayout& field, const Value& value, absl::CivilDay& out) const {
    if (value.kind != Value::Kind::kText) return Wrong(field, kOtherKind);
    return ParseDay(value.bytes, &out) == TimeRead::kFine
               ? absl::OkStatus()
               : Wrong(field, "the value is not a day such as 2026-11-24");
  }

  // Fewer digits than now are those of an older declaration.
  absl::Status One(const FieldLayout& field, const Value& value, DecimalUnits& out) const {
    if (value.kind != Value::Kind::kText) return Wrong(field, kOtherKind);
    switch (ParseDecimal(value.bytes, field.domain->digits, &out)) {
      case DecimalRead::kFine:
        return absl::OkStatus();
      case DecimalRead::kMalformed:
        return Wrong(field, kNotADecimal);
      case DecimalRead::kTooFine:
        return Wrong(field, kDecimalTooFine);
      case DecimalRead::kTooLarge:
        break;
    }
    return Wrong(field, kTooLarge);
  }

  const RecordLayout& layout_;
};

}  // namespace

Row::~Row() { Empty(values_, texts_); }

absl::Status ToRow(const CodecKey& key, const RecordLayout& layout, const void* record, Row& row) {
  std::vector<Value>& values = row.values_;
  std::vector<std::string>& texts = row.texts_;
  Empty(values, texts);
  values.reserve(layout.fields.size());
  RowMaker maker(key, layout, layout.fields.size(), texts);
  for (const FieldLayout& field : layout.fields) {
    absl::Status made = maker.MakeAny(field, record, &values.emplace_back());
    if (made.ok()) continue;
    Empty(values, texts);
    return made;
  }
  return absl::OkStatus();
}

absl::Status ToFields(const CodecKey& key, const RecordLayout& layout, View<std::size_t> fields,
                      const void* record, Row& row) {
  std::vector<Value>& values = row.values_;
  std::vector<std::string>& texts = row.texts_;
  Empty(values, texts);
  if (record == nullptr) {
    return FieldError(absl::StatusCode::kOutOfRange, layout, &layout.fields[fields[0]],
                      "the value is out of range");
  }
  values.reserve(fields.size());
  RowMaker maker(key, layout, fields.size(), texts);
  for (const std::size_t field : fields) {
    absl::Status made = maker.MakeAny(layout.fields[field], record, &values.emplace_back());
    if (made.ok()) continue;
    Empty(values, texts);
    return made;
  }
  return absl::OkStatus();
}

absl::StatusOr<Value> ToKey(const CodecKey& key, const RecordLayout& layout,
                            View<const void*> given, Row& row) {
  std::vector<Value>& values = row.values_;
  std::vector<std::string>& texts = row.texts_;
  Empty(values, texts);
  values.reserve(given.size());
  RowMaker maker(key, layout, given.size(), texts);
  std::size_t fields = 0;
  for (const FieldLayout& field : layout.fields) {
    if (!field.key || ++fields > given.size()) continue;
    if (given[fields - 1] == nullptr) {
      return FieldError(absl::StatusCode::kOutOfRange, layout, &field, "the value is out of range");
    }
    absl::Status made = maker.Make(field, given[fields - 1], &values.emplace_back());
    if (!made.ok()) return made;
  }
  if (fields != given.size() || fields == 0) {
    return FieldError(absl::StatusCode::kInternal, layout, nullptr, "the category has another key");
  }
  return fields == 1 ? values.front() : Value::Several(values);
}

absl::StatusOr<Value> ToList(const CodecKey& key, const RecordLayout& layout, std::size_t column,
                             const void* record, Row& row) {
  std::vector<Value>& values = row.values_;
  std::vector<std::string>& texts = row.texts_;
  Empty(values, texts);
  if (record == nullptr) {
    return FieldError(absl::StatusCode::kOutOfRange, layout, &layout.fields[column],
                      "the value is out of range");
  }
  Value made;
  absl::Status status =
      RowMaker(key, layout, 1, texts).MakeJson(layout.fields[column], record, &made);
  if (!status.ok()) return status;
  return made;
}

absl::Status ToColumns(const CodecKey& key, const RecordLayout& layout, View<AskedValue> asked,
                       Row& row) {
  std::vector<Value>& values = row.values_;
  std::vector<std::string>& texts = row.texts_;
  Empty(values, texts);
  values.reserve(asked.size());
  RowMaker maker(key, layout, asked.size(), texts);
  for (const AskedValue& one : asked) {
    FieldLayout field = layout.fields[one.field];
    field.key = false;  // an empty key is no record's, and may be asked for
    absl::Status made = one.value == nullptr
                            ? FieldError(absl::StatusCode::kInvalidArgument, layout, &field,
                                         "the value is out of the range of the field")
                            : maker.MakeOne(field, one.value, &values.emplace_back());
    if (made.ok()) continue;
    Empty(values, texts);
    return made;
  }
  return absl::OkStatus();
}

absl::Status FromRow(const RecordLayout& layout, View<Value> row, void* record) {
  if (row.size() != layout.fields.size()) {
    return FieldError(absl::StatusCode::kDataLoss, layout, nullptr,
                      "the row has another number of columns");
  }
  const RowReader reader(layout);
  for (std::size_t i = 0; i < row.size(); ++i) {
    const FieldLayout& field = layout.fields[i];
    if (row[i].kind == Value::Kind::kNull) {
      // What is empty, or a column that is younger than the row.
      if (!field.key) continue;
      return reader.Wrong(field, "the key is null");
    }
    absl::Status read = IsJson(field)
                            ? reader.ReadJsonColumn(field, row[i], record)
                            : reader.Read(field, row[i], static_cast<char*>(record) + field.offset);
    if (!read.ok()) return read;
  }
  return absl::OkStatus();
}

}  // namespace zweck::internal
