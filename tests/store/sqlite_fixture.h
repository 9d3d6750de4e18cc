// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the tests of the SQLite store share: a table, rows that are copied out, and a way round the
// store.

#ifndef ZWECK_TESTS_STORE_SQLITE_FIXTURE_H_
#define ZWECK_TESTS_STORE_SQLITE_FIXTURE_H_

#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "tests/support/test_doors.h"
#include "zweck/store/sqlite_store.h"

namespace zweck::testing {

using store::Column;
using store::ColumnType;
using store::Table;
using store::Value;

inline constexpr Column kPersonColumns[] = {{.name = "id", .key = true}, {.name = "name"}};
inline constexpr Table kPersons{"crm__person", kPersonColumns};

inline constexpr Column kClientColumns[] = {
    {.name = "id", .key = true}, {.name = "secret", .sealed = true}, {.name = "site"}};
inline constexpr Table kClients{"backend__client", kClientColumns};

inline constexpr std::string_view kKeyBytes = "Zq9Canary-sealing-key-of-32-byte";
inline constexpr std::string_view kOtherKeyBytes = "Zq9Canary-another-key-of-32-byte";
static_assert(kKeyBytes.size() == 32 && kOtherKeyBytes.size() == 32);

inline SealingKey Key(std::string_view bytes = kKeyBytes) {
  return RequireOk(SealingKey::FromBytes(bytes));
}

inline SqliteStore OpenPlain(const std::string& path, SqliteOptions options = {}) {
  return RequireOk(SqliteStore::Open(path, options));
}
inline SealedSqliteStore OpenSealed(const std::string& path, SqliteOptions options = {}) {
  return RequireOk(SqliteStore::Open(path, Key(), options));
}

// A value that owns its bytes, to be compared and printed.
struct Owned {
  Value::Kind kind = Value::Kind::kNull;
  std::int64_t integer = 0;
  double real = 0;
  std::string bytes;

  Owned() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): so that rows compare with literals
  Owned(const Value& value)
      : kind(value.kind), integer(value.integer), real(value.real), bytes(value.bytes) {}
  bool operator==(const Owned&) const = default;
};
using Row = std::vector<Owned>;
using Rows = std::vector<Row>;

template <class S>
absl::Status Put(S& store, const Table& table, const std::vector<Value>& row) {
  return store.Put(TestDoors::Key(DoorKey::To::kPut, table), table, row);
}

template <class S>
absl::StatusOr<Rows> Read(S& store, const Table& table, const Value* key = nullptr) {
  Rows rows;
  const DoorKey door =
      TestDoors::Key(key == nullptr ? DoorKey::To::kReadAll : DoorKey::To::kReadOne, table);
  absl::Status status = store.Read(door, table, key, [&](zweck::View<Value> row) {
    rows.emplace_back(row.begin(), row.end());
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return rows;
}

template <class S>
absl::StatusOr<Rows> Find(S& store, const Table& table, const Value& key) {
  return Read(store, table, &key);
}

template <class S>
absl::StatusOr<bool> Erase(S& store, const Table& table, const Value& key) {
  return store.Erase(TestDoors::Key(DoorKey::To::kErase, table), table, key);
}

// SQLite without Zweck: somebody else's database, another process's lock, tampering.
class Sqlite {
 public:
  explicit Sqlite(const std::string& path) {
    REQUIRE(sqlite3_open(path.c_str(), &handle_) == SQLITE_OK);
    sqlite3_busy_timeout(handle_, 5000);
  }
  Sqlite(const Sqlite&) = delete;
  Sqlite& operator=(const Sqlite&) = delete;
  ~Sqlite() { sqlite3_close(handle_); }

  // Runs the statements; gives the first column of the last row as text.
  std::string Run(const std::string& sql) {
    std::string last;
    const auto keep = [](void* into, int, char** values, char**) {
      *static_cast<std::string*>(into) = values[0] == nullptr ? "" : values[0];
      return 0;
    };
    INFO(sql);
    REQUIRE(sqlite3_exec(handle_, sql.c_str(), keep, &last, nullptr) == SQLITE_OK);
    return last;
  }

 private:
  sqlite3* handle_ = nullptr;
};

// Everything that a database has on the disk.
inline std::string RawBytes(const std::string& path) {
  return FileBytes(path) + FileBytes(path + "-wal") + FileBytes(path + "-shm") +
         FileBytes(path + "-journal");
}

inline bool Holds(const std::string& path, std::string_view bytes) {
  return RawBytes(path).find(bytes) != std::string::npos;
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_STORE_SQLITE_FIXTURE_H_
