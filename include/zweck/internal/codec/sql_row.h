// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows of SQL, over a table of fields. A column for each field: text and bytes as they are, whole
// numbers, bool and enumerations as INTEGER, double as REAL, absl::Time and absl::CivilDay as TEXT
// (RFC 3339), and what is nested or a list as JSON.

#ifndef ZWECK_INTERNAL_CODEC_SQL_ROW_H_
#define ZWECK_INTERNAL_CODEC_SQL_ROW_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <array>
#include <cstddef>
#include <string_view>

#include "zweck/door_key.h"
#include "zweck/internal/codec/layout_of.h"
#include "zweck/store/row.h"
#include "zweck/view.h"

namespace zweck::internal {

// The column of a field. A list, and what is nested, is JSON; it is sealed when anything in it is
// Secret.
constexpr store::Column ColumnOf(const FieldLayout& field) {
  store::Column column{
      .name = field.name,
      .type = store::ColumnType::kText,
      .key = field.key,
      .sealed = field.secret || (field.type == ValueType::kRecord && field.record->HasSecret())};
  if (field.shape == Shape::kRepeated) return column;
  switch (field.type) {
    case ValueType::kBool:
    case ValueType::kInt32:
    case ValueType::kUint32:
    case ValueType::kInt64:
    case ValueType::kUint64:  // its 64 bits as they are
    case ValueType::kEnum:
      column.type = store::ColumnType::kInteger;
      break;
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

// The table of a category in a sink: each sink has its own, so that what is stored for one is not
// read for another.
template <class C, class Sink, class Filter>
struct TableOf {
  static constexpr const RecordLayout& kRecord = kLayout<C, Filter>;
  static constexpr auto kColumns = [] {
    std::array<store::Column, LayoutOf<C, Filter>::kFields.size()> columns{};
    for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = ColumnOf(kRecord.fields[i]);
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
  static constexpr store::Table kTable{.name = {kName.data(), kName.size()}, .columns = kColumns};
};

// A row that owns what its values point at and that can be used again.
class Row {
 public:
  Row();
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;
  ~Row();  // overwrites what it owns

  View<store::Value> values() const;

 private:
  friend absl::Status ToRow(const CodecKey&, const RecordLayout&, const void*, Row&);
  friend absl::StatusOr<store::Value> ToKey(const CodecKey&, const RecordLayout&, const void*,
                                            Row&);
  struct Parts;
  Parts* const parts_;
};

// Turns a record into a row of its table. The values point into the record and into `row`. Errors
// as WriteJson, and kInvalidArgument for a key that is empty.
absl::Status ToRow(const CodecKey& key, const RecordLayout& layout, const void* record, Row& row);

// Turns the value of a layout's key into what its column holds. `value` is what the field holds.
absl::StatusOr<store::Value> ToKey(const CodecKey& key, const RecordLayout& layout,
                                   const void* value, Row& row);

// Fills an empty record. Errors: kDataLoss for a row that no such record made; it names category
// and column.
absl::Status FromRow(const RecordLayout& layout, View<store::Value> row, void* record);

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CODEC_SQL_ROW_H_
