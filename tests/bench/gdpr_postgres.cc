// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <cstdlib>
#include <string>
#include <string_view>

#include "tests/bench/bare_sql.h"
#include "tests/bench/gdpr.h"
#include "tests/bench/gdpr_bare.h"
#include "tests/bench/gdpr_doors.h"
#include "zweck/store/postgres_store.h"

namespace zweck::bench::gdpr {
namespace {

std::string Server(std::string_view schema) {
  const char* const server = std::getenv("ZWECK_POSTGRES");
  Expect(server != nullptr, "the environment has no ZWECK_POSTGRES; use ./dev bench ending: it");
  return std::string(server) + " options='-c search_path=" + std::string(schema) + "'";
}

}  // namespace

void ComparePostgres() {
  SetTime time;
  const auto open = [&time](std::string_view schema) {
    BareLibpq maker(Server("public"));
    for (const char* const does : {"DROP SCHEMA IF EXISTS ", "CREATE SCHEMA "}) {
      const std::string drops = does[0] == 'D' ? " CASCADE" : "";
      maker.Run(maker.Prepare(does + std::string(schema) + drops), [](const auto&) {});
    }
    absl::StatusOr<PostgresStore> store =
        PostgresStore::Open(Server(schema), {.most_connections = 2, .clock = &time});
    Expect(store.ok(), "PostgresStore::Open");
    Fill(*store);
    return *std::move(store);
  };
  open("others");
  PostgresStore store = open("own");
  BareLibpq bare(Server("others"));
  bare.Run(bare.Prepare("VACUUM ANALYZE"), [](const auto&) {});
  Compare({.store = "PostgreSQL",
           .doors = ByDoors<PostgresStore>(store, time),
           .beside = BareLibpq::kName,
           .bare = ByHand<BareLibpq>(bare),
           .contents = [&](bool of_doors) {
             BareLibpq reader(Server(of_doors ? "own" : "others"));
             return ContentsOf(reader);
           }});
}

}  // namespace zweck::bench::gdpr
