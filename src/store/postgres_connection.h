// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// libpq with owners for its handles and our own sentences for its errors: texts of the server may
// quote values, so they are never asked for. Of an error there is its SQLSTATE.

#ifndef ZWECK_SRC_STORE_POSTGRES_CONNECTION_H_
#define ZWECK_SRC_STORE_POSTGRES_CONNECTION_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>
#include <libpq-fe.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "src/store/notes.h"
#include "src/store/removing.h"
#include "src/store/store_clock.h"
#include "zweck/store/row.h"
#include "zweck/store/transaction.h"

namespace zweck::store {

// What a statement gave, in libpq's memory.
class PostgresRows {
 public:
  PostgresRows() = default;
  explicit PostgresRows(PGresult* result) : result_(result) {}

  std::size_t size() const { return static_cast<std::size_t>(PQntuples(result_.get())); }
  std::size_t columns() const { return static_cast<std::size_t>(PQnfields(result_.get())); }
  // Rows that were written or removed.
  std::int64_t Changed() const;
  bool IsNull(std::size_t row, std::size_t column) const;
  std::string_view Bytes(std::size_t row, std::size_t column) const;
  // False if the column holds another type.
  bool Read(std::size_t row, std::size_t column, std::int64_t& number) const;
  bool Read(std::size_t row, std::size_t column, double& number) const;
  bool HoldsText(std::size_t column) const;
  bool HoldsBytes(std::size_t column) const;

 private:
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  std::unique_ptr<PGresult, Clear> result_;
};

struct PostgresStatement {
  std::string_view sql;         // no value is in it
  View<Value> values = {};      // of $1 and so on
  std::string_view table = {};  // for errors; empty: the database
  // It writes by itself, or commits: if the connection is lost before the answer, nobody knows
  // whether it is done.
  bool decides = false;
  // Of RunMany: each time it writes a row, or it failed.
  bool must_write = false;
};

class PostgresConnection final : public Notes {
 public:
  static absl::StatusOr<std::unique_ptr<PostgresConnection>> Open(const std::string& parameters,
                                                                  absl::Time deadline);

  // When what is run next is cancelled.
  void SetDeadline(absl::Time deadline) {
    deadline_ = deadline;
    cancelled_ = false;
  }

  // Aborted where somebody changed what a statement that was prepared gives: it was not carried
  // out.
  absl::StatusOr<PostgresRows> Run(const PostgresStatement& statement);
  // Of a statement about Zweck's own tables, whose names begin with _zweck_.
  absl::StatusOr<PostgresRows> RunOwn(PostgresStatement statement);
  // The two below are parts of a transaction. Each piece or set of values has the time limit.
  //
  // Rows for a table, in the binary form of COPY. `next` sets the next piece of it, which is never
  // empty; false behind the last one.
  using NextPiece = absl::FunctionRef<absl::StatusOr<bool>(std::string& piece)>;
  absl::Status Copy(const PostgresStatement& statement, absl::Duration time_limit, NextPiece next);
  // Runs a statement for one set of values after the other, and waits for many answers at once. An
  // error of the server's names the place of the values (AtRecord).
  absl::Status RunMany(const PostgresStatement& statement, absl::Duration time_limit, NextRow next);

  // Is it of no use any more?
  bool lost() const { return lost_; }
  // Was something cancelled on it? Nobody knows when the server hears of that: what was late may
  // have ended by then, and the next statement is cancelled in its place.
  bool was_cancelled() const { return was_cancelled_; }
  // Was a statement that decides sent on it, and not answered?
  bool undecided() const { return undecided_; }
  bool InTransaction() const { return PQtransactionStatus(handle_.get()) != PQTRANS_IDLE; }
  bool Failed() const { return PQtransactionStatus(handle_.get()) == PQTRANS_INERROR; }
  // The types of parameters are those that columns had when a statement was prepared.
  void ForgetStatements() { names_.clear(); }
  // Has somebody ended it while it was idle? Asks nobody.
  bool EndedMeanwhile();

  // What is known of a transaction of several operations, for as long as it is open.
  struct Transacting {
    StoreTime time;                                                // of its first operation
    std::map<std::string, std::size_t, std::less<>> written = {};  // rows, by table
  };
  std::optional<Transacting>& transacting() { return transacting_; }
  // Rows that ended and made room for others, in the transaction that is open or was committed
  // last.
  RowCounts& made_room() { return made_room_; }

  // Which table a name alone stands for changes with search_path, so statements name the schema.
  void SetSchema(const std::string* schema) { schema_ = schema; }
  const std::string& schema() const { return *schema_; }
  std::string Named(std::string_view table) const;

  std::string Place(std::string_view table) const override;
  absl::Status Error(absl::StatusCode code, std::string_view table,
                     std::string_view sentence) const override;
  absl::StatusOr<bool> HasNotes(std::string_view own_table) override;
  absl::Status RunNote(std::string_view sql, View<Value> values, std::string_view table) override;
  absl::Status ReadNotes(std::string_view sql, View<Value> values, std::string_view table,
                         absl::FunctionRef<absl::Status(View<Value>)> each) override;

  // The SQLSTATE of the last error that the server gave; empty if it gave none.
  std::string_view state() const { return state_; }
  int socket() const { return PQsocket(handle_.get()); }

 private:
  friend class PostgresTransaction;
  struct Finish {
    void operator()(PGconn* handle) const { PQfinish(handle); }
  };

  explicit PostgresConnection(PGconn* handle) : handle_(handle) {}
  absl::Status Connect(absl::Time deadline);
  // The name of a statement that the server knows, and tells it.
  absl::StatusOr<std::string> Prepare(const PostgresStatement& statement);
  absl::StatusOr<PostgresRows> SendAndAwait(const PostgresStatement& statement);
  absl::Status Send(const PostgresStatement& statement);
  // Everything that the server says of what was sent, until it waits for the next statement.
  absl::StatusOr<PostgresRows> Await(std::string_view table);
  // Waits until there is something to read, or room to write if `sends`.
  enum class Waited : std::uint8_t { kReady, kLate, kLost };
  Waited Wait(bool sends, absl::Time deadline) const;
  absl::StatusOr<PostgresRows> Late(std::string_view table);
  // What runs now, and gives it a little time to end.
  void Cancel();
  // Until there is a result, or nothing more to send if none is awaited.
  absl::Status AwaitOne(std::string_view table);
  // The answers to what was sent together; `answered` counts those without an error.
  absl::Status AwaitMany(const PostgresStatement& statement, std::size_t& answered);
  // What the server's last error says.
  absl::Status Refused(std::string_view table) const;
  absl::Status Lost(std::string_view table);

  std::unique_ptr<PGconn, Finish> handle_;
  std::map<std::string, std::string, std::less<>> names_;  // of statements, by their text
  std::size_t named_ = 0;  // those that were forgotten, and that the server still knows, included
  const std::string* schema_ = nullptr;  // the pool's
  bool prepares_ = true;  // false where a pooler hands out another session for each statement
  bool lost_ = false;
  bool undecided_ = false;
  bool cancelled_ = false;  // since the deadline was set
  bool was_cancelled_ = false;
  absl::Time deadline_ = absl::InfiniteFuture();
  std::string state_;
  std::optional<Transacting> transacting_;
  RowCounts made_room_;
};

// A transaction; undone at the end of the scope unless it was committed. Within another one, it is
// a part of that, and nothing by itself.
class PostgresTransaction {
 public:
  PostgresTransaction(PostgresConnection& connection, std::string_view table)
      : connection_(connection), table_(table) {}
  PostgresTransaction(const PostgresTransaction&) = delete;
  PostgresTransaction& operator=(const PostgresTransaction&) = delete;
  ~PostgresTransaction();

  absl::Status Begin();
  absl::Status Commit();

 private:
  PostgresConnection& connection_;
  const std::string_view table_;
  bool open_ = false;
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_POSTGRES_CONNECTION_H_
