// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows as stores see them: a table with columns, and values without meaning.

#ifndef ZWECK_STORE_ROW_H_
#define ZWECK_STORE_ROW_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "zweck/view.h"

namespace zweck::store {

// The values of the last two are whole numbers that sort as the values that they stand for:
// nanoseconds since 1970, and an unsigned number minus 2^63.
enum class ColumnType : std::uint8_t { kInteger, kReal, kText, kBlob, kTime, kUnsigned };

// One value of a row, in the order of the table's columns. Text and blobs are views of the caller's
// memory. An absent value is null.
//
// A key of several columns is one value of kind kSeveral, which has their values in order. A row
// never has such a value.
struct Value {
  enum class Kind : std::uint8_t { kNull, kInteger, kReal, kText, kBlob, kSeveral };

  static constexpr Value Null() { return {}; }
  static constexpr Value Integer(std::int64_t v) { return {.kind = Kind::kInteger, .integer = v}; }
  static constexpr Value Real(double v) { return {.kind = Kind::kReal, .real = v}; }
  static constexpr Value Text(std::string_view v) { return {.kind = Kind::kText, .bytes = v}; }
  static constexpr Value Blob(std::string_view v) { return {.kind = Kind::kBlob, .bytes = v}; }
  static constexpr Value Several(View<Value> v) { return {.kind = Kind::kSeveral, .several = v}; }

  // The values of a key, one for each column.
  constexpr View<Value> parts() const { return kind == Kind::kSeveral ? several : View(this, 1); }

  Kind kind = Kind::kNull;
  std::int64_t integer = 0;
  double real = 0;
  std::string_view bytes = {};
  View<Value> several = {};
};

// The items to add to a list in a column of text. The column is null while the list is empty.
struct Addition {
  std::size_t column;      // of the table
  std::string_view list;   // "[1]": a list in JSON, which goes to the end of the present one
  std::size_t most_bytes;  // of the whole list, in JSON
};

// Whether a field of a record in JSON holds one value, a list, or a map.
enum class Many : std::uint8_t { kOne, kList, kMap };

// A field within a column of JSON, and what the store notes of it. All this lives as long as the
// program.
struct NestedField {
  std::string_view name = {};  // snake_case; JSON has it in lowerCamelCase
  std::uint32_t number = 0;
  Many many = Many::kOne;
  // What it holds: integer, real, text and so on; record; or itself, for a record like the one that
  // it is in.
  std::string_view type = {};
  std::string_view kind = {};            // as Column has it
  View<std::string_view> purposes = {};  // likewise
  View<NestedField> fields = {};         // of each record that it holds
};

// kUnique: no two rows have the same value in it; null is not a value.
enum class Index : std::uint8_t { kNone, kIndexed, kUnique };

struct Column {
  std::string_view name;  // snake_case, ASCII
  ColumnType type = ColumnType::kText;
  bool key = false;            // of the primary key; several columns form it together
  bool sealed = false;         // encrypted at rest; never the key, nor what rows end by
  Index index = Index::kNone;  // the store keeps one; never of the key, which has its own
  bool lookup = false;  // sealed kText or kBlob, and asked by equality: it keeps a keyed hash
  // The value of the column in rows that are older than it.
  Value initial = Value::Null();
  // What the store notes about it, to recognise it when its declaration changes.
  std::uint32_t number = 0;              // of the field, under any name; 0: nothing is noted
  std::string_view kind = {};            // its id; of what nests a category, that one's
  View<std::string_view> purposes = {};  // ids, as they are declared
  // Of a column of JSON: what is in it, as NestedField has it. The fields of a list of itself are
  // those of the table's records.
  Many many = Many::kOne;
  std::string_view json = {};  // the type; empty: the column does not hold JSON
  View<NestedField> fields = {};
};

// One way in which rows of a table end: this long after they came in, after the time in a column,
// or after an event that the store is told of.
struct End {
  std::int64_t seconds = 0;
  std::string_view column = {};  // its name: a time, or text with a day
  std::int64_t when_absent = 0;  // seconds after it came in, while that is null; 0, most: no end
  std::string_view event = {};
  bool end_of_year = false;  // they count from the end of the calendar year, in UTC
};

struct Table {
  std::string_view name;  // snake_case, ASCII: "<sink>__<category>"
  View<Column> columns;
  View<End> ends = {};  // a row ends by the first of them; none: the store is not asked to end it
  bool coarse = false;  // when a row came in is noted by the day
};

}  // namespace zweck::store

#endif  // ZWECK_STORE_ROW_H_
