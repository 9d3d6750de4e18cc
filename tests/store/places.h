// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A place for each store to keep its rows in, so that one list of cases is run on all of them.

#ifndef ZWECK_TESTS_STORE_PLACES_H_
#define ZWECK_TESTS_STORE_PLACES_H_

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <utility>

#include "tests/store/postgres_fixture.h"
#include "tests/store/sqlite_fixture.h"
#include "tests/support/temp_directory.h"
#include "zweck/store/key_ring.h"

namespace zweck::testing {

class SqlitePlace {
 public:
  using Plain = SqliteStore;
  using Sealed = SealedSqliteStore;

  Plain Open(SqliteOptions options = {}) const { return OpenPlain(path_, options); }
  Sealed OpenSealed() const { return testing::OpenSealed(path_); }
  absl::StatusOr<Sealed> TryOpenSealed(std::string_view key) const {
    return SqliteStore::Open(path_, Key(key));
  }
  absl::StatusOr<Sealed> TryOpenRing(KeyRing ring) const {
    return SqliteStore::Open(path_, std::move(ring));
  }
  // All files of the database.
  std::string Bytes() const { return RawBytes(path_); }
  const std::string& path() const { return path_; }
  // Round the store.
  std::string Run(const std::string& sql) const { return Sqlite(path_).Run(sql); }
  // Has the file of a table the bytes in it, or the log?
  bool Holds(const std::string& /*table*/, std::string_view bytes) const {
    return testing::Holds(path_, bytes);
  }
  // As a Zweck of a later version leaves it.
  void MakeLater() const { Run("PRAGMA user_version = 99"); }
  // What errors call it.
  std::string name() const { return "the database " + path_; }

 private:
  TempDirectory directory_;
  std::string path_ = directory_.File("a.db");
};

class PostgresPlace {
 public:
  using Plain = PostgresStore;
  using Sealed = SealedPostgresStore;

  Plain Open(PostgresOptions options = {}) const {
    return RequireOk(PostgresStore::Open(schema_.Parameters(), options));
  }
  Sealed OpenSealed() const { return RequireOk(TryOpenSealed(kKeyBytes)); }
  absl::StatusOr<Sealed> TryOpenSealed(std::string_view key) const {
    return PostgresStore::Open(schema_.Parameters(), Key(key));
  }
  absl::StatusOr<Sealed> TryOpenRing(KeyRing ring) const {
    return PostgresStore::Open(schema_.Parameters(), std::move(ring));
  }
  std::string Run(const std::string& sql) const { return schema_.Run(sql); }
  bool Holds(const std::string& table, std::string_view bytes) const {
    Run("CHECKPOINT");
    const std::string file = Run(
        "SELECT current_setting('data_directory') || '/' || pg_relation_filepath('" + table + "')");
    const std::string held = FileBytes(file);
    REQUIRE_FALSE(held.empty());
    return held.find(bytes) != std::string::npos;
  }
  void MakeLater() const {
    Run(R"(UPDATE "_zweck_meta" SET "value" = '99' WHERE "name" = 'version')");
  }
  std::string name() const { return "the database postgres"; }

 private:
  PostgresSchema schema_;
};

// A place whose keys rotate.
template <class Place>
class RingOf : public Place {
 public:
  RingOf() {
    RequireOk(KeyRing::Create(ring_path_, {.accept_copies = true}));  // wherever tests run
  }
  KeyRing Ring() const { return RequireOk(KeyRing::Open(ring_path_, {.accept_copies = true})); }
  using Place::TryOpenSealed;  // with a sealing key
  absl::StatusOr<typename Place::Sealed> TryOpenSealed() const {
    return Place::TryOpenRing(Ring());
  }
  typename Place::Sealed OpenSealed() const { return RequireOk(TryOpenSealed()); }
  const std::string& ring_path() const { return ring_path_; }

 private:
  TempDirectory keys_;
  std::string ring_path_ = keys_.File("keys.ring");
};
using SqliteRing = RingOf<SqlitePlace>;
using PostgresRing = RingOf<PostgresPlace>;

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_STORE_PLACES_H_
