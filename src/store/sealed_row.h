// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A row as a database holds it, with its sealed values.

#ifndef ZWECK_SRC_STORE_SEALED_ROW_H_
#define ZWECK_SRC_STORE_SEALED_ROW_H_

#include <cstddef>
#include <string>
#include <vector>

#include "src/store/sealing.h"
#include "src/store/table_shape.h"
#include "zweck/store/row.h"

namespace zweck::store {

// A value for each column of the shape, of which the sealed ones point into `sealed`.
struct SealedRow {
  SealedRow() = default;
  explicit SealedRow(const TableShape& shape)
      : values(shape.columns.size()), sealed(shape.columns.size()) {}

  std::vector<Value> values;
  std::vector<std::string> sealed;
};

SealedField FieldOf(const TableShape& shape, const ShapeColumn& column);

// All of one epoch.
SealedRow SealRow(const EpochSealer& sealer, const TableShape& shape, View<Value> row);
// One value, in the row with this key, and what it is looked up by.
void SealColumn(const EpochSealer& sealer, const TableShape& shape, std::size_t column,
                const Value& key, const Value& value, SealedRow& out);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SEALED_ROW_H_
