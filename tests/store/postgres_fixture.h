// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the tests of the PostgreSQL store share: a schema of one's own on a server that runs for the
// tests (tests/support/postgres.py), and a way round the store.

#ifndef ZWECK_TESTS_STORE_POSTGRES_FIXTURE_H_
#define ZWECK_TESTS_STORE_POSTGRES_FIXTURE_H_

#include <libpq-fe.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <memory>
#include <string>

#include "tests/store/store_fixture.h"
#include "zweck/store/postgres_store.h"

namespace zweck::testing {

inline std::string PostgresServer() {
  const char* const server = std::getenv("ZWECK_POSTGRES");
  if (server == nullptr) FAIL("run this by tests/support/postgres.py, which has a server");
  return server;
}

// PostgreSQL without Zweck: somebody else's table, tampering, what the server says.
class Postgres {
 public:
  explicit Postgres(const std::string& parameters) : handle_(PQconnectdb(parameters.c_str())) {
    REQUIRE(PQstatus(handle_.get()) == CONNECTION_OK);
    PQsetNoticeProcessor(handle_.get(), [](void*, const char*) {}, nullptr);
  }

  // Runs the statements; gives the first column of the last row as text.
  std::string Run(const std::string& sql) {
    const std::unique_ptr<PGresult, Clear> result(PQexec(handle_.get(), sql.c_str()));
    INFO(sql << "\n" << PQerrorMessage(handle_.get()));
    const ExecStatusType status = PQresultStatus(result.get());
    REQUIRE((status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK));
    const int rows = PQntuples(result.get());
    return rows == 0 ? "" : PQgetvalue(result.get(), rows - 1, 0);
  }

 private:
  struct Finish {
    void operator()(PGconn* handle) const { PQfinish(handle); }
  };
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  std::unique_ptr<PGconn, Finish> handle_;
};

// An empty schema, which goes with the test.
class PostgresSchema {
 public:
  PostgresSchema() {
    static int number = 0;
    name_ = "test_" + std::to_string(++number);
    Postgres(PostgresServer())
        .Run("DROP SCHEMA IF EXISTS " + name_ + " CASCADE; CREATE SCHEMA " + name_);
  }
  PostgresSchema(const PostgresSchema&) = delete;
  PostgresSchema& operator=(const PostgresSchema&) = delete;
  ~PostgresSchema() { Run("DROP SCHEMA " + name_ + " CASCADE"); }

  const std::string& name() const { return name_; }
  // With settings of the server's for whoever connects so, as in " -c lock_timeout=1".
  std::string Parameters(const std::string& settings = "") const {
    return PostgresServer() + " options='-c search_path=" + name_ + settings + "'";
  }
  std::string Run(const std::string& sql) const { return Postgres(Parameters()).Run(sql); }

 private:
  std::string name_;
};

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_STORE_POSTGRES_FIXTURE_H_
