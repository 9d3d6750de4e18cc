// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <string>

#include "tests/bench/bare_sql.h"
#include "tests/bench/bench_server.h"
#include "tests/bench/gdpr.h"
#include "tests/bench/gdpr_bare.h"
#include "tests/bench/gdpr_doors.h"
#include "zweck/store/postgres_store.h"

namespace zweck::bench::gdpr {
void ComparePostgres() {
  SetTime time;
  const auto open = [&time](const std::string& schema) {
    absl::StatusOr<PostgresStore> store =
        PostgresStore::Open(NewSchema(schema), {.most_connections = 2, .clock = &time});
    Expect(store.ok(), "PostgresStore::Open");
    Fill(*store);
    return *std::move(store);
  };
  open("others");
  PostgresStore store = open("own");
  BareLibpq bare(ServerAt("others"));
  Settle();
  Compare({.store = "PostgreSQL",
           .doors = ByDoors<PostgresStore>(store, time),
           .beside = BareLibpq::kName,
           .bare = ByHand<BareLibpq>(bare),
           .contents = [&](bool of_doors) {
             BareLibpq reader(ServerAt(of_doors ? "own" : "others"));
             return ContentsOf(reader);
           }});
}

}  // namespace zweck::bench::gdpr
