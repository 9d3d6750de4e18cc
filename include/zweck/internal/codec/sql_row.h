// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows of SQL, over a table of fields. A column for each field: text and bytes as they are, whole
// numbers, bool, enumerations and absl::Time as INTEGER, float and double as REAL, absl::CivilDay
// as TEXT (RFC 3339), and what is nested or a list as JSON. They sort as their values do, but for a
// Decimal, which is TEXT.

#ifndef ZWECK_INTERNAL_CODEC_SQL_ROW_H_
#define ZWECK_INTERNAL_CODEC_SQL_ROW_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "zweck/door_key.h"
#include "zweck/internal/codec/layout_of.h"
#include "zweck/internal/declare/at_rest.h"
#include "zweck/internal/declare/ends.h"
#include "zweck/store/row.h"
#include "zweck/view.h"

namespace zweck::internal {

// A number without a sign as one with a sign that sorts in the same way.
constexpr std::int64_t SortedAsSigned(std::uint64_t number) {
  return static_cast<std::int64_t>(number ^ (std::uint64_t{1} << 63));
}

// What a plain field holds that nobody has filled.
constexpr store::Value InitialOf(ValueType type) {
  switch (type) {
    case ValueType::kBool:
    case ValueType::kInt8:
    case ValueType::kUint8:
    case ValueType::kInt16:
    case ValueType::kUint16:
    case ValueType::kInt32:
    case ValueType::kUint32:
    case ValueType::kInt64:
    case ValueType::kOtherInt64:
    case ValueType::kEnum:
    case ValueType::kTime:
      return store::Value::Integer(0);
    case ValueType::kUint64:
    case ValueType::kOtherUint64:
      return store::Value::Integer(SortedAsSigned(0));
    case ValueType::kFloat:
    case ValueType::kDouble:
      return store::Value::Real(0);
    case ValueType::kString:
      return store::Value::Text("");
    case ValueType::kBytes:
      return store::Value::Blob("");
    case ValueType::kDay:
      return store::Value::Text("1970-01-01");
    default:
      return store::Value::Null();
  }
}

// What a field of JSON holds, as a store notes it.
constexpr store::Many ManyOf(const FieldLayout& field) {
  if (field.map) return store::Many::kMap;
  return field.shape == Shape::kRepeated ? store::Many::kList : store::Many::kOne;
}
constexpr std::string_view JsonTypeOf(const FieldLayout& field) {
  switch (field.map ? field.record->fields[1].type : field.type) {
    case ValueType::kBool:
      return "bool";
    case ValueType::kInt8:
    case ValueType::kUint8:
    case ValueType::kInt16:
    case ValueType::kUint16:
    case ValueType::kInt32:
    case ValueType::kUint32:
    case ValueType::kInt64:
    case ValueType::kUint64:
    case ValueType::kOtherInt64:
    case ValueType::kOtherUint64:
      return "integer";
    case ValueType::kFloat:
    case ValueType::kDouble:
      return "real";
    case ValueType::kEnum:
      return "enumeration";
    case ValueType::kString:
      return "text";
    case ValueType::kBytes:
      return "blob";
    case ValueType::kTime:
      return "time";
    case ValueType::kDay:
      return "day";
    case ValueType::kDecimal:
      return "decimal";
    case ValueType::kRecord:
      return field.nests ? "record" : "itself";
    case ValueType::kUnknown:
      break;
  }
  return "unknown";
}

// The column of a field. A list, a map, and what is nested, is JSON; it is sealed when anything in
// it is. A list of what it stands in has something sealed where that has. `by_category`: it is
// sealed, whatever it holds.
constexpr store::Column ColumnOf(const FieldLayout& field, bool own_has_sealed = true,
                                 bool by_category = false) {
  store::Column column{.name = field.name,
                       .type = store::ColumnType::kText,
                       .key = field.key,
                       .sealed = field.secret || by_category ||
                                 (field.type == ValueType::kRecord &&
                                  (field.nests ? field.record->HasSealed() : own_has_sealed)),
                       .number = field.number};
  if (field.shape == Shape::kRepeated || field.type == ValueType::kRecord) {
    column.many = ManyOf(field);
    column.json = JsonTypeOf(field);
  }
  if (field.shape == Shape::kRepeated) return column;
  // A key is there in each row, and what is sealed says that it is absent.
  if (field.shape == Shape::kSingle && !field.key && !column.sealed && !field.limited) {
    column.initial = InitialOf(field.type);
  }
  column.lookup = field.lookup;
  column.index = field.unique    ? store::Index::kUnique
                 : field.indexed ? store::Index::kIndexed
                                 : store::Index::kNone;
  switch (field.type) {
    case ValueType::kUint64:
    case ValueType::kOtherUint64:
      column.type = store::ColumnType::kUnsigned;
      break;
    case ValueType::kTime:
      column.type = store::ColumnType::kTime;
      break;
    case ValueType::kBool:
    case ValueType::kInt8:
    case ValueType::kUint8:
    case ValueType::kInt16:
    case ValueType::kUint16:
    case ValueType::kInt32:
    case ValueType::kUint32:
    case ValueType::kInt64:
    case ValueType::kOtherInt64:
    case ValueType::kEnum:
      column.type = store::ColumnType::kInteger;
      break;
    case ValueType::kFloat:
    case ValueType::kDouble:
      column.type = store::ColumnType::kReal;
      break;
    case ValueType::kBytes:
      column.type = store::ColumnType::kBlob;
      break;
    default:
      break;
  }
  return column;
}

// What a store notes of a field besides.
template <class Purposes>
inline constexpr View<std::string_view> kPurposeIds{};
template <class... Ps>
struct IdsOf {
  static constexpr std::string_view kAll[] = {Ps::kInfo.id...};
};
template <class P, class... Ps>
inline constexpr View<std::string_view> kPurposeIds<For<P, Ps...>> = IdsOf<P, Ps...>::kAll;
template <class F>
inline constexpr std::string_view kKindId = [] {
  using Kind = typename F::Type::Kind;
  using Element = ElementOf<typename F::Value>;
  if constexpr (!std::is_void_v<Kind>) {
    return std::string_view(Kind::kInfo.id);
  } else if constexpr (Listed<Element>) {
    return std::string_view(Element::kInfo.id);
  } else {
    return std::string_view();
  }
}();
// The fields of a category that is nested, and of what is nested in it.
template <class C, class Filter>
struct NestedOf;
template <class F, class Filter>
inline constexpr View<store::NestedField> kNestedIn = [] {
  using Element = ElementOf<typename F::Value>;
  if constexpr (Filter::template kAdmits<F> && !kListsItself<F> && Listed<Element>) {
    return View<store::NestedField>(NestedOf<Element, Filter>::kFields);
  } else {
    return View<store::NestedField>();
  }
}();
struct Noted {
  std::uint32_t number;
  std::string_view kind;
  View<std::string_view> purposes;
  View<store::NestedField> fields;
};
// Of the fields that have a column, or stand in one. Those are in the order of their numbers.
template <class Filter, class... Ms, class Column, std::size_t kCount>
constexpr void NoteFields(Members<Ms...>*, std::array<Column, kCount>& columns) {
  constexpr Noted kAll[] = {{Ms::Field::kNumber, kKindId<typename Ms::Field>,
                             kPurposeIds<typename Ms::Field::Type::Purposes>,
                             kNestedIn<typename Ms::Field, Filter>}...};
  for (const Noted& field : kAll) {
    std::size_t low = 0;
    for (std::size_t high = kCount; low != high;) {
      const std::size_t middle = (low + high) / 2;
      if (columns[middle].number < field.number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == kCount || columns[low].number != field.number) continue;
    columns[low].kind = field.kind;
    columns[low].purposes = field.purposes;
    columns[low].fields = field.fields;
  }
}
template <class C, class Filter>
struct NestedOf {
  static constexpr auto kFields = [] {
    const View<FieldLayout> layouts = LayoutOf<C, Filter>::kFields;
    std::array<store::NestedField, LayoutOf<C, Filter>::kFields.size()> fields{};
    for (std::size_t i = 0; i < fields.size(); ++i) {
      fields[i].name = layouts[i].name;
      fields[i].number = layouts[i].number;
      fields[i].many = ManyOf(layouts[i]);
      fields[i].type = JsonTypeOf(layouts[i]);
    }
    NoteFields<Filter>(static_cast<MembersOf<C>*>(nullptr), fields);
    return fields;
  }();
};

template <class... Ms>
consteval bool ListsItself(Members<Ms...>*) {
  constexpr bool kDo[] = {kListsItself<typename Ms::Field>..., false};
  for (const bool does : kDo) {
    if (does) return true;
  }
  return false;
}

// The table of a category in a sink: each sink has its own, so that what is stored for one is not
// read for another.
template <class C, class Sink, class Filter>
struct TableOf {
  static constexpr const RecordLayout& kRecord = kLayout<C, Filter>;
  static constexpr auto kColumns = [] {
    std::array<store::Column, LayoutOf<C, Filter>::kFields.size()> columns{};
    const bool has_sealed = kRecord.HasSealed();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const FieldLayout& field = kRecord.fields[i];
      const bool by_category = kIsSealedAtRest<C> && !IsReadByStores(field, field.name, kEndsOf<C>);
      columns[i] = ColumnOf(field, has_sealed, by_category);
    }
    NoteFields<Filter>(static_cast<MembersOf<C>*>(nullptr), columns);
    if constexpr (ListsItself(static_cast<MembersOf<C>*>(nullptr))) {
      for (store::Column& column : columns) {
        if (column.json == "itself") column.fields = NestedOf<C, Filter>::kFields;
      }
    }
    return columns;
  }();
  static constexpr auto kName = [] {
    std::array<char, Sink::kInfo.id.size() + 2 + C::kInfo.id.size()> name{};
    std::size_t n = 0;
    for (const char c : Sink::kInfo.id) name[n++] = c == '-' ? '_' : c;
    name[n++] = '_';
    name[n++] = '_';
    for (const char c : C::kInfo.id) name[n++] = c == '-' ? '_' : c;
    return name;
  }();
  static constexpr auto kEnds = [] {
    std::array<store::End, kEndsOf<C>.size()> ends{};
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const EndFacts& end = kEndsOf<C>[i];
      ends[i] = {.seconds = end.seconds,
                 .column = end.field,
                 .when_absent = end.when_absent,
                 .event = end.event,
                 .end_of_year = end.end_of_year};
    }
    return ends;
  }();
  static constexpr store::Table kTable{.name = {kName.data(), kName.size()},
                                       .columns = kColumns,
                                       .ends = kEnds,
                                       .coarse = C::kInfo.anonymous};
};

// A value to be held against a column.
struct AskedValue {
  std::size_t field;  // its place in the layout
  const void* value;  // one of what the field holds; null: the field can't hold it
};

// A row that owns what its values point at and that can be used again.
class Row {
 public:
  Row() = default;
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;
  ~Row();  // overwrites what it owns

  View<store::Value> values() const { return values_; }

 private:
  friend absl::Status ToRow(const CodecKey&, const RecordLayout&, const void*, Row&);
  friend absl::Status ToFields(const CodecKey&, const RecordLayout&, View<std::size_t>, const void*,
                               Row&);
  friend absl::StatusOr<store::Value> ToList(const CodecKey&, const RecordLayout&, std::size_t,
                                             const void*, Row&);
  friend absl::StatusOr<store::Value> ToKey(const CodecKey&, const RecordLayout&, View<const void*>,
                                            Row&);
  friend absl::Status ToColumns(const CodecKey&, const RecordLayout&, View<AskedValue>, Row&);
  std::vector<store::Value> values_;
  std::vector<std::string> texts_;
};

// Turns a record into a row of its table. The values point into the record and into `row`. Errors
// as WriteJson, and kInvalidArgument for a key that is empty.
absl::Status ToRow(const CodecKey& key, const RecordLayout& layout, const void* record, Row& row);

// Likewise some fields, by their places in the layout and in that order. kOutOfRange for null in
// place of the record, which stands for what the first of the fields can't hold.
absl::Status ToFields(const CodecKey& key, const RecordLayout& layout, View<std::size_t> fields,
                      const void* record, Row& row);

// Turns the values of a layout's key into what its columns hold. `values`: what each field of the
// key holds, by number; null for what it can't hold, which is kOutOfRange.
absl::StatusOr<store::Value> ToKey(const CodecKey& key, const RecordLayout& layout,
                                   View<const void*> values, Row& row);

// Turns one field of a record, a list, into what its column holds. Errors as ToRow; kOutOfRange for
// null, which stands for what the field can't hold.
absl::StatusOr<store::Value> ToList(const CodecKey& key, const RecordLayout& layout,
                                    std::size_t column, const void* record, Row& row);

// Turns each value into what its column holds. Errors as ToRow, and kInvalidArgument for what a
// field can't hold.
absl::Status ToColumns(const CodecKey& key, const RecordLayout& layout, View<AskedValue> asked,
                       Row& row);

// Fills an empty record. Errors: kDataLoss for a row that no such record made; it names category
// and column.
absl::Status FromRow(const RecordLayout& layout, View<store::Value> row, void* record);

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CODEC_SQL_ROW_H_
