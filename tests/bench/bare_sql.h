// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// SQL by hand, in the way that both databases take: parameters are $1, $2 … in this order.

#ifndef ZWECK_TESTS_BENCH_BARE_SQL_H_
#define ZWECK_TESTS_BENCH_BARE_SQL_H_

#include <libpq-fe.h>
#include <sqlite3.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/expect.h"

namespace zweck::bench {

struct Parameter {
  Parameter(std::string_view value) : text(value) {}    // NOLINT(google-explicit-constructor)
  Parameter(const std::string& value) : text(value) {}  // NOLINT(google-explicit-constructor)
  Parameter(std::int64_t value)                         // NOLINT(google-explicit-constructor)
      : is_number(true), number(value) {}
  std::string_view text = {};
  bool is_number = false;
  std::int64_t number = 0;
};

// SQLite's C interface, with the store's settings. Nothing else has the file open in this process.
class BareSqlite {
 public:
  static constexpr std::string_view kName = "SQLite's C interface";
  using Statement = sqlite3_stmt*;
  class Row {
   public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
    std::string_view Text(int column) const {
      const auto* const text =
          reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
      return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    std::int64_t Number(int column) const { return sqlite3_column_int64(statement_, column); }

   private:
    sqlite3_stmt* statement_;
  };

  explicit BareSqlite(const std::string& path) {
    Expect(sqlite3_open(path.c_str(), &handle_) == SQLITE_OK, "sqlite3_open");
    for (const char* const setting :
         {"secure_delete = ON", "cell_size_check = ON", "mmap_size = 0", "temp_store = MEMORY",
          "synchronous = FULL", "journal_size_limit = 0"}) {
      const std::string sql = std::string("PRAGMA ") + setting;
      Expect(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, sql);
    }
  }
  BareSqlite(const BareSqlite&) = delete;
  BareSqlite& operator=(const BareSqlite&) = delete;
  ~BareSqlite() {
    for (sqlite3_stmt* const each : statements_) sqlite3_finalize(each);
    sqlite3_close(handle_);
  }

  Statement Prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    Expect(sqlite3_prepare_v3(handle_, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                              nullptr) == SQLITE_OK,
           sql);
    statements_.push_back(statement);
    return statement;
  }
  // Returns how many rows it changed, if it changes any.
  template <class Each, class... Parameters>
  std::uint64_t Run(Statement statement, Each each, const Parameters&... parameters) {
    int place = 0;
    (Bind(statement, ++place, parameters), ...);
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW) each(Row(statement));
    Expect(step == SQLITE_DONE, sqlite3_sql(statement));
    sqlite3_reset(statement);
    return static_cast<std::uint64_t>(sqlite3_changes(handle_));
  }
  // What was deleted is nowhere in the log or the cache, as after Erase.
  void AfterDeleting() {
    Expect(sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr,
                                     nullptr) == SQLITE_OK,
           "a checkpoint");
    sqlite3_db_release_memory(handle_);
  }

 private:
  static void Bind(Statement statement, int place, const Parameter& value) {
    if (value.is_number) {
      sqlite3_bind_int64(statement, place, value.number);
    } else {
      sqlite3_bind_text(statement, place, value.text.data(), static_cast<int>(value.text.size()),
                        SQLITE_STATIC);
    }
  }
  sqlite3* handle_ = nullptr;
  std::vector<sqlite3_stmt*> statements_;
};

// libpq, with prepared statements. Values go and come as text, as most programs have it.
class BareLibpq {
 public:
  static constexpr std::string_view kName = "libpq";
  using Statement = std::string;
  class Row {
   public:
    Row(const PGresult* result, int row) : result_(result), row_(row) {}
    std::string_view Text(int column) const {
      return {PQgetvalue(result_, row_, column),
              static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }
    std::int64_t Number(int column) const {
      return std::strtoll(PQgetvalue(result_, row_, column), nullptr, 10);
    }

   private:
    const PGresult* result_;
    int row_;
  };

  explicit BareLibpq(const std::string& server) : handle_(PQconnectdb(server.c_str())) {
    Expect(PQstatus(handle_) == CONNECTION_OK, "PQconnectdb");
    PQsetNoticeProcessor(handle_, [](void*, const char*) {}, nullptr);
  }
  BareLibpq(const BareLibpq&) = delete;
  BareLibpq& operator=(const BareLibpq&) = delete;
  ~BareLibpq() { PQfinish(handle_); }

  Statement Prepare(const std::string& sql) {
    std::string name = "s" + std::to_string(count_++);
    PGresult* const result = PQprepare(handle_, name.c_str(), sql.c_str(), 0, nullptr);
    Expect(PQresultStatus(result) == PGRES_COMMAND_OK, sql + PQerrorMessage(handle_));
    PQclear(result);
    return name;
  }
  template <class Each, class... Parameters>
  std::uint64_t Run(const Statement& statement, Each each, const Parameters&... parameters) {
    const std::array<std::string, sizeof...(parameters)> texts{TextOf(parameters)...};
    std::array<const char*, sizeof...(parameters) + 1> values{};
    for (std::size_t i = 0; i < texts.size(); ++i) values[i] = texts[i].c_str();
    PGresult* const result =
        PQexecPrepared(handle_, statement.c_str(), static_cast<int>(texts.size()), values.data(),
                       nullptr, nullptr, 0);
    const ExecStatusType status = PQresultStatus(result);
    Expect(status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK, PQerrorMessage(handle_));
    for (int row = 0; row < PQntuples(result); ++row) each(Row(result, row));
    const std::uint64_t changed = std::strtoull(PQcmdTuples(result), nullptr, 10);
    PQclear(result);
    return changed;
  }
  void AfterDeleting() {}

 private:
  static std::string TextOf(const Parameter& value) {
    return value.is_number ? std::to_string(value.number) : std::string(value.text);
  }
  PGconn* handle_;
  int count_ = 0;
};

}  // namespace zweck::bench

#endif  // ZWECK_TESTS_BENCH_BARE_SQL_H_
