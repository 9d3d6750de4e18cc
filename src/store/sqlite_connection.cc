// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Handles, statements and errors of SQLite.

#include "src/store/sqlite_connection.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <string>

#include "src/store/sqlite_vfs.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

struct Sentence {
  absl::StatusCode code;
  const char* text;
};

Sentence InputOutputSentence(int result, int error) {
  if (error == ENOSPC || error == EDQUOT || error == EFBIG) {
    return {absl::StatusCode::kResourceExhausted, "there is no room left to write to"};
  }
  switch (result) {
    case SQLITE_IOERR_NOMEM:
      return {absl::StatusCode::kResourceExhausted, "there is no memory left"};
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_CORRUPTFS:
      return {absl::StatusCode::kDataLoss, "is damaged"};
    default:
      return {absl::StatusCode::kInternal,
              "can't be read or written: the disk or file system fails"};
  }
}

Sentence CannotOpenSentence(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return {absl::StatusCode::kNotFound, "is not there"};
    case EACCES:
    case EPERM:
    case EROFS:
      return {absl::StatusCode::kPermissionDenied, "may not be opened by this user"};
    default:
      return {absl::StatusCode::kFailedPrecondition, "can't be opened"};
  }
}

Sentence SentenceFor(int result, int error) {
  switch (result & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {absl::StatusCode::kUnavailable, "is locked by somebody else; try again"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {absl::StatusCode::kPermissionDenied, "is read-only"};
    case SQLITE_FULL:
      return {absl::StatusCode::kResourceExhausted, "there is no room left to write to"};
    case SQLITE_IOERR:
      return InputOutputSentence(result, error);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {absl::StatusCode::kDataLoss, "is damaged"};
    case SQLITE_CANTOPEN:
      return CannotOpenSentence(error);
    case SQLITE_NOMEM:
      return {absl::StatusCode::kResourceExhausted, "there is no memory left"};
    case SQLITE_TOOBIG:
      return {absl::StatusCode::kInvalidArgument, "a value or the row is too large for SQLite"};
    case SQLITE_CONSTRAINT:
      if (result == SQLITE_CONSTRAINT_UNIQUE) {
        return {absl::StatusCode::kAlreadyExists, "another row holds a value that is unique"};
      }
      [[fallthrough]];
    case SQLITE_MISMATCH:
      return {absl::StatusCode::kFailedPrecondition,
              "does not take this row: its constraints were changed"};
    case SQLITE_ERROR:  // no such table or column: a statement is made for those that were there
      return {absl::StatusCode::kFailedPrecondition, "is not as this program knows it"};
    default:
      return {absl::StatusCode::kInternal, "SQLite refuses"};
  }
}

}  // namespace

absl::Status SqliteStatement::Bind(int parameter, const Value& value) {
  sqlite3_stmt* const statement = handle_.get();
  // SQLite takes a null pointer for null, and an empty view may have one.
  const char* const bytes = value.bytes.empty() ? "" : value.bytes.data();
  int result = SQLITE_MISUSE;
  switch (value.kind) {
    case Value::Kind::kNull:
      result = sqlite3_bind_null(statement, parameter);
      break;
    case Value::Kind::kInteger:
      result = sqlite3_bind_int64(statement, parameter, value.integer);
      break;
    case Value::Kind::kReal:
      result = sqlite3_bind_double(statement, parameter, value.real);
      break;
    case Value::Kind::kText:
      result = sqlite3_bind_text64(statement, parameter, bytes, value.bytes.size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
      break;
    case Value::Kind::kBlob:
      result = sqlite3_bind_blob64(statement, parameter, bytes, value.bytes.size(), SQLITE_STATIC);
      break;
    case Value::Kind::kSeveral:  // one for each parameter
      break;
  }
  return result == SQLITE_OK ? absl::OkStatus() : connection_->Failure(result, table_);
}

absl::Status BindAll(SqliteStatement& statement, View<Value> values, int parameter) {
  for (const Value& value : values) {
    if (absl::Status status = statement.Bind(++parameter, value); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::StatusOr<bool> SqliteStatement::Step() {
  errno = 0;  // of a commit that fails, SQLite keeps no errno
  const int result = sqlite3_step(handle_.get());
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  return connection_->Failed(result, table_, errno);
}

absl::Status SqliteStatement::Run() {
  const ResetAtEnd reset(*this);
  absl::StatusOr<bool> row = true;
  while (row.ok() && *row) row = Step();
  return row.status();
}

void SqliteStatement::Reset() {
  sqlite3_reset(handle_.get());
  sqlite3_clear_bindings(handle_.get());
}

absl::StatusOr<std::unique_ptr<SqliteConnection>> SqliteConnection::Open(std::string path,
                                                                         ErasingSteps steps) {
  std::unique_ptr<SqliteConnection> connection(new SqliteConnection(std::move(path), steps));
  const char* const file_system = ErasingFileSystem();
  if (file_system == nullptr) {
    return connection->Error(absl::StatusCode::kUnimplemented, {},
                             "this SQLite has no file system to write to");
  }
  // SQLite gives names like ":memory:" and "file:..." a meaning of their own; a path that starts
  // with a directory has none.
  const std::string name =
      connection->path_.starts_with('/') ? connection->path_ : text::Cat({"./", connection->path_});
  sqlite3* handle = nullptr;
  const int result = sqlite3_open_v2(
      name.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
      steps.zeroes_unused ? file_system : nullptr);
  connection->handle_.reset(handle);
  if (result != SQLITE_OK) return connection->Failure(result, {});
  return connection;
}

absl::StatusOr<sqlite3_file*> SqliteConnection::File(int which) const {
  sqlite3_file* file = nullptr;
  const int result = sqlite3_file_control(handle_.get(), "main", which, static_cast<void*>(&file));
  if (result != SQLITE_OK) return Failure(result, {});
  return file;
}

absl::StatusOr<SqliteConnection::FileHead> SqliteConnection::ReadHead(std::size_t room) {
  const absl::StatusOr<sqlite3_file*> found = File(SQLITE_FCNTL_FILE_POINTER);
  if (!found.ok()) return found.status();
  sqlite3_file* const file = *found;
  sqlite3_int64 size = 0;
  int result = file->pMethods->xFileSize(file, &size);
  if (result != SQLITE_OK) return Failure(result, {});
  FileHead head{std::string(std::min<std::size_t>(room, static_cast<std::size_t>(size)), '\0'),
                size};
  if (head.bytes.empty()) return head;
  result = file->pMethods->xRead(file, head.bytes.data(), static_cast<int>(head.bytes.size()), 0);
  if (result != SQLITE_OK) return Failure(result, {});
  return head;
}

absl::StatusOr<SqliteStatement> SqliteConnection::Prepare(std::string_view sql,
                                                          std::string_view table) {
  sqlite3_stmt* handle = nullptr;
  const int result = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
  SqliteStatement statement;
  statement.connection_ = this;
  statement.handle_.reset(handle);
  statement.table_ = table;
  if (result != SQLITE_OK) return Failed(result, table);
  return statement;
}

absl::Status SqliteConnection::Run(std::string_view sql, std::string_view table) {
  absl::StatusOr<SqliteStatement> statement = Prepare(sql, table);
  return statement.ok() ? statement->Run() : statement.status();
}

absl::StatusOr<std::int64_t> SqliteConnection::Number(std::string_view sql) {
  absl::StatusOr<SqliteStatement> statement = Prepare(sql);
  if (!statement.ok()) return statement.status();
  const absl::StatusOr<bool> row = statement->Step();
  if (!row.ok()) return row.status();
  return *row ? statement->Integer(0) : 0;
}

void SqliteConnection::SetBusyTimeout(absl::Duration timeout) {
  const std::int64_t milliseconds = absl::ToInt64Milliseconds(timeout);
  sqlite3_busy_timeout(handle_.get(), static_cast<int>(std::clamp<std::int64_t>(
                                          milliseconds, 0, std::numeric_limits<int>::max())));
}

bool SqliteConnection::Configure(int option, int value) {
  int now = 0;
  return sqlite3_db_config(handle_.get(), option, value, &now) == SQLITE_OK && now == value;
}

bool SqliteConnection::TruncateLog() {
  if (steps_.empties_log) {
    const int result = sqlite3_wal_checkpoint_v2(handle_.get(), "main", SQLITE_CHECKPOINT_TRUNCATE,
                                                 nullptr, nullptr);
    if (result != SQLITE_OK) return false;
    // SQLite does not wait for the disk here: after a power cut the log would come back as it was.
    const absl::StatusOr<sqlite3_file*> log = File(SQLITE_FCNTL_JOURNAL_POINTER);
    if (!log.ok()) return false;
    if ((*log)->pMethods != nullptr &&
        (*log)->pMethods->xSync(*log, SQLITE_SYNC_NORMAL) != SQLITE_OK) {
      return false;
    }
  }
  if (steps_.releases_cache) sqlite3_db_release_memory(handle_.get());
  return true;
}

absl::StatusOr<std::int64_t> SqliteConnection::LogSize() {
  const absl::StatusOr<sqlite3_file*> log = File(SQLITE_FCNTL_JOURNAL_POINTER);
  if (!log.ok()) return log.status();
  sqlite3_int64 size = 0;
  if ((*log)->pMethods == nullptr) return size;
  const int result = (*log)->pMethods->xFileSize(*log, &size);
  if (result != SQLITE_OK) return Failure(result, {});
  return size;
}

std::string SqliteConnection::Place(std::string_view table) const {
  if (table.empty()) return text::Cat({"the database ", path_});
  return text::Cat({"table ", table, " of the database ", path_});
}

absl::Status SqliteConnection::Error(absl::StatusCode code, std::string_view table,
                                     std::string_view sentence) const {
  return absl::Status(code, text::Cat({Place(table), ": ", sentence}));
}

absl::Status SqliteConnection::Failure(int result, std::string_view table, int error) const {
  if (error == 0 && handle_ != nullptr) error = sqlite3_system_errno(handle_.get());
  const Sentence sentence = SentenceFor(result, error);
  return Error(sentence.code, table,
               text::Cat({sentence.text, " (SQLite result ", std::to_string(result), ")"}));
}

absl::Status SqliteConnection::Failed(int result, std::string_view table, int error) {
  changed_ = changed_ || (result & 0xff) == SQLITE_ERROR;
  return Failure(result, table, error);
}

absl::StatusOr<SqliteTransaction::Statements> SqliteTransaction::Statements::Prepare(
    SqliteConnection& connection) {
  absl::StatusOr<SqliteStatement> begin = connection.Prepare("BEGIN IMMEDIATE");
  absl::StatusOr<SqliteStatement> commit = connection.Prepare("COMMIT");
  absl::StatusOr<SqliteStatement> undo = connection.Prepare("ROLLBACK");
  for (const absl::StatusOr<SqliteStatement>* each : {&begin, &commit, &undo}) {
    if (!each->ok()) return each->status();
  }
  return Statements{*std::move(begin), *std::move(commit), *std::move(undo)};
}

}  // namespace zweck::store
