// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/sealed_row.h"

#include <algorithm>

namespace zweck::store {

SealedField FieldOf(const TableShape& shape, const ShapeColumn& column) {
  return {.table = shape.name, .column = column.name, .number = column.number, .type = column.type};
}

SealedRow SealRow(const EpochSealer& sealer, const TableShape& shape, View<Value> row) {
  SealedRow out(shape);
  std::ranges::copy(row, out.values.begin());
  std::vector<Value> parts;
  const Value key = shape.KeyOf(row, parts);
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (shape.columns[i].sealed) SealColumn(sealer, shape, i, key, row[i], out);
  }
  if (shape.epoch != 0) out.values[shape.epoch] = Value::Integer(sealer.epoch());
  return out;
}

void SealColumn(const EpochSealer& sealer, const TableShape& shape, std::size_t column,
                const Value& key, const Value& value, SealedRow& out) {
  const ShapeColumn& declared = shape.columns[column];
  const SealedField field = FieldOf(shape, declared);
  out.sealed[column] = sealer.SealValue({field, key}, value);
  out.values[column] = Value::Blob(out.sealed[column]);
  if (declared.lookup == 0) return;
  const auto [now, other] = LookupsOf(declared, sealer.epoch());
  out.sealed[now] = sealer.Lookup(field, value);
  out.values[now] = Value::Blob(out.sealed[now]);
  if (other != 0) out.values[other] = Value::Null();
}

}  // namespace zweck::store
