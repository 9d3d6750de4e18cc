// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// SQLite with owners for its handles and our own sentences for its errors: sqlite3_errmsg() may
// quote values, so it is never asked.

#ifndef ZWECK_SRC_STORE_SQLITE_CONNECTION_H_
#define ZWECK_SRC_STORE_SQLITE_CONNECTION_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "src/store/notes.h"
#include "zweck/store/row.h"

namespace zweck::store {

class SqliteConnection;

// A prepared statement. Its text has no values in it: values are bound.
class SqliteStatement {
 public:
  SqliteStatement() = default;

  bool prepared() const { return handle_ != nullptr; }

  // Binds without copying: the bytes must live until Reset. Parameters and columns count from 1 and
  // 0, as SQLite's.
  absl::Status Bind(int parameter, const Value& value);

  // True if there is a row.
  absl::StatusOr<bool> Step();
  // Runs a statement that gives no rows, or whose rows nobody needs, and resets it.
  absl::Status Run();
  // Forgets the position and the bound values.
  void Reset();

  int Columns() const { return sqlite3_column_count(handle_.get()); }
  int Type(int column) const { return sqlite3_column_type(handle_.get(), column); }
  std::int64_t Integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  double Real(int column) const { return sqlite3_column_double(handle_.get(), column); }
  // A view that lives until the next Step or Reset, as does what a value points at.
  std::string_view Bytes(int column) const { return Get(column).bytes; }
  // One call where a column's type, bytes and size would be three. SQLite tells protected values
  // from others only by its mutex, and connections here are opened without one.
  Value Get(int column) const {
    sqlite3_value* const held = sqlite3_column_value(handle_.get(), column);
    switch (sqlite3_value_type(held)) {
      case SQLITE_INTEGER:
        return Value::Integer(sqlite3_value_int64(held));
      case SQLITE_FLOAT:
        return Value::Real(sqlite3_value_double(held));
      case SQLITE_TEXT:
        return Value::Text(BytesOf(held));
      case SQLITE_BLOB:
        return Value::Blob(BytesOf(held));
      default:
        return Value::Null();
    }
  }
  // A value that outlives the statement, since it points into `bytes`.
  Value Keep(int column, std::string& bytes) const {
    Value value = Get(column);
    bytes = value.bytes;
    value.bytes = bytes;
    return value;
  }

 private:
  friend class SqliteConnection;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  static std::string_view BytesOf(sqlite3_value* value) {
    const void* const bytes = sqlite3_value_blob(value);
    if (bytes == nullptr) return {};
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_value_bytes(value))};
  }

  SqliteConnection* connection_ = nullptr;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
  std::string table_;  // for errors; empty: the database
};

// Resets a statement at the end of a scope, whatever happens in it.
class ResetAtEnd {
 public:
  explicit ResetAtEnd(SqliteStatement& statement) : statement_(statement) {}
  ResetAtEnd(const ResetAtEnd&) = delete;
  ResetAtEnd& operator=(const ResetAtEnd&) = delete;
  ~ResetAtEnd() { statement_.Reset(); }

 private:
  SqliteStatement& statement_;
};

// Binds the parameters behind one, in order.
absl::Status BindAll(SqliteStatement& statement, View<Value> values, int parameter = 0);

// What makes erased bytes go. A test leaves a step out, to see that it would notice.
struct ErasingSteps {
  bool zeroes_unused = true;  // of pages, on their way into the file
  bool empties_log = true;
  bool releases_cache = true;  // whose pages would put their unused bytes into the log again
};

class SqliteConnection final : public Notes {
 public:
  // Opens a file that is there. Reads nothing but its header, takes no lock and touches no journal.
  static absl::StatusOr<std::unique_ptr<SqliteConnection>> Open(std::string path,
                                                                ErasingSteps steps);

  struct FileHead {
    std::string bytes;  // as many as were asked for, fewer if the file is shorter
    std::int64_t size;  // of the whole file
  };
  // Read without any lock.
  absl::StatusOr<FileHead> ReadHead(std::size_t room);

  absl::StatusOr<SqliteStatement> Prepare(std::string_view sql, std::string_view table = {});
  absl::Status Run(std::string_view sql, std::string_view table = {});
  absl::StatusOr<std::int64_t> Number(std::string_view sql);

  // Did a statement since the last call find a table otherwise than it was prepared for?
  bool TakeChanged() { return std::exchange(changed_, false); }

  void SetBusyTimeout(absl::Duration timeout);
  bool Configure(int option, int value);
  bool ReadOnly() const { return sqlite3_db_readonly(handle_.get(), "main") == 1; }
  bool InTransaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
  std::int64_t Changes() const { return sqlite3_changes64(handle_.get()); }

  // Moves what the write-ahead log holds into the database file, cuts the log to nothing and
  // forgets the pages that are cached. False if a reader or writer is in the way or it failed, and
  // it must be tried again.
  bool TruncateLog();
  absl::StatusOr<std::int64_t> LogSize();
  // Zeroes, in the file itself, what belongs to nothing in the pages first .. first + count - 1,
  // and what free pages among them hold; true if the file ends there. Only within a write
  // transaction, and while the log is empty, so that nobody else writes the file.
  absl::StatusOr<bool> ScrubPages(std::int64_t first, std::int64_t count);

  std::string Place(std::string_view table) const override;
  absl::Status Error(absl::StatusCode code, std::string_view table,
                     std::string_view sentence) const override;
  absl::StatusOr<bool> HasNotes(std::string_view own_table) override;
  absl::Status RunNote(std::string_view sql, View<Value> values, std::string_view table) override;
  absl::Status ReadNotes(std::string_view sql, View<Value> values, std::string_view table,
                         absl::FunctionRef<absl::Status(View<Value>)> each) override;

  // The status for SQLite's result code. `error` is the errno of the system call that failed, where
  // it is known.
  absl::Status Failure(int result, std::string_view table, int error = 0) const;

 private:
  friend class SqliteStatement;
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
  };

  SqliteConnection(std::string path, ErasingSteps steps) : path_(std::move(path)), steps_(steps) {}

  // SQLite's own handle of the database file or its log: closing one of ours would drop the locks
  // that this process holds on the file.
  absl::StatusOr<sqlite3_file*> File(int which) const;

  // The status for a statement that failed.
  absl::Status Failed(int result, std::string_view table, int error = 0);

  std::string path_;
  const ErasingSteps steps_;
  std::unique_ptr<sqlite3, Close> handle_;
  bool changed_ = false;
};

// A write transaction; undone at the end of the scope unless it was committed. Within another one
// it is a part of that, which decides.
class SqliteTransaction {
 public:
  // Begin, Commit and Undo are prepared once for all transactions of a connection.
  struct Statements {
    SqliteStatement begin, commit, undo;
    static absl::StatusOr<Statements> Prepare(SqliteConnection& connection);
  };

  SqliteTransaction(SqliteConnection& connection, Statements& statements)
      : connection_(connection), statements_(statements) {}
  SqliteTransaction(const SqliteTransaction&) = delete;
  SqliteTransaction& operator=(const SqliteTransaction&) = delete;
  ~SqliteTransaction() {
    if (!is_part_ && connection_.InTransaction()) statements_.undo.Run().IgnoreError();
  }

  absl::Status Begin() { return is_part_ ? absl::OkStatus() : statements_.begin.Run(); }
  absl::Status Commit() { return is_part_ ? absl::OkStatus() : statements_.commit.Run(); }

 private:
  SqliteConnection& connection_;
  Statements& statements_;
  const bool is_part_ = connection_.InTransaction();
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SQLITE_CONNECTION_H_
