// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is sealed can't be read in the file, moved, changed or opened with another key.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/store/sqlite_fixture.h"
#include "zweck/store/sqlite_store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

constexpr std::string_view kSecret = "Zq9Canary-shared-secret";

std::string Hex(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    out.push_back(kDigits[static_cast<unsigned char>(byte) >> 4]);
    out.push_back(kDigits[static_cast<unsigned char>(byte) & 15]);
  }
  return out;
}

void PutTwoClients(const std::string& path) {
  SealedSqliteStore store = OpenSealed(path);
  RequireOk(Put(store, kClients, {Value::Text("1"), Value::Text(kSecret), Value::Text("one")}));
  RequireOk(
      Put(store, kClients, {Value::Text("2"), Value::Text("Zq9Canary-other"), Value::Text("two")}));
}

TEST_CASE("Sealed values come back as they went in: text, bytes, empty, null, large") {
  const TempDirectory directory;
  SealedSqliteStore store = OpenSealed(directory.File("a.db"));
  static constexpr Column kColumns[] = {
      {.name = "id", .type = ColumnType::kInteger, .key = true},
      {.name = "text", .sealed = true},
      {.name = "blob", .type = ColumnType::kBlob, .sealed = true}};
  constexpr Table table{"sink__sealed", kColumns};
  const std::string large(2'000'000, 'x');
  const std::vector<std::string> texts = {"", "s", std::string("a\0b\xff", 4), large,
                                          "short again"};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    RequireOk(Put(store, table,
                  {Value::Integer(static_cast<std::int64_t>(i)), Value::Text(texts[i]),
                   Value::Blob(texts[i])}));
  }
  RequireOk(Put(store, table, {Value::Integer(-1), Value::Null(), Value::Null()}));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Value key = Value::Integer(static_cast<std::int64_t>(i));
    CHECK(RequireOk(Find(store, table, key)) ==
          Rows{{key, Value::Text(texts[i]), Value::Blob(texts[i])}});
  }
  CHECK(RequireOk(Find(store, table, Value::Integer(-1))) ==
        Rows{{Value::Integer(-1), Value::Null(), Value::Null()}});
  CHECK(RequireOk(Read(store, table)).size() == texts.size() + 1);
}

TEST_CASE("Neither a sealed value nor the key stands in the file, its log or its index") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  for (const bool open : {true, false}) {
    SealedSqliteStore store = OpenSealed(path);
    RequireOk(
        Put(store, kClients, {Value::Text("1"), Value::Text(kSecret), Value::Text("in the open")}));
    if (!open) {
      SealedSqliteStore closed = std::move(store);
    }
    INFO((open ? "while open" : "after closing"));
    CHECK(Holds(path, "in the open"));  // the search itself works
    CHECK_FALSE(Holds(path, kSecret));
    CHECK_FALSE(Holds(path, kKeyBytes));
    CHECK_FALSE(Holds(path, Hex(kSecret)));
    CHECK_FALSE(Holds(path, Hex(kKeyBytes)));
    CHECK_FALSE(Holds(path, "WnE5Q2FuYXJ5L"));  // the base64 of both starts so
    CHECK_FALSE(Holds(path, kCanary));
  }
}

TEST_CASE("The same value sealed twice looks different") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  const auto sealed = [&] {
    SealedSqliteStore store = OpenSealed(path);
    RequireOk(Put(store, kClients, {Value::Text("1"), Value::Text(kSecret), Value::Null()}));
    return Sqlite(path).Run("SELECT hex(secret) FROM backend__client");
  };
  const std::string first = sealed();
  CHECK(first.size() == 2 * (1 + 24 + kSecret.size() + 16));
  CHECK(first != sealed());
}

TEST_CASE("A wrong sealing key is refused at opening, and the right one still opens") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  PutTwoClients(path);
  CheckRefused(SqliteStore::Open(path, Key(kOtherKeyBytes)), absl::StatusCode::kPermissionDenied,
               path);
  SealedSqliteStore store = OpenSealed(path);
  CHECK(RequireOk(Read(store, kClients)).size() == 2);
}

TEST_CASE("A sealing key that was moved away is refused") {
  const TempDirectory directory;
  SealingKey key = Key();
  const SealingKey other = std::move(key);
  // NOLINTNEXTLINE(bugprone-use-after-move): that is the test
  CheckRefused(SqliteStore::Open(directory.File("a.db"), std::move(key)),
               absl::StatusCode::kInvalidArgument, "moved");
}

TEST_CASE("A store without a key opens a sealed database, and reads what is not sealed") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  {
    SealedSqliteStore store = OpenSealed(path);
    RequireOk(Put(store, kClients, {Value::Text(kCanary), Value::Text(kSecret), Value::Null()}));
    RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text("Ada")}));
  }
  SqliteStore store = OpenPlain(path);
  CHECK(RequireOk(Read(store, kPersons)).size() == 1);
  // Neither as declared, nor declared without its secret.
  static constexpr Column kColumns[] = {
      {.name = "id", .key = true}, {.name = "secret"}, {.name = "site"}};
  constexpr Table without{kClients.name, kColumns};
  for (const Table& table : {kClients, without}) {
    const Value key = Value::Text(kCanary);
    constexpr auto kRefused = absl::StatusCode::kFailedPrecondition;
    CheckRefused(Read(store, table), kRefused, "table backend__client");
    CheckRefused(Find(store, table, key), kRefused, "table backend__client");
    CheckRefused(Put(store, table, {key, Value::Text(kSecret), key}), kRefused,
                 "table backend__client");
    CheckRefused(Erase(store, table, key), kRefused, "table backend__client");
  }
  CHECK(RequireOk(Read(*std::make_unique<SealedSqliteStore>(OpenSealed(path)), kClients)).size() ==
        1);
}

TEST_CASE("A store without a key makes no table with a column to seal") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SqliteStore store = OpenPlain(path);
  CheckRefused(Put(store, kClients, {Value::Text(kCanary), Value::Text(kSecret), Value::Null()}),
               absl::StatusCode::kFailedPrecondition, "table backend__client");
  CHECK_FALSE(Holds(path, "backend__client"));
  CHECK_FALSE(Holds(path, kCanary));
}

TEST_CASE("A sealed value that was changed or moved does not open") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  PutTwoClients(path);
  const std::string sealed =
      Sqlite(path).Run("SELECT hex(secret) FROM backend__client WHERE id = '1'");
  const std::string other =
      Sqlite(path).Run("SELECT hex(secret) FROM backend__client WHERE id = '2'");
  const auto flipped = [&](std::size_t at) {
    std::string hex = sealed;
    hex[at] = hex[at] == '0' ? '1' : '0';
    return hex;
  };
  const std::size_t size = sealed.size();
  const std::string instead = GENERATE_COPY(
      values<std::string>({flipped(1), flipped(2), flipped(49), flipped(50), flipped(size - 33),
                           flipped(size - 32), flipped(size - 1), sealed.substr(0, size - 2),
                           sealed.substr(0, 80), sealed.substr(2), sealed + "00", "", other}));
  CAPTURE(instead);
  Sqlite(path).Run("UPDATE backend__client SET secret = x'" + instead + "' WHERE id = '1'");
  SealedSqliteStore store = OpenSealed(path);
  CheckRefused(Find(store, kClients, Value::Text("1")), absl::StatusCode::kDataLoss,
               "table backend__client of the database " + path + ": column secret");
  CheckRefused(Read(store, kClients), absl::StatusCode::kDataLoss, "column secret");
  CHECK(RequireOk(Find(store, kClients, Value::Text("2"))).size() == 1);
}

TEST_CASE("A sealed value does not open under another key of its row") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  PutTwoClients(path);
  Sqlite(path).Run("UPDATE backend__client SET id = '3' WHERE id = '1'");
  SealedSqliteStore store = OpenSealed(path);
  CheckRefused(Find(store, kClients, Value::Text("3")), absl::StatusCode::kDataLoss,
               "column secret");
}

TEST_CASE("A sealed value that was moved to another column or table does not open") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  static constexpr Column kColumns[] = {
      {.name = "id", .key = true}, {.name = "a", .sealed = true}, {.name = "b", .sealed = true}};
  constexpr Table one{"sink__one", kColumns};
  constexpr Table two{"sink__two", kColumns};
  {
    SealedSqliteStore store = OpenSealed(path);
    for (const Table& table : {one, two}) {
      RequireOk(Put(store, table, {Value::Text("1"), Value::Text(kSecret), Value::Text(kSecret)}));
    }
  }
  Sqlite(path).Run("UPDATE sink__two SET b = (SELECT b FROM sink__one)");
  Sqlite(path).Run("UPDATE sink__one SET a = b");
  SealedSqliteStore store = OpenSealed(path);
  CheckRefused(Read(store, one), absl::StatusCode::kDataLoss, "column a");
  CheckRefused(Read(store, two), absl::StatusCode::kDataLoss, "column b");
}

TEST_CASE("Text in the place of a sealed value is data loss") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  PutTwoClients(path);
  Sqlite(path).Run(
      "PRAGMA writable_schema = ON;"
      "UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'backend__client'");
  Sqlite(path).Run("UPDATE backend__client SET secret = 'Zq9Canary'");
  SealedSqliteStore store = OpenSealed(path);
  CheckRefused(Read(store, kClients), absl::StatusCode::kDataLoss, "column secret");
}

}  // namespace
}  // namespace zweck
