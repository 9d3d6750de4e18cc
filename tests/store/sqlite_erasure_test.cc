// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What was erased or replaced is nowhere in the files any more.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/store/sqlite_fixture.h"
#include "zweck/store/sqlite_store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

constexpr SqliteOptions kLater{.scrub = SqliteOptions::Scrub::kLater};

TEST_CASE("An erased row is gone from the database and its log at once") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SqliteStore store = OpenPlain(path);
  RequireOk(Put(store, kPersons, {Value::Text("Zq9Canary-id"), Value::Text("Zq9Canary-name")}));
  RequireOk(Put(store, kPersons, {Value::Text("stays"), Value::Text("stays too")}));
  CHECK(Holds(path, "Zq9Canary-id"));
  CHECK(Holds(path, "Zq9Canary-name"));
  CHECK(RequireOk(Erase(store, kPersons, Value::Text("Zq9Canary-id"))));
  CHECK_FALSE(Holds(path, kCanary));
  CHECK(std::filesystem::file_size(path + "-wal") == 0);
  CHECK(Holds(path, "stays too"));
  CHECK_FALSE(RequireOk(Erase(store, kPersons, Value::Text("Zq9Canary-id"))));
  CHECK_FALSE(Holds(path, kCanary));
}

TEST_CASE("A large erased value is gone from its overflow pages too") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SqliteStore store = OpenPlain(path);
  std::string large;
  while (large.size() < 300'000) large += "Zq9Canary ";
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text(large)}));
  CHECK(RequireOk(Erase(store, kPersons, Value::Text("1"))));
  CHECK_FALSE(Holds(path, kCanary));
}

TEST_CASE("A sealed value is gone in its sealed form too") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SealedSqliteStore store = OpenSealed(path);
  RequireOk(Put(store, kClients, {Value::Text("1"), Value::Text("s"), Value::Null()}));
  std::string sealed;
  {
    // As bytes, not as text: SQLite's own way round.
    const std::string hex = Sqlite(path).Run("SELECT hex(secret) FROM backend__client");
    for (std::size_t i = 0; i < hex.size(); i += 2) {
      sealed.push_back(static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
    }
  }
  CHECK(Holds(path, sealed));
  CHECK(RequireOk(Erase(store, kClients, Value::Text("1"))));
  CHECK_FALSE(Holds(path, sealed.substr(1, 24)));
  CHECK_FALSE(Holds(path, sealed.substr(25)));
}

TEST_CASE("A replaced value is gone after closing") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  {
    SqliteStore store = OpenPlain(path);
    RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text(kCanary)}));
    RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text("new")}));
  }
  CHECK_FALSE(Holds(path, kCanary));
  CHECK(Holds(path, "new"));
}

// Rows of many sizes come, change and go in random order: SQLite splits, joins and moves pages,
// which is where it leaves copies behind. With secure_delete alone, this finds some.
class Churn {
 public:
  explicit Churn(unsigned seed, bool erases = true) : random_(seed), erases_(erases) {}

  template <class S>
  void Step(S& store) {
    const unsigned die = Die(10);
    if (alive_.empty() || die < 5) {
      const std::string id = Marker();
      alive_[id] = Marker();
      RequireOk(Put(store, kPersons,
                    {Value::Text(id), Value::Text(alive_[id] + std::string(Die(300), 'x'))}));
      return;
    }
    const auto chosen = std::next(alive_.begin(), Die(static_cast<unsigned>(alive_.size())));
    dead_.push_back(chosen->second);
    if (die < 7 || !erases_) {
      chosen->second = Marker();
      const std::string name = chosen->second + std::string(Die(300), 'y');
      RequireOk(Put(store, kPersons, {Value::Text(chosen->first), Value::Text(name)}));
      return;
    }
    dead_.push_back(chosen->first);
    CHECK(RequireOk(Erase(store, kPersons, Value::Text(chosen->first))));
    alive_.erase(chosen);
  }

  void CheckNoneHeld(const std::string& path) const {
    const std::string raw = RawBytes(path);
    const auto held = [&](const std::string& marker) {
      return raw.find(marker) != std::string::npos;
    };
    CHECK(std::ranges::count_if(dead_, held) == 0);
    CHECK(std::ranges::all_of(
        alive_, [&](const auto& row) { return held(row.first) && held(row.second); }));
    CHECK(dead_.size() > 100);
  }

 private:
  unsigned Die(unsigned sides) {
    return std::uniform_int_distribution<unsigned>(0, sides - 1)(random_);
  }
  std::string Marker() {
    return "<" + std::to_string(random_()) + "." + std::to_string(random_()) + ">";
  }

  std::mt19937 random_;
  bool erases_;
  std::map<std::string, std::string> alive_;
  std::vector<std::string> dead_;
};

TEST_CASE("No trace is left of a row that SQLite had moved about, with each Erase") {
  const unsigned seed = GENERATE(1U, 2U, 3U);
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  Churn churn(seed);
  SqliteStore store = OpenPlain(path);
  for (int i = 0; i < 600; ++i) churn.Step(store);
  RequireOk(store.Scrub());  // for what the last replacements left
  churn.CheckNoneHeld(path);
}

TEST_CASE(
    "No trace is left of a row that SQLite had moved about, when scrubbing later or at closing") {
  const bool explicitly = GENERATE(true, false);
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  Churn churn(4);
  {
    SqliteStore store = OpenPlain(path, kLater);
    for (int i = 0; i < 3000; ++i) churn.Step(store);
    if (explicitly) {
      RequireOk(store.Scrub());
      churn.CheckNoneHeld(path);
    }
  }
  churn.CheckNoneHeld(path);
  CHECK(Sqlite(path).Run("PRAGMA integrity_check") == "ok");
}

TEST_CASE("No trace is left of a replaced value that SQLite had moved about, after closing") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  Churn churn(6, /*erases=*/false);
  {
    SqliteStore store = OpenPlain(path);
    for (int i = 0; i < 3000; ++i) churn.Step(store);
  }
  churn.CheckNoneHeld(path);
}

TEST_CASE("What a crash left to scrub is scrubbed by the next one that scrubs") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  const std::string crashed = directory.File("crashed.db");
  Churn churn(5);
  {
    SqliteStore store = OpenPlain(path, kLater);
    for (int i = 0; i < 1000; ++i) churn.Step(store);
    // The files as a process that ends here leaves them.
    std::filesystem::copy_file(path, crashed);
    std::filesystem::copy_file(path + "-wal", crashed + "-wal");
  }
  SqliteStore store = OpenPlain(crashed);
  RequireOk(store.Scrub());
  churn.CheckNoneHeld(crashed);
}

TEST_CASE("A reader holds back the emptying of the log until the next write") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SqliteStore store = OpenPlain(path);
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text(kCanary)}));
  {
    Sqlite reader(path);
    CHECK(reader.Run("BEGIN; SELECT name FROM crm__person") == kCanary);
    CHECK(RequireOk(Erase(store, kPersons, Value::Text("1"))));
    CHECK(RequireOk(Read(store, kPersons)).empty());
    CHECK(reader.Run("SELECT name FROM crm__person") == kCanary);  // a reader keeps what it saw
    CHECK(Holds(path, kCanary));
    CheckRefused(store.Scrub(), absl::StatusCode::kUnavailable, path);
    RequireOk(Put(store, kPersons, {Value::Text("2"), Value::Null()}));  // tries, and does not wait
    CHECK(Holds(path, kCanary));
  }
  RequireOk(Put(store, kPersons, {Value::Text("3"), Value::Null()}));
  CHECK_FALSE(Holds(path, kCanary));
}

TEST_CASE("A reader holds back the emptying of the log until closing") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  {
    SqliteStore store = OpenPlain(path);
    RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text(kCanary)}));
    Sqlite reader(path);
    reader.Run("BEGIN; SELECT name FROM crm__person");
    CHECK(RequireOk(Erase(store, kPersons, Value::Text("1"))));
    reader.Run("COMMIT");
    CHECK(Holds(path, kCanary));
  }
  CHECK_FALSE(Holds(path, kCanary));
}

}  // namespace
}  // namespace zweck
