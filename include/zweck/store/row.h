// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows as stores see them: a table with columns, and values without meaning.

#ifndef ZWECK_STORE_ROW_H_
#define ZWECK_STORE_ROW_H_

#include <cstdint>
#include <string_view>

#include "zweck/view.h"

namespace zweck::store {

enum class ColumnType : std::uint8_t { kInteger, kReal, kText, kBlob };

struct Column {
  std::string_view name;  // snake_case, ASCII
  ColumnType type = ColumnType::kText;
  bool key = false;     // the primary key; at most one column of a table
  bool sealed = false;  // encrypted at rest; never the key; kText or kBlob
};

struct Table {
  std::string_view name;  // snake_case, ASCII: "<sink>__<category>"
  View<Column> columns;
};

// One value of a row, in the order of the table's columns. Text and blobs are views of memory that
// the caller holds. An absent value is null.
struct Value {
  enum class Kind : std::uint8_t { kNull, kInteger, kReal, kText, kBlob };

  static constexpr Value Null() { return {}; }
  static constexpr Value Integer(std::int64_t v) { return {.kind = Kind::kInteger, .integer = v}; }
  static constexpr Value Real(double v) { return {.kind = Kind::kReal, .real = v}; }
  static constexpr Value Text(std::string_view v) { return {.kind = Kind::kText, .bytes = v}; }
  static constexpr Value Blob(std::string_view v) { return {.kind = Kind::kBlob, .bytes = v}; }

  Kind kind = Kind::kNull;
  std::int64_t integer = 0;
  double real = 0;
  std::string_view bytes = {};
};

}  // namespace zweck::store

#endif  // ZWECK_STORE_ROW_H_
