// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the tests of the SQLite store share: stores, and a way round them.

#ifndef ZWECK_TESTS_STORE_SQLITE_FIXTURE_H_
#define ZWECK_TESTS_STORE_SQLITE_FIXTURE_H_

#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "tests/store/store_fixture.h"
#include "tests/support/temp_directory.h"
#include "zweck/store/sqlite_store.h"

namespace zweck::testing {

inline SqliteStore OpenPlain(const std::string& path, SqliteOptions options = {}) {
  return RequireOk(SqliteStore::Open(path, options));
}
inline SealedSqliteStore OpenSealed(const std::string& path, SqliteOptions options = {}) {
  return RequireOk(SqliteStore::Open(path, Key(), options));
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
