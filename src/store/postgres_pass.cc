// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// All rows of a table of a PostgreSQL database, looked through and written anew.

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/store/postgres_database.h"
#include "src/store/row_pass.h"
#include "src/store/sealed_row.h"
#include "src/text/cat.h"
#include "zweck/internal/wipe.h"

namespace zweck::store {
namespace {

using text::Cat;

constexpr std::size_t kPassedRows = 500;

// Pages of rows: their keys, and the columns. Rows without a key have the place where they stand.
class PassedPages {
 public:
  PassedPages(PostgresConnection& connection, const TableShape& shape, const RowPass& pass,
              bool locks)
      : connection_(connection), shape_(shape), locks_(locks) {
    for (std::size_t i = 0; i < shape.keys.size(); ++i) {
      const std::string_view comma = i == 0 ? "" : ", ";
      keys_ += Cat({comma, Quoted(shape.columns[shape.keys[i]].name)});
      parameters_ += Cat({comma, "$", std::to_string(i + 1)});
    }
    select_ = Cat({"SELECT ", keys_.empty() ? "ctid::text" : keys_});
    for (const std::size_t column : pass.columns()) {
      select_ += Cat({", ", PassedSql(shape.columns[column])});
    }
    select_ += Cat({" FROM ", shape.Sql()});
  }

  // Behind this key, which is the last one's of the page before; none of the first.
  absl::StatusOr<PostgresRows> Next(View<Value> behind) {
    if (keys_.empty()) return NextOfCursor();
    return Run(
        Cat({select_, behind.empty() ? "" : Cat({" WHERE (", keys_, ") > (", parameters_, ")"}),
             " ORDER BY ", keys_, " LIMIT ", std::to_string(kPassedRows),
             locks_ ? " FOR UPDATE" : ""}),
        behind);
  }
  absl::Status Close() {
    return keys_.empty() && begun_ ? Run("CLOSE \"_zweck_rows\"").status() : absl::OkStatus();
  }

 private:
  absl::StatusOr<PostgresRows> Run(const std::string& sql, View<Value> values = {}) {
    return connection_.Run({.sql = sql, .values = values, .table = shape_.name});
  }
  absl::StatusOr<PostgresRows> NextOfCursor() {
    if (!std::exchange(begun_, true)) {
      absl::Status status =
          Run(Cat({"DECLARE \"_zweck_rows\" NO SCROLL CURSOR FOR ", select_})).status();
      if (!status.ok()) return status;
    }
    return Run(Cat({"FETCH FORWARD ", std::to_string(kPassedRows), " FROM \"_zweck_rows\""}));
  }

  PostgresConnection& connection_;
  const TableShape& shape_;
  const bool locks_;
  std::string keys_;
  std::string parameters_;
  std::string select_;
  bool begun_ = false;
};

std::string WritePassedSql(const TableShape& shape, const RowPass& pass, std::uint32_t epoch) {
  std::string sql = Cat({"UPDATE ", shape.Sql(), " SET "});
  for (std::size_t i = 0; i < pass.written(); ++i) {
    sql += Cat({i == 0 ? "" : ", ", Quoted(shape.columns[pass.columns()[i]].name), " = $",
                std::to_string(i + 1)});
  }
  if (shape.epoch != 0 && epoch != 0) sql += postgres::LowerEpochSql(epoch);
  const std::size_t key = pass.written() + 1;
  return Cat({sql, shape.keys.empty() ? Cat({" WHERE ctid = $", std::to_string(key), "::text::tid"})
                                      : postgres::ByKeySql(shape, key)});
}

// A row that is to be written, and what its values point into, but for the key's.
struct PassedRow {
  std::size_t row;
  std::vector<std::string> bytes;
  std::vector<Value> values;
};

}  // namespace

absl::Status PostgresDatabase::PassRows(PostgresConnection& connection, const TableShape& shape,
                                        RowPass& pass, bool writes) const {
  PassedPages pages(connection, shape, pass, writes);
  const std::vector<std::size_t>& columns = pass.columns();
  const std::size_t first = std::max<std::size_t>(shape.keys.size(), 1);
  const auto is_sealed = [&](std::size_t i) { return shape.columns[columns[i]].sealed; };
  PostgresRows before;  // whose memory the key points into
  std::vector<Value> key;
  std::vector<Value> parts;
  std::vector<Value> values(columns.size());
  std::vector<OpenedBytes> opened(columns.size());
  std::vector<std::optional<Value>> to(pass.written());
  OpenedBytes unused;
  const auto read_key = [&](const PostgresRows& rows, std::size_t row) -> absl::Status {
    if (shape.keys.empty()) {
      key.assign(1, Value::Text(rows.Bytes(row, 0)));
      return absl::OkStatus();
    }
    key.resize(shape.keys.size());
    for (std::size_t i = 0; i < key.size(); ++i) {
      absl::Status status = ReadValue(shape, shape.keys[i], rows, row, i, {}, key[i], unused);
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  };
  for (std::size_t size = kPassedRows; size == kPassedRows;) {
    absl::StatusOr<PostgresRows> rows = pages.Next(key);
    if (!rows.ok()) return rows.status();
    size = rows->size();
    std::vector<PassedRow> batch;
    std::uint32_t epoch = 0;
    for (std::size_t r = 0; r < size; ++r) {
      if (absl::Status status = read_key(*rows, r); !status.ok()) return status;
      const Value bound = shape.keys.empty() ? Value::Null() : shape.BoundKey(key, parts);
      for (std::size_t i = 0; i < columns.size(); ++i) {
        absl::Status status =
            ReadValue(shape, columns[i], *rows, r, first + i, bound, values[i], opened[i]);
        if (!status.ok()) return status;
      }
      std::ranges::fill(to, std::nullopt);
      if (absl::Status status = pass.Row(values, to); !status.ok()) {
        const absl::string_view why = status.message();
        return Error(status.code(), shape.name, {why.data(), why.size()});
      }
      const bool changes = std::ranges::any_of(to, [](const auto& one) { return one.has_value(); });
      if (!writes || !changes) continue;
      PassedRow& row = batch.emplace_back();
      row.row = r;
      row.bytes.resize(to.size());
      for (std::size_t i = 0; i < to.size(); ++i) {
        if (is_sealed(i) && to[i].has_value()) {
          const std::shared_ptr<const EpochSealer> now = sealer_->Now();
          epoch = now->epoch();
          row.bytes[i] = now->SealValue({FieldOf(shape, shape.columns[columns[i]]), bound}, *to[i]);
        } else {
          // What stays does so as it is held.
          row.bytes[i] = is_sealed(i) ? rows->Bytes(r, first + i) : to[i].value_or(values[i]).bytes;
        }
        Value& value =
            row.values.emplace_back(is_sealed(i) ? Value::Blob("") : to[i].value_or(values[i]));
        value.bytes = row.bytes[i];
      }
    }
    std::size_t next = 0;
    const std::string sql = WritePassedSql(shape, pass, epoch);
    absl::Status status;
    if (!batch.empty()) {
      status = connection.RunMany({.sql = sql, .table = shape.name}, options_.time_limit,
                                  [&](View<Value>& out) -> absl::StatusOr<bool> {
                                    if (next == batch.size()) return false;
                                    PassedRow& row = batch[next++];
                                    absl::Status read = read_key(*rows, row.row);
                                    if (!read.ok()) return read;
                                    row.values.insert(row.values.end(), key.begin(), key.end());
                                    out = row.values;
                                    return true;
                                  });
    }
    for (PassedRow& row : batch) {
      for (std::string& bytes : row.bytes) internal::Wipe(bytes);
    }
    if (status.ok() && size != 0) status = read_key(*rows, size - 1);
    if (!status.ok()) return status;
    before = *std::move(rows);
  }
  return pages.Close();
}

}  // namespace zweck::store
