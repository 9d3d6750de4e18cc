// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The server that tests/support/postgres.py has started.

#ifndef ZWECK_TESTS_BENCH_BENCH_SERVER_H_
#define ZWECK_TESTS_BENCH_BENCH_SERVER_H_

#include <cstdlib>
#include <string>
#include <string_view>

#include "tests/bench/bare_sql.h"
#include "tests/bench/expect.h"

namespace zweck::bench {

inline std::string ServerAt(std::string_view schema) {
  const char* const server = std::getenv("ZWECK_POSTGRES");
  Expect(server != nullptr, "the environment has no ZWECK_POSTGRES; use ./dev bench: it");
  return std::string(server) + " options='-c search_path=" + std::string(schema) + "'";
}
inline void RunSql(const std::string& sql) {
  BareLibpq server(ServerAt("public"));
  server.Run(server.Prepare(sql), [](const auto&) {});
}
// The parameters of a schema that is empty.
inline std::string NewSchema(const std::string& name) {
  RunSql("DROP SCHEMA IF EXISTS " + name + " CASCADE");
  RunSql("CREATE SCHEMA " + name);
  return ServerAt(name);
}
// Nothing is left for the server to do by itself while something is measured.
inline void Settle() {
  RunSql("VACUUM ANALYZE");
  RunSql("CHECKPOINT");
}

}  // namespace zweck::bench

#endif  // ZWECK_TESTS_BENCH_BENCH_SERVER_H_
