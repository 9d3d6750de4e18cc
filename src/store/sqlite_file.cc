// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Making and recognising database files.

#include "src/store/sqlite_file.h"

#include <absl/base/const_init.h>
#include <absl/status/status.h>
#include <absl/synchronization/mutex.h>
#include <absl/time/clock.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "src/store/sqlite_schema.h"
#include "src/store/sqlite_vfs.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

constexpr std::int64_t kApplicationId = 0x5a776b31;  // "Zwk1"
// 2: absent values of sealed columns are sealed. A database of version 1 becomes one of version 2
// when it is first opened with a sealing key.
// 3: times and numbers without a sign sort. A database becomes one of version 3 when something is
// first written, or when a table with such columns is first read.
// 4: pages are cleaned on their way into the file, and no key is the id of its row. A database
// becomes one of version 4 when it is first opened where it may be written.
constexpr std::int64_t kOldestVersion = 1;
constexpr std::int64_t kSchemaVersion = 4;

absl::Status PathError(absl::StatusCode code, std::string_view path, std::string_view sentence) {
  return absl::Status(code, Cat({"the database ", path, ": ", sentence}));
}

absl::Status CheckPath(const std::string& path) {
  if (path.empty() || path == ":memory:" || path.find('\0') != std::string::npos) {
    return absl::InvalidArgumentError("a database is a file, and this is not the path of one");
  }
  return absl::OkStatus();
}

// Makes the file if it is not there, for its owner alone. SQLite gives the log the same mode.
absl::Status MakeFile(const std::string& path) {
  // Closing a file drops the locks that this process has on it by other handles; so until the new
  // file is closed, nobody in this process may open it.
  ABSL_CONST_INIT static absl::Mutex mutex(absl::kConstInit);
  const absl::MutexLock lock(&mutex);
  const int file = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  const int error = file < 0 ? errno : 0;
  if (file >= 0) close(file);
  if (error == ENOENT || error == ENOTDIR) {
    return PathError(absl::StatusCode::kNotFound, path, "its directory is not there");
  }
  if (error != 0 && error != EEXIST) {
    const absl::Status status = absl::ErrnoToStatus(error, "can't be made");
    return PathError(status.code(), path, std::string(status.message()));
  }
  struct stat found{};
  if (stat(path.c_str(), &found) == 0 && !S_ISREG(found.st_mode)) {
    return PathError(absl::StatusCode::kFailedPrecondition, path, "is not a regular file");
  }
  // SQLite takes a single byte for an empty file.
  if (found.st_size == 1) {
    return PathError(absl::StatusCode::kFailedPrecondition, path,
                     "is not a SQLite database, and was left as it is");
  }
  return absl::OkStatus();
}

// The file and its directory, so that a power cut leaves both.
absl::Status SyncFile(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string directory = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  for (const std::string& each : {path, directory}) {
    const int file = open(each.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && fsync(file) == 0;
    const int error = errno;
    if (file >= 0) close(file);
    if (synced) continue;
    const absl::Status status = absl::ErrnoToStatus(error, "can't be written to the disk");
    return PathError(status.code(), path, std::string(status.message()));
  }
  return absl::OkStatus();
}

std::int64_t BigEndian(std::string_view bytes) {
  std::int64_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

// Looks at the first bytes of the file before SQLite does, because reading a stranger's database
// may replay its journal. SQLite's file format, section 1.3: the magic at 0, the page size at 16 (1
// is 65536), the bytes that each page reserves at 20, a root page for auto_vacuum at 52, the
// application id at 68, big-endian.
absl::Status CheckIsOurs(SqliteConnection& connection) {
  const absl::StatusOr<SqliteConnection::FileHead> head = connection.ReadHead(100);
  if (!head.ok()) return head.status();
  if (head->size == 0) return absl::OkStatus();
  const std::string_view bytes = head->bytes;
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  if (bytes.size() < 100 || !bytes.starts_with(kMagic)) {
    return connection.Error(absl::StatusCode::kFailedPrecondition, {},
                            "is not a SQLite database, and was left as it is");
  }
  if (BigEndian(bytes.substr(68, 4)) != kApplicationId) {
    return connection.Error(absl::StatusCode::kFailedPrecondition, {},
                            "is not a Zweck database, and was left as it is");
  }
  const std::int64_t page_size = BigEndian(bytes.substr(16, 2));
  if (page_size == 0 || head->size % (page_size == 1 ? 65536 : page_size) != 0) {
    return connection.Error(absl::StatusCode::kDataLoss, {}, "is damaged: it ends within a page");
  }
  // In both, pages are other than those that erasing knows.
  if (BigEndian(bytes.substr(20, 1)) != 0 || BigEndian(bytes.substr(52, 4)) != 0) {
    return connection.Error(absl::StatusCode::kFailedPrecondition, {},
                            "was given auto_vacuum or reserved bytes, with which nothing can be "
                            "erased; make a new one by VACUUM INTO");
  }
  return absl::OkStatus();
}

absl::Status LimitPages(SqliteConnection& connection) {
  const std::string most = std::to_string(kMostPages);
  const absl::StatusOr<std::int64_t> given =
      connection.Number(Cat({"PRAGMA max_page_count = ", most}));
  if (!given.ok() || *given == kMostPages) return given.status();
  return connection.Error(
      absl::StatusCode::kFailedPrecondition, {},
      Cat({"has more than ", most, " pages, with which nothing can be erased"}));
}

absl::Status Configure(SqliteConnection& connection) {
  struct Option {
    int option;
    int value;
  };
  for (const auto& [option, value] : std::initializer_list<Option>{
           {SQLITE_DBCONFIG_DEFENSIVE, 1},
           {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
           {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
           {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
           {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
           {SQLITE_DBCONFIG_DQS_DML, 0},
           {SQLITE_DBCONFIG_DQS_DDL, 0},
       }) {
    if (!connection.Configure(option, value)) {
      return connection.Error(absl::StatusCode::kUnimplemented, {},
                              "this SQLite lacks an option that Zweck needs");
    }
  }
  for (const std::string_view sql : {
           "PRAGMA secure_delete = ON", "PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0",
           "PRAGMA temp_store = MEMORY",     // rows never go to a temporary file
           "PRAGMA synchronous = FULL",      // what Put and Erase said was done stays done
           "PRAGMA journal_size_limit = 0",  // a log that starts again drops its old end
       }) {
    if (absl::Status status = connection.Run(sql); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status SwitchToLog(SqliteConnection& connection) {
  absl::StatusOr<SqliteStatement> statement = connection.Prepare("PRAGMA journal_mode = WAL");
  if (!statement.ok()) return statement.status();
  const absl::StatusOr<bool> row = statement->Step();
  if (!row.ok()) return row.status();
  if (!*row || statement->Bytes(0) != "wal") {
    return connection.Error(
        absl::StatusCode::kFailedPrecondition, {},
        "its file system has no shared memory, which the write-ahead log needs");
  }
  return absl::OkStatus();
}

// All or nothing, and before the database has a log: so the file's header tells whose it is from
// the first moment.
absl::Status CreateOwnTables(SqliteConnection& connection) {
  if (absl::Status status = connection.Run("PRAGMA auto_vacuum = NONE"); !status.ok()) {
    return status;
  }
  absl::StatusOr<SqliteTransaction::Statements> statements =
      SqliteTransaction::Statements::Prepare(connection);
  if (!statements.ok()) return statements.status();
  SqliteTransaction transaction(connection, *statements);
  if (absl::Status status = transaction.Begin(); !status.ok()) return status;
  const absl::StatusOr<std::int64_t> tables =
      connection.Number("SELECT count(*) FROM sqlite_schema");
  if (!tables.ok()) return tables.status();
  if (*tables != 0) return absl::OkStatus();  // somebody else was faster
  for (const std::string& sql : {
           Cat({"PRAGMA application_id = ", std::to_string(kApplicationId)}),
           Cat({"PRAGMA user_version = ", std::to_string(kSchemaVersion)}),
           std::string(
               "CREATE TABLE \"_zweck_meta\" (name TEXT NOT NULL PRIMARY KEY, value BLOB) STRICT"),
           Cat({"INSERT INTO \"_zweck_meta\" (name, value) VALUES ('", kScrubbed, "', x'')"}),
           std::string("CREATE TABLE \"_zweck_tables\" (name TEXT NOT NULL PRIMARY KEY, owes_scrub "
                       "INTEGER NOT "
                       "NULL) STRICT"),
           std::string("CREATE TABLE \"_zweck_columns\" (table_name TEXT NOT NULL, column_name "
                       "TEXT NOT NULL, "
                       "sealed INTEGER NOT NULL, holds TEXT, PRIMARY KEY (table_name, "
                       "column_name)) STRICT"),
       }) {
    if (absl::Status status = connection.Run(sql); !status.ok()) return status;
  }
  if (absl::Status status = MakeFieldNotes(connection); !status.ok()) return status;
  return transaction.Commit();
}

absl::Status Initialise(SqliteConnection& connection) {
  if (absl::Status status = Configure(connection); !status.ok()) return status;
  if (absl::Status status = LimitPages(connection); !status.ok()) return status;
  const absl::StatusOr<std::int64_t> tables =
      connection.Number("SELECT count(*) FROM sqlite_schema");
  if (!tables.ok()) return tables.status();
  if (*tables == 0) {
    if (absl::Status status = CreateOwnTables(connection); !status.ok()) return status;
  }
  // Once more, under a lock: the file may have been empty before.
  const absl::StatusOr<std::int64_t> id = connection.Number("PRAGMA application_id");
  if (!id.ok()) return id.status();
  if (*id != kApplicationId) {
    return connection.Error(absl::StatusCode::kFailedPrecondition, {}, "is not a Zweck database");
  }
  if (absl::Status status = CheckVersion(connection); !status.ok()) return status;
  return connection.ReadOnly() ? absl::OkStatus() : SwitchToLog(connection);
}

}  // namespace

absl::Status CheckVersion(SqliteConnection& connection) {
  const absl::StatusOr<std::int64_t> version = connection.Number("PRAGMA user_version");
  if (!version.ok()) return version.status();
  if (*version >= kOldestVersion && *version <= kSchemaVersion) return absl::OkStatus();
  return connection.Error(absl::StatusCode::kFailedPrecondition, {},
                          "was made by another version of Zweck");
}

absl::StatusOr<std::unique_ptr<SqliteConnection>> OpenDatabaseFile(std::string path,
                                                                   absl::Duration busy_timeout,
                                                                   ErasingSteps steps) {
  if (absl::Status status = CheckPath(path); !status.ok()) return status;
  if (absl::Status status = MakeFile(path); !status.ok()) return status;
  absl::StatusOr<std::unique_ptr<SqliteConnection>> connection =
      SqliteConnection::Open(std::move(path), steps);
  if (!connection.ok()) return connection;
  if (absl::Status status = CheckIsOurs(**connection); !status.ok()) return status;
  (*connection)->SetBusyTimeout(busy_timeout);
  // Where waiting could end in a deadlock, SQLite says at once that the database is locked; so wait
  // here too.
  const absl::Time deadline = absl::Now() + busy_timeout;
  for (;;) {
    absl::Status status = Initialise(**connection);
    if (status.ok()) return connection;
    if (!absl::IsUnavailable(status) || absl::Now() >= deadline) return status;
    absl::SleepFor(absl::Milliseconds(10));
  }
}

absl::Status NoteVersion(SqliteConnection& connection) {
  const absl::StatusOr<std::int64_t> version = connection.Number("PRAGMA user_version");
  if (!version.ok() || *version == kSchemaVersion) return version.status();
  return connection.Run(Cat({"PRAGMA user_version = ", std::to_string(kSchemaVersion)}));
}

absl::Status CopyTo(SqliteConnection& connection, const std::string& path) {
  if (absl::Status status = CheckPath(path); !status.ok()) return status;
  // Made here, so that nobody else may read it, and so that it is not a file that somebody has.
  const int made = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (made < 0) {
    const absl::Status status = absl::ErrnoToStatus(errno, "can't be made");
    return PathError(status.code(), path, std::string(status.message()));
  }
  close(made);
  absl::StatusOr<SqliteStatement> copy = connection.Prepare("VACUUM INTO ?1");
  absl::Status status = copy.status();
  // As SqliteConnection::Open, so that no name has a meaning of its own.
  const std::string name = path.starts_with('/') ? path : Cat({"./", path});
  if (status.ok()) status = copy->Bind(1, Value::Text(name));
  if (status.ok()) status = copy->Run();
  if (status.ok()) status = SyncFile(path);
  if (!status.ok()) unlink(path.c_str());
  return status;
}

}  // namespace zweck::store
