// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is sealed can't be read in the file, moved, changed or opened with another key.

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "tests/store/sqlite_fixture.h"
#include "zweck/store/question.h"
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

TEST_CASE("A sealing key that was moved away is refused") {
  const TempDirectory directory;
  SealingKey key = Key();
  const SealingKey other = std::move(key);
  // NOLINTNEXTLINE(bugprone-use-after-move): that is the test
  CheckRefused(SqliteStore::Open(directory.File("a.db"), std::move(key)),
               absl::StatusCode::kInvalidArgument, "moved");
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

TEST_CASE("A sealed value is bound to each column of its row's key") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SealedSqliteStore store = OpenSealed(path);
  static constexpr Column kColumns[] = {{.name = "id", .key = true},
                                        {.name = "secret", .sealed = true},
                                        {.name = "day", .key = true}};
  constexpr Table table{"sink__pairs", kColumns};
  const auto row = [](std::string_view id, std::string_view day, Value secret) {
    return std::vector<Value>{Value::Text(id), secret, Value::Text(day)};
  };
  const auto key = [](View<Value> parts) { return Value::Several(parts); };
  RequireOk(Put(store, table, row("1", "a", Value::Text("Zq9Canary-1a"))));
  RequireOk(Put(store, table, row("1", "b", Value::Text("Zq9Canary-1b"))));
  RequireOk(Put(store, table, row("ab", "c", Value::Null())));
  const Value wanted[] = {Value::Text("1"), Value::Text("b")};
  CHECK(RequireOk(Find(store, table, key(wanted)))[0][1] == Value::Text("Zq9Canary-1b"));
  CHECK(RequireOk(Read(store, table)).size() == 3);
  Sqlite(path).Run(
      "UPDATE sink__pairs SET secret = (SELECT secret FROM sink__pairs WHERE day = 'a') "
      "WHERE day = 'b'");
  CheckRefused(Find(store, table, key(wanted)).status(), absl::StatusCode::kDataLoss,
               "column secret: a sealed value does not open");
  // The same letters in the key, divided elsewhere.
  Sqlite(path).Run("UPDATE sink__pairs SET id = 'a', day = 'bc' WHERE id = 'ab'");
  const Value divided[] = {Value::Text("a"), Value::Text("bc")};
  CheckRefused(Find(store, table, key(divided)).status(), absl::StatusCode::kDataLoss,
               "column secret: a sealed value does not open");
}

TEST_CASE("A sealed list is bound to a key with a number without a sign, however it is written") {
  const TempDirectory directory;
  SealedSqliteStore store = OpenSealed(directory.File("a.db"));
  static constexpr Column kColumns[] = {{.name = "id", .type = ColumnType::kUnsigned, .key = true},
                                        {.name = "list", .sealed = true},
                                        {.name = "day", .key = true}};
  constexpr Table table{"sink__lists", kColumns};
  const Value key[] = {Value::Integer(-5), Value::Text("a")};
  RequireOk(Put(store, table, {key[0], Value::Text("[1]"), key[1]}));
  CHECK(
      RequireOk(store.Append(InsecureDoorAccessForTests::Key(DoorKey::To::kAppend, table), table,
                             Value::Several(key), {.column = 1, .list = "[2]", .most_bytes = 10})));
  CHECK(RequireOk(Find(store, table, Value::Several(key)))[0][1] == Value::Text("[1,2]"));
  const std::size_t columns[] = {1};
  std::string asked;
  RequireOk(store.Select(InsecureDoorAccessForTests::Key(DoorKey::To::kSelect, table), table,
                         store::Question{.purpose = "p", .columns = columns, .limit = 5},
                         [&](View<Value> row) {
                           asked = row[0].bytes;
                           return absl::OkStatus();
                         }));
  CHECK(asked == "[1,2]");
}

TEST_CASE("A sealed field that is new is bound to each column of the key in the rows from before") {
  const TempDirectory directory;
  SealedSqliteStore store = OpenSealed(directory.File("a.db"));
  static constexpr Column kBefore[] = {{.name = "id", .type = ColumnType::kInteger, .key = true},
                                       {.name = "day", .key = true}};
  static constexpr Column kNow[] = {{.name = "id", .type = ColumnType::kInteger, .key = true},
                                    {.name = "day", .key = true},
                                    {.name = "secret", .sealed = true}};
  RequireOk(Put(store, {"sink__pairs", kBefore}, {Value::Integer(1), Value::Text("a")}));
  RequireOk(Put(store, {"sink__pairs", kBefore}, {Value::Integer(1), Value::Text("b")}));
  constexpr Table table{"sink__pairs", kNow};
  RequireOk(Put(store, table, {Value::Integer(2), Value::Text("a"), Value::Text("s")}));
  CHECK(RequireOk(Read(store, table)) ==
        Rows{{Value::Integer(1), Value::Text("a"), Value::Null()},
             {Value::Integer(1), Value::Text("b"), Value::Null()},
             {Value::Integer(2), Value::Text("a"), Value::Text("s")}});
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

// Three columns, two of them sealed; the first row has neither, the second both.
constexpr Column kPairColumns[] = {{.name = "id", .type = ColumnType::kInteger, .key = true},
                                   {.name = "a", .sealed = true},
                                   {.name = "b", .type = ColumnType::kBlob, .sealed = true}};
constexpr Table kPairs{"sink__pair", kPairColumns};

void PutPairs(const std::string& path) {
  SealedSqliteStore store = OpenSealed(path);
  RequireOk(Put(store, kPairs, {Value::Integer(1), Value::Null(), Value::Null()}));
  RequireOk(Put(store, kPairs, {Value::Integer(2), Value::Text(kSecret), Value::Blob("")}));
}

TEST_CASE("An absent sealed value is sealed as well, each time in other bytes") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  PutPairs(path);
  CHECK(Sqlite(path).Run("SELECT count(*) FROM sink__pair WHERE a IS NULL OR b IS NULL") == "0");
  CHECK(Sqlite(path).Run("SELECT hex(substr(a, 1, 1)) || length(a) FROM sink__pair WHERE id = 1") ==
        "0241");
  CHECK(Sqlite(path).Run("SELECT count(DISTINCT x) FROM (SELECT a AS x FROM sink__pair UNION ALL "
                         "SELECT b FROM sink__pair)") == "4");
}

TEST_CASE("Neither a value nor its absence is made up, taken out or moved") {
  const std::string change = GENERATE(
      as<std::string>(),
      // taken out
      "UPDATE sink__pair SET a = NULL WHERE id = 2", "UPDATE sink__pair SET a = NULL WHERE id = 1",
      "UPDATE sink__pair SET b = NULL",
      // the absence of another row or column
      "UPDATE sink__pair SET a = (SELECT a FROM sink__pair WHERE "
      "id = 1) WHERE id = 2",
      "UPDATE sink__pair SET a = b WHERE id = 1",
      // one for the other
      "UPDATE sink__pair SET a = x'02' || substr(a, 2) WHERE id = 2",
      "UPDATE sink__pair SET b = x'02' || substr(b, 2) WHERE id = 2",
      "UPDATE sink__pair SET a = x'01' || substr(a, 2) WHERE id = 1",
      "UPDATE sink__pair SET a = x'00' || substr(a, 2) WHERE id = 1",
      "UPDATE sink__pair SET a = x'03' || substr(a, 2) WHERE id = 1",
      // cut, longer, empty
      "UPDATE sink__pair SET a = substr(a, 1, 40) WHERE id = 1",
      "UPDATE sink__pair SET a = a || x'00' WHERE id = 1",
      "UPDATE sink__pair SET a = x'02' WHERE id = 1", "UPDATE sink__pair SET a = x'' WHERE id = 1",
      "UPDATE sink__pair SET a = zeroblob(41) WHERE id = 1",
      // the row under another key
      "UPDATE sink__pair SET id = 3 WHERE id = 1");
  CAPTURE(change);
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  PutPairs(path);
  {
    SealedSqliteStore store = OpenSealed(path);
    CHECK(RequireOk(Read(store, kPairs)).size() == 2);
  }
  // Without SQLite's own check that it is a blob.
  Sqlite(path).Run(
      "PRAGMA writable_schema = ON;"
      "UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'sink__pair'");
  Sqlite(path).Run(change.find("||") == std::string::npos
                       ? change
                       : change +
                             "; UPDATE sink__pair SET a = CAST(a AS BLOB), b = CAST(b AS BLOB)");
  SealedSqliteStore store = OpenSealed(path);
  CheckRefused(Read(store, kPairs), absl::StatusCode::kDataLoss,
               "table sink__pair of the database " + path + ": column ");
}

TEST_CASE("A sealed column that was dropped is noticed, also before the table is written again") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  PutPairs(path);
  const bool thoroughly = GENERATE(true, false);
  Sqlite(path).Run("ALTER TABLE sink__pair DROP COLUMN a");
  if (thoroughly) Sqlite(path).Run("DELETE FROM _zweck_columns WHERE column_name = 'a'");
  SealedSqliteStore store = OpenSealed(path);
  const Value key = Value::Integer(1);
  constexpr auto kLost = absl::StatusCode::kDataLoss;
  CheckRefused(Read(store, kPairs), kLost, "column a");
  CheckRefused(Find(store, kPairs, key), kLost, "column a");
  CheckRefused(Put(store, kPairs, {key, Value::Null(), Value::Null()}), kLost, "column a");
  CheckRefused(Erase(store, kPairs, key), kLost, "column a");
  Sqlite(path).Run("ALTER TABLE sink__pair ADD COLUMN a BLOB");
  CheckRefused(Read(store, kPairs), thoroughly ? absl::StatusCode::kFailedPrecondition : kLost,
               "column a");
}

TEST_CASE("A database whose note of sealed columns is gone is not opened with a new one") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  PutPairs(path);
  Sqlite(path).Run("DELETE FROM _zweck_meta");
  for (const std::string_view key : {kKeyBytes, kOtherKeyBytes}) {
    CheckRefused(SqliteStore::Open(path, Key(key)), absl::StatusCode::kDataLoss, path);
  }
  Sqlite(path).Run("INSERT INTO _zweck_meta VALUES ('key_check', x'00')");
  CheckRefused(SqliteStore::Open(path, Key()), absl::StatusCode::kPermissionDenied, path);
}

TEST_CASE("A sealed field that was given up and its column dropped may come again") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  PutPairs(path);
  Sqlite(path).Run("ALTER TABLE sink__pair DROP COLUMN b");
  {
    SealedSqliteStore store = OpenSealed(path);
    const Table without{kPairs.name, View<Column>(kPairColumns, 2)};
    RequireOk(Put(store, without, {Value::Integer(3), Value::Text(kSecret)}));
  }
  SealedSqliteStore store = OpenSealed(path);
  CHECK(RequireOk(Find(store, kPairs, Value::Integer(2)))[0][2] == Value::Null());
  RequireOk(Put(store, kPairs, {Value::Integer(4), Value::Null(), Value::Blob("b")}));
  CHECK(RequireOk(Find(store, kPairs, Value::Integer(2)))[0][2] == Value::Null());
}

TEST_CASE("A sealed field that is new is absent in the rows from before, and that is sealed") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  static constexpr Column kKeyless[] = {{.name = "note"}, {.name = "secret", .sealed = true}};
  constexpr Table keyless{"sink__keyless", kKeyless};
  {
    SealedSqliteStore store = OpenSealed(path);
    for (int i = 0; i < 2500; ++i) {
      const Table without{kPairs.name, View<Column>(kPairColumns, 2)};
      RequireOk(Put(store, without, {Value::Integer(i * 3 - 100), Value::Text(kSecret)}));
    }
    RequireOk(Put(store, Table{keyless.name, View<Column>(kKeyless, 1)}, {Value::Text("a")}));
  }
  {
    SealedSqliteStore store = OpenSealed(path);
    CHECK(RequireOk(Read(store, kPairs)).size() == 2500);  // nothing is held of the new field
    RequireOk(Put(store, kPairs, {Value::Integer(-1000), Value::Null(), Value::Blob("b")}));
    RequireOk(Put(store, keyless, {Value::Text("b"), Value::Null()}));
  }
  CHECK(Sqlite(path).Run("SELECT count(*) FROM sink__pair WHERE b IS NULL") == "0");
  CHECK(Sqlite(path).Run("SELECT count(*) FROM sink__keyless WHERE secret IS NULL") == "0");
  SealedSqliteStore store = OpenSealed(path);
  CHECK(RequireOk(Read(store, kPairs)).size() == 2501);
  CHECK(RequireOk(Find(store, kPairs, Value::Integer(-100)))[0][2] == Value::Null());
  CHECK(RequireOk(Read(store, keyless)).size() == 2);
  Sqlite(path).Run("UPDATE sink__pair SET b = NULL WHERE id = -100");
  CheckRefused(Find(store, kPairs, Value::Integer(-100)), absl::StatusCode::kDataLoss, "column b");
}

// A database as Zweck made it when an absent sealed value was a plain null, under kKeyBytes.
constexpr const char* kVersion1 =
    "PRAGMA journal_mode = WAL; PRAGMA application_id = 1517775665; PRAGMA user_version = 1;"
    R"(CREATE TABLE "_zweck_meta" (name TEXT NOT NULL PRIMARY KEY, value BLOB) STRICT;)"
    "INSERT INTO _zweck_meta VALUES('key_check', x'01cc75cef7c397fce3b95d5cf08a4e566066434fb20df205"
    "364bb4e84c121f4052bd02903039f61031370f2c4c2566a6da51abeab52c4268');"
    R"(CREATE TABLE "_zweck_tables" (name TEXT NOT NULL PRIMARY KEY, owes_scrub INTEGER NOT NULL))"
    " STRICT;"
    "INSERT INTO _zweck_tables VALUES('backend__client', 0), ('backend__entry', 0), "
    "('crm__person', 0);"
    R"(CREATE TABLE "_zweck_columns" (table_name TEXT NOT NULL, column_name TEXT NOT NULL, )"
    "sealed INTEGER NOT NULL, PRIMARY KEY (table_name, column_name)) STRICT;"
    "INSERT INTO _zweck_columns VALUES('backend__client', 'id', 0), ('backend__client', 'secret', "
    "1), ('backend__client', 'site', 0), ('backend__entry', 'text', 1), ('backend__entry', 'note', "
    "0), ('crm__person', 'id', 0), ('crm__person', 'name', 0);"
    R"(CREATE TABLE "backend__client" ("id" TEXT NOT NULL PRIMARY KEY, "secret" BLOB, "site" TEXT))"
    " STRICT;"
    "INSERT INTO backend__client VALUES('1', x'012cf80e448fe7bbe32c59fc4bc0f19748e065a121d402a18177"
    "88fc09c7e7042195099daba59fbc1242aa10ea8e6f63e78bd6a7a70b522558b80dbab6061f1e', 'one'), "
    "('2', NULL, 'two'), ('3', x'01a378c2c67819ce8cabd8781c2e8f9dbe6cf6d0db5df95e3a8c17b2f867a91402"
    "4cdd6f649706950a', NULL);"
    R"(CREATE TABLE "backend__entry" ("text" BLOB, "note" TEXT) STRICT;)"
    "INSERT INTO backend__entry VALUES(x'01c212e6df7aeb178b59b790a92408da5f9c441ed801e5b92500be85aa"
    "cae313a6f3782747398984fb304ff7c36e8dd4ba01e96be01cc04b', 'a'), (NULL, 'b');"
    R"(CREATE TABLE "crm__person" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT) STRICT;)"
    "INSERT INTO crm__person VALUES('1', NULL);";

constexpr Column kEntryColumns[] = {{.name = "text", .sealed = true}, {.name = "note"}};
constexpr Table kEntries{"backend__entry", kEntryColumns};

template <class S>
void CheckVersion1Rows(S& store) {
  CHECK(RequireOk(Read(store, kClients)) ==
        Rows{{Value::Text("1"), Value::Text(kSecret), Value::Text("one")},
             {Value::Text("2"), Value::Null(), Value::Text("two")},
             {Value::Text("3"), Value::Text(""), Value::Null()}});
  CHECK(RequireOk(Read(store, kEntries)) == Rows{{Value::Text("Zq9Canary-entry"), Value::Text("a")},
                                                 {Value::Null(), Value::Text("b")}});
  CHECK(RequireOk(Read(store, kPersons)) == Rows{{Value::Text("1"), Value::Null()}});
}

TEST_CASE("A database from before opens, and its absent values are sealed from then on") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  Sqlite(path).Run(kVersion1);
  for (int i = 0; i < 2; ++i) {
    SealedSqliteStore store = OpenSealed(path);
    CheckVersion1Rows(store);
  }
  CHECK(Sqlite(path).Run("PRAGMA user_version") == "4");
  CHECK(Sqlite(path).Run("SELECT count(*) FROM backend__client WHERE secret IS NULL") == "0");
  CHECK(Sqlite(path).Run("SELECT count(*) FROM backend__entry WHERE text IS NULL") == "0");
  const bool as_before = GENERATE(true, false);  // saying that it is of version 1 helps nobody
  if (as_before) Sqlite(path).Run("PRAGMA user_version = 1");
  Sqlite(path).Run("UPDATE backend__client SET secret = NULL WHERE id = '1'");
  Sqlite(path).Run("UPDATE backend__entry SET text = NULL");
  SealedSqliteStore store = OpenSealed(path);
  CheckRefused(Find(store, kClients, Value::Text("1")), absl::StatusCode::kDataLoss,
               "column secret");
  CheckRefused(Read(store, kEntries), absl::StatusCode::kDataLoss, "column text");
  CHECK(RequireOk(Find(store, kClients, Value::Text("2"))).size() == 1);
}

TEST_CASE("A database from before that may not be written is read as it is") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  Sqlite(path).Run(kVersion1);
  Sqlite(path).Run("PRAGMA journal_mode = DELETE");
  using std::filesystem::perms;
  std::filesystem::permissions(path, perms::owner_read | perms::group_read | perms::others_read);
  std::filesystem::permissions(directory.path(),
                               perms::owner_all | perms::group_exec | perms::others_exec);
  // By a process that is not root, who may write everything.
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (geteuid() == 0 && setuid(65534) != 0) _exit(100);
    absl::StatusOr<SealingKey> key = SealingKey::FromBytes(kKeyBytes);
    absl::StatusOr<SealedSqliteStore> store = SqliteStore::Open(path, *std::move(key));
    if (!store.ok()) _exit(101);
    const absl::StatusOr<Rows> clients = Read(*store, kClients);
    const absl::StatusOr<Rows> entries = Read(*store, kEntries);
    if (!clients.ok() || !entries.ok()) _exit(102);
    if (!((*clients)[1][1] == Value::Null()) || !((*entries)[1][0] == Value::Null())) _exit(103);
    _exit(Put(*store, kEntries, {Value::Null(), Value::Null()}).ok() ? 104 : 0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(Sqlite(path).Run("PRAGMA user_version") == "1");
}

TEST_CASE("A database from before is refused with another key, and left as it is") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  Sqlite(path).Run(kVersion1);
  CheckRefused(SqliteStore::Open(path, Key(kOtherKeyBytes)), absl::StatusCode::kPermissionDenied,
               path);
  CHECK(Sqlite(path).Run("PRAGMA user_version") == "1");
  SealedSqliteStore store = OpenSealed(path);
  CheckVersion1Rows(store);
}

TEST_CASE("Many may open a database from before at once") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  Sqlite(path).Run(kVersion1);
  std::vector<std::thread> threads;
  std::atomic<int> opened = 0;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      absl::StatusOr<SealingKey> key = SealingKey::FromBytes(kKeyBytes);
      if (SqliteStore::Open(path, *std::move(key)).ok()) ++opened;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(opened == 8);
  SealedSqliteStore store = OpenSealed(path);
  CheckVersion1Rows(store);
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
