// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Files that are not ours, damaged, locked, read-only or full; and other processes.

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "tests/store/sqlite_fixture.h"
#include "zweck/store/sqlite_store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

constexpr SqliteOptions kImpatient{.busy_timeout = absl::Milliseconds(50)};

unsigned Mode(const std::string& path) {
  struct stat found{};
  REQUIRE(stat(path.c_str(), &found) == 0);
  return found.st_mode & 07777;
}

// Runs `body` in a child process; true if it returned true. The child has no Catch: it must not
// report.
[[nodiscard]] bool InChild(const std::function<bool()>& body) {
  const pid_t child = fork();
  if (child == 0) _exit(body() ? 0 : 1);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// Root may do everything: as long as this lives, be somebody else.
class NotRoot {
 public:
  NotRoot() {
    if (geteuid() == 0) REQUIRE(seteuid(65534) == 0);
  }
  NotRoot(const NotRoot&) = delete;
  NotRoot& operator=(const NotRoot&) = delete;
  ~NotRoot() {
    if (getuid() == 0 && seteuid(0) != 0) abort();
  }
};

std::string Filled(const TempDirectory& directory, int rows = 1) {
  const std::string path = directory.File("a.db");
  SqliteStore store = OpenPlain(path);
  const std::string name = std::string(kCanary) + std::string(500, 'x');
  for (int i = 0; i < rows; ++i) {
    RequireOk(Put(store, kPersons, {Value::Text(std::to_string(i)), Value::Text(name)}));
  }
  return path;
}

TEST_CASE("A database and its companions are their owner's alone, whatever the umask") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  const mode_t before = umask(0);
  SqliteStore store = OpenPlain(path);
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Null()}));
  umask(before);
  CHECK(Mode(path) == 0600);
  CHECK(Mode(path + "-wal") == 0600);
  CHECK(Mode(path + "-shm") == 0600);
}

TEST_CASE("A file that is no Zweck database is refused and stays as it was") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SECTION("a short text") { WriteFile(path, kCanary); }
  SECTION("a long text") { WriteFile(path, std::string(kCanary) + std::string(100'000, 'x')); }
  SECTION("one byte") { WriteFile(path, "S"); }
  SECTION("a header and no more") { WriteFile(path, std::string("SQLite format 3\0", 16)); }
  SECTION("somebody's database") {
    Sqlite(path).Run("CREATE TABLE t (a); INSERT INTO t VALUES ('Zq9Canary')");
  }
  SECTION("somebody's empty database") { Sqlite(path).Run("PRAGMA user_version = 1; VACUUM"); }
  SECTION("another program's database") {
    Sqlite(path).Run(
        "PRAGMA application_id = 42; CREATE TABLE t (a); INSERT INTO t VALUES ('Zq9Canary')");
  }
  SECTION("a database with a log of its own") {
    const std::string other = directory.File("b.db");
    Sqlite sqlite(other);
    sqlite.Run("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES ('Zq9Canary')");
    std::filesystem::copy_file(other, path);
    std::filesystem::copy_file(other + "-wal", path + "-wal");
    if (FileBytes(path).empty()) sqlite.Run("PRAGMA wal_checkpoint(FULL)");
    std::filesystem::copy_file(other, path, std::filesystem::copy_options::overwrite_existing);
  }
  const std::string before = FileBytes(path);
  const std::string log_before = FileBytes(path + "-wal");
  REQUIRE_FALSE(before.empty());
  const auto files = [&] {
    return std::distance(std::filesystem::directory_iterator(directory.path()),
                         std::filesystem::directory_iterator());
  };
  const auto files_before = files();
  CheckRefused(SqliteStore::Open(path), absl::StatusCode::kFailedPrecondition, path);
  CheckRefused(SqliteStore::Open(path, Key()), absl::StatusCode::kFailedPrecondition, path);
  CHECK(FileBytes(path) == before);
  CHECK(FileBytes(path + "-wal") == log_before);
  CHECK(files() == files_before);
}

TEST_CASE("A database of another version of Zweck is refused") {
  const TempDirectory directory;
  const std::string path = Filled(directory);
  const std::string version = GENERATE(as<std::string>(), "0", "5", "-1");
  Sqlite(path).Run("PRAGMA user_version = " + version);
  CheckRefused(SqliteStore::Open(path), absl::StatusCode::kFailedPrecondition, path);
  CheckRefused(SqliteStore::Open(path, Key()), absl::StatusCode::kFailedPrecondition, path);
}

TEST_CASE("An empty file becomes a database") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  WriteFile(path, "");
  SqliteStore store = OpenPlain(path);
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Null()}));
}

TEST_CASE("Paths that are no file's are refused") {
  const TempDirectory directory;
  constexpr auto kInvalid = absl::StatusCode::kInvalidArgument;
  CheckRefused(SqliteStore::Open(""), kInvalid, "path");
  CheckRefused(SqliteStore::Open(":memory:"), kInvalid, "path");
  CheckRefused(SqliteStore::Open(std::string("a\0b", 3)), kInvalid, "path");
  CheckRefused(SqliteStore::Open(directory.File("none/a.db")), absl::StatusCode::kNotFound,
               "none/a.db");
  CheckRefused(SqliteStore::Open(directory.path()), absl::StatusCode::kFailedPrecondition,
               directory.path());
  REQUIRE(mkfifo(directory.File("fifo").c_str(), 0600) == 0);
  CheckRefused(SqliteStore::Open(directory.File("fifo")), absl::StatusCode::kFailedPrecondition,
               "fifo");
  WriteFile(directory.File("file"), "x");
  CheckRefused(SqliteStore::Open(directory.File("file/a.db")), absl::StatusCode::kNotFound,
               "file/a.db");
  std::filesystem::create_symlink(directory.File("none/b.db"), directory.File("link"));
  CheckRefused(SqliteStore::Open(directory.File("link")), absl::StatusCode::kNotFound, "link");
}

TEST_CASE("A path that SQLite would take for a URI is a file's name") {
  const TempDirectory directory;
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(directory.path());
  const bool opened = SqliteStore::Open("file:a.db?mode=memory").ok();
  std::filesystem::current_path(before);
  CHECK(opened);
  CHECK(std::filesystem::exists(directory.File("file:a.db?mode=memory")));
}

TEST_CASE("A damaged database is data loss, and nothing worse") {
  const TempDirectory directory;
  const std::string path = Filled(directory, 200);
  const std::string whole = FileBytes(path);
  const auto try_all = [&](const std::string& bytes) {
    WriteFile(path, bytes);
    absl::StatusOr<SqliteStore> store = SqliteStore::Open(path);
    if (!store.ok()) return store.status();
    absl::Status status = Read(*store, kPersons).status();
    status.Update(Put(*store, kPersons, {Value::Text(kCanary), Value::Text(kCanary)}));
    status.Update(Erase(*store, kPersons, Value::Text("3")).status());
    return status;
  };
  RequireOk(try_all(whole));
  SECTION("cut short") {
    for (const std::size_t size : {std::size_t{101}, std::size_t{4000}, std::size_t{4096},
                                   std::size_t{20'000}, whole.size() / 2, whole.size() - 1}) {
      CAPTURE(size);
      CheckRefused(try_all(whole.substr(0, size)), absl::StatusCode::kDataLoss, path);
    }
  }
  SECTION("overwritten") {
    std::string bytes = whole;
    bytes.replace(4096, bytes.size() - 4096, std::string(bytes.size() - 4096, '\xff'));
    CheckRefused(try_all(bytes), absl::StatusCode::kDataLoss, path);
  }
  SECTION("one page overwritten after another") {
    for (std::size_t at = 100; at < whole.size(); at += 2048) {
      CAPTURE(at);
      std::string bytes = whole;
      bytes.replace(at, 300, std::string(300, '\xa5'));
      const absl::Status status = try_all(bytes);
      // A broken page may hold values only, or may not be read; what must not be is a crash or a
      // canary.
      CHECK(status.ToString().find(kCanary) == std::string::npos);
    }
  }
}

TEST_CASE("A database that somebody else has locked is unavailable, and works again after") {
  const TempDirectory directory;
  const std::string path = Filled(directory);
  SqliteStore store = OpenPlain(path, kImpatient);
  constexpr auto kUnavailable = absl::StatusCode::kUnavailable;
  const auto put = [&] { return Put(store, kPersons, {Value::Text("2"), Value::Text(kCanary)}); };
  Sqlite other(path);
  SECTION("before the table is known") {}
  SECTION("after the table is known") { RequireOk(put()); }
  const std::size_t rows = RequireOk(Read(store, kPersons)).size();
  other.Run("BEGIN IMMEDIATE");
  CheckRefused(put(), kUnavailable, path);
  CheckRefused(Erase(store, kPersons, Value::Text("0")), kUnavailable, path);
  CHECK(RequireOk(Read(store, kPersons)).size() == rows);  // reading goes on
  other.Run("COMMIT");
  RequireOk(put());
  CHECK(RequireOk(Erase(store, kPersons, Value::Text("0"))));
}

TEST_CASE("Opening a database that somebody keeps for themselves gives up in time") {
  const TempDirectory directory;
  const std::string path = Filled(directory);
  Sqlite other(path);
  other.Run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM crm__person; COMMIT");
  const absl::Time start = absl::Now();
  CheckRefused(SqliteStore::Open(path, kImpatient), absl::StatusCode::kUnavailable, path);
  CHECK(absl::Now() - start < absl::Seconds(5));
}

TEST_CASE("A read-only database can be read and says that it can't be written") {
  const TempDirectory directory;
  const std::string path = Filled(directory);
  std::filesystem::permissions(directory.path(), static_cast<std::filesystem::perms>(0777));
  std::filesystem::permissions(path, static_cast<std::filesystem::perms>(0444));
  const NotRoot not_root;
  SqliteStore store = OpenPlain(path);
  CHECK(RequireOk(Read(store, kPersons)).size() == 1);
  constexpr auto kDenied = absl::StatusCode::kPermissionDenied;
  CheckRefused(Put(store, kPersons, {Value::Text("2"), Value::Text(kCanary)}), kDenied, path);
  CheckRefused(Put(store, {"sink__new", kPersonColumns}, {Value::Text(kCanary), Value::Null()}),
               kDenied, path);
  CheckRefused(Erase(store, kPersons, Value::Text("0")), kDenied, path);
  // It has no key check yet, and can't get one.
  CheckRefused(SqliteStore::Open(path, Key()), kDenied, path);
  CHECK(RequireOk(Read(store, kPersons)).size() == 1);
}

TEST_CASE("A directory or file of somebody else is permission denied") {
  const TempDirectory directory;
  const std::string path = Filled(directory);
  std::filesystem::permissions(directory.path(), static_cast<std::filesystem::perms>(0555));
  SECTION("a file that may not be read") {
    std::filesystem::permissions(path, std::filesystem::perms::none);
  }
  SECTION("a directory that may not be written") { std::filesystem::remove(path); }
  SECTION("neither log nor directory") {
    std::filesystem::permissions(path, static_cast<std::filesystem::perms>(0444));
  }
  const NotRoot not_root;
  CheckRefused(SqliteStore::Open(path), absl::StatusCode::kPermissionDenied, path);
}

TEST_CASE("A full disk is resource exhausted, and keeps no half of a row") {
  const TempDirectory directory;
  const std::string path = Filled(directory);
  const std::string large = std::string(kCanary) + std::string(50'000, 'x');
  // A limit on the size of files stands for the disk; it would stay with this process, so a child
  // gets it.
  CHECK(InChild([&] {
    absl::StatusOr<SqliteStore> store = SqliteStore::Open(path);
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{300'000, 300'000};
    if (!store.ok() || setrlimit(RLIMIT_FSIZE, &limit) != 0) return false;
    const auto is_full = [&](const absl::Status& status) {
      return absl::IsResourceExhausted(status) &&
             status.message().find(path) != absl::string_view::npos &&
             status.ToString().find(kCanary) == std::string::npos;
    };
    int kept = 0;
    absl::Status status;
    while (status.ok() && kept < 100) {
      status = Put(*store, kPersons, {Value::Text("n" + std::to_string(kept)), Value::Text(large)});
      if (status.ok()) ++kept;
    }
    const absl::Status replaced =
        Put(*store, kPersons,
            {Value::Text("n0"), Value::Text(large + large + large + large + large + large)});
    const absl::StatusOr<Rows> rows = Read(*store, kPersons);
    return is_full(status) && is_full(replaced) && kept > 1 && rows.ok() &&
           static_cast<int>(rows->size()) == kept + 1 && (*rows)[1][1].bytes == large;
  }));
  Sqlite sqlite(path);
  CHECK(sqlite.Run("PRAGMA integrity_check") == "ok");
  CHECK(sqlite.Run("SELECT count(*) > 1 AND max(length(name)) = 50009 FROM crm__person") == "1");
}

TEST_CASE("Another process reads while this one writes") {
  const TempDirectory directory;
  const std::string path = Filled(directory);
  int ready[2];
  REQUIRE(pipe(ready) == 0);
  const pid_t child = fork();
  if (child == 0) {
    // Sees more and more rows, always whole ones, and never an error, until all are there.
    bool good = true;
    std::size_t last = 0;
    bool saw_some = false;
    absl::StatusOr<SealedSqliteStore> store = SqliteStore::Open(path, Key());
    good = store.ok() && write(ready[1], "r", 1) == 1;
    const absl::Time deadline = absl::Now() + absl::Seconds(60);
    while (good && last < 200 && absl::Now() < deadline) {
      const absl::StatusOr<Rows> rows = Read(*store, kClients);
      good = rows.ok() && rows->size() >= last;
      if (!good) break;
      last = rows->size();
      saw_some = saw_some || (last > 0 && last < 200);
      for (const Row& row : *rows) good = good && row[1].bytes == row[0].bytes + "-secret";
    }
    _exit(good && saw_some && last == 200 ? 0 : 1);
  }
  char byte = 0;
  SealedSqliteStore store = OpenSealed(path);
  REQUIRE(read(ready[0], &byte, 1) == 1);
  for (int i = 0; i < 200; ++i) {
    const std::string id = std::to_string(i);
    const std::string secret = id + "-secret";
    RequireOk(Put(store, kClients, {Value::Text(id), Value::Text(secret), Value::Null()}));
    if (i % 50 == 0) absl::SleepFor(absl::Milliseconds(20));
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  close(ready[0]);
  close(ready[1]);
}

TEST_CASE("Processes that open the same new database at once all get it, and none loses a row") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  std::vector<pid_t> children;
  for (int c = 0; c < 6; ++c) {
    const pid_t child = fork();
    if (child == 0) {
      absl::StatusOr<SealedSqliteStore> store =
          SqliteStore::Open(path, Key(), {.busy_timeout = absl::Seconds(60)});
      bool good = store.ok();
      for (int i = 0; i < 20 && good; ++i) {
        const std::string id = std::to_string(c) + "-" + std::to_string(i);
        good = Put(*store, kClients, {Value::Text(id), Value::Text(id), Value::Null()}).ok();
        if (i % 10 == 9) good = good && Erase(*store, kClients, Value::Text(id)).value_or(false);
      }
      if (good) *store = *SqliteStore::Open(path, Key(), {.busy_timeout = absl::Seconds(60)});
      _exit(good ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
  SealedSqliteStore store = OpenSealed(path);
  CHECK(RequireOk(Read(store, kClients)).size() == 6 * 18);
}

TEST_CASE("A process that is killed while writing leaves whole rows") {
  const TempDirectory directory;
  const std::string path = Filled(directory);
  for (int round = 0; round < 5; ++round) {
    int started[2];
    REQUIRE(pipe(started) == 0);
    const pid_t child = fork();
    if (child == 0) {
      absl::StatusOr<SqliteStore> store = SqliteStore::Open(path);
      for (int i = 0;; ++i) {
        const std::string text = std::string(20'000, 'x') + std::to_string(i);
        if (!store.ok() ||
            !Put(*store, kPersons, {Value::Text(std::to_string(i % 7)), Value::Text(text)}).ok()) {
          _exit(1);
        }
        if (i == 3 && write(started[1], "s", 1) != 1) _exit(1);
      }
    }
    char byte = 0;
    REQUIRE(read(started[0], &byte, 1) == 1);
    absl::SleepFor(absl::Milliseconds(10 * round));
    REQUIRE(kill(child, SIGKILL) == 0);
    REQUIRE(waitpid(child, nullptr, 0) == child);
    close(started[0]);
    close(started[1]);
    SqliteStore store = OpenPlain(path);
    CHECK_FALSE(RequireOk(Read(store, kPersons)).empty());
    CHECK(Sqlite(path).Run("PRAGMA integrity_check") == "ok");
  }
}

TEST_CASE("Opening and closing a second store does not drop the locks of the first") {
  const TempDirectory directory;
  const std::string path = Filled(directory);
  SqliteStore first = OpenPlain(path);
  RequireOk(first.Read(InsecureDoorAccessForTests::Key(DoorKey::To::kReadAll, kPersons), kPersons,
                       nullptr, [&](zweck::View<Value>) {
                         {
                           const SqliteStore second = OpenPlain(path);
                         }
                         // The first still reads: a process that wants the database for itself must
                         // not get it.
                         CHECK(InChild([&] {
                           sqlite3* handle = nullptr;
                           sqlite3_open(path.c_str(), &handle);
                           const bool refused =
                               sqlite3_exec(handle, "PRAGMA journal_mode = DELETE", nullptr,
                                            nullptr, nullptr) == SQLITE_BUSY;
                           sqlite3_close(handle);
                           return refused;
                         }));
                         return absl::OkStatus();
                       }));
}

}  // namespace
}  // namespace zweck
