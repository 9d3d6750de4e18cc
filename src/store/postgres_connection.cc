// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Connecting, sending, waiting; and what becomes of an error.

#include "src/store/postgres_connection.h"

#include <absl/time/clock.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <charconv>
#include <limits>
#include <thread>
#include <vector>

#include "src/store/postgres_values.h"
#include "src/store/table_shape.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

// Types by the numbers that PostgreSQL gives them (pg_type.dat).
constexpr Oid kBytea = 17;
constexpr Oid kInt8 = 20;
constexpr Oid kText = 25;
constexpr Oid kFloat8 = 701;

// Of a connection. One that is asked more forgets them all.
constexpr std::size_t kMostPrepared = 256;
// What a statement may take to end after it was cancelled.
constexpr absl::Duration kGrace = absl::Seconds(1);

struct Sentence {
  std::string_view state;  // the SQLSTATE begins with it
  absl::StatusCode code;
  std::string_view text;
};
// The first that fits. https://www.postgresql.org/docs/15/errcodes-appendix.html
constexpr Sentence kSentences[] = {
    {"22021", absl::StatusCode::kInvalidArgument, "a text is not what the database holds as text"},
    {"23505", absl::StatusCode::kAlreadyExists, "another row holds a value that is unique"},
    {"25P02", absl::StatusCode::kFailedPrecondition, "something failed in this transaction"},
    {"25006", absl::StatusCode::kFailedPrecondition, "is read-only, or in recovery"},
    {"26000", absl::StatusCode::kInternal, "has no such prepared statement"},
    {"42501", absl::StatusCode::kPermissionDenied, "this user may not do that"},
    {"53300", absl::StatusCode::kUnavailable, "takes no more connections now; try again"},
    {"55P03", absl::StatusCode::kUnavailable, "is locked by somebody else; try again"},
    {"57014", absl::StatusCode::kDeadlineExceeded, "took too long, and was cancelled"},
    {"08", absl::StatusCode::kUnavailable, "the connection failed; try again"},
    {"0A", absl::StatusCode::kFailedPrecondition, "does not support what was asked for"},
    {"22", absl::StatusCode::kInvalidArgument, "does not take a value"},
    {"23", absl::StatusCode::kFailedPrecondition,
     "does not take this row: its constraints were changed"},
    {"28", absl::StatusCode::kPermissionDenied, "does not let this user in"},
    {"3D", absl::StatusCode::kNotFound, "is not there"},
    {"3F", absl::StatusCode::kNotFound, "has no such schema"},
    {"40", absl::StatusCode::kAborted, "somebody else was faster; try again"},
    {"42", absl::StatusCode::kFailedPrecondition, "is not as this program knows it"},
    {"53", absl::StatusCode::kResourceExhausted, "there is no room or memory left on the server"},
    {"54", absl::StatusCode::kInvalidArgument, "a value or the row is too large for PostgreSQL"},
    {"57", absl::StatusCode::kUnavailable, "the server ends or begins; try again"},
    {"58", absl::StatusCode::kInternal, "the server's disk or file system fails"},
    {"XX001", absl::StatusCode::kDataLoss, "is damaged"},
    {"XX002", absl::StatusCode::kDataLoss, "is damaged"},
    {"", absl::StatusCode::kInternal, "PostgreSQL refuses"},
};
const Sentence& SentenceFor(std::string_view state) {
  return *std::ranges::find_if(
      kSentences, [&](const Sentence& sentence) { return state.starts_with(sentence.state); });
}

bool IsState(std::string_view text) {
  return text.size() == 5 && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
         });
}

// The SQLSTATE with which a server turned a connection down. There is no result that would have it;
// but libpq's sentence ends with it, and has nothing else of the server's, where
// PQERRORS_SQLSTATE is set.
std::string_view StateAtEnd(std::string_view message) {
  while (!message.empty() && (message.back() == '\n' || message.back() == ' ')) {
    message.remove_suffix(1);
  }
  const std::size_t space = message.rfind(' ');
  if (space == std::string_view::npos) return {};
  const std::string_view last = message.substr(space + 1);
  return IsState(last) ? last : std::string_view();
}

void SayNothing(void*, const PGresult*) {}

}  // namespace

std::int64_t PostgresRows::Changed() const {
  const std::string_view text = PQcmdTuples(result_.get());
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}
bool PostgresRows::IsNull(std::size_t row, std::size_t column) const {
  return PQgetisnull(result_.get(), static_cast<int>(row), static_cast<int>(column)) == 1;
}
std::string_view PostgresRows::Bytes(std::size_t row, std::size_t column) const {
  const int r = static_cast<int>(row);
  const int c = static_cast<int>(column);
  return {PQgetvalue(result_.get(), r, c),
          static_cast<std::size_t>(PQgetlength(result_.get(), r, c))};
}
bool PostgresRows::Read(std::size_t row, std::size_t column, std::int64_t& number) const {
  const std::string_view bytes = Bytes(row, column);
  if (PQftype(result_.get(), static_cast<int>(column)) != kInt8 || bytes.size() != 8) return false;
  number = static_cast<std::int64_t>(FromBigEndian(bytes));
  return true;
}
bool PostgresRows::Read(std::size_t row, std::size_t column, double& number) const {
  const std::string_view bytes = Bytes(row, column);
  if (PQftype(result_.get(), static_cast<int>(column)) != kFloat8 || bytes.size() != 8) {
    return false;
  }
  number = std::bit_cast<double>(FromBigEndian(bytes));
  return true;
}
bool PostgresRows::HoldsText(std::size_t column) const {
  return PQftype(result_.get(), static_cast<int>(column)) == kText;
}
bool PostgresRows::HoldsBytes(std::size_t column) const {
  return PQftype(result_.get(), static_cast<int>(column)) == kBytea;
}

absl::StatusOr<std::unique_ptr<PostgresConnection>> PostgresConnection::Open(
    const std::string& parameters, absl::Time deadline) {
  // What is behind dbname counts more than what is in it.
  const char* const names[] = {"dbname", "client_encoding", "fallback_application_name", nullptr};
  const char* const values[] = {parameters.c_str(), "UTF8", "zweck", nullptr};
  std::unique_ptr<PostgresConnection> connection(
      new PostgresConnection(PQconnectStartParams(names, values, 1)));
  absl::Status status = connection->Connect(deadline);
  if (!status.ok()) return status;
  return connection;
}

absl::Status PostgresConnection::Connect(absl::Time deadline) {
  PGconn* const handle = handle_.get();
  if (handle == nullptr) return absl::ResourceExhaustedError("there is no memory left");
  PQsetErrorVerbosity(handle, PQERRORS_SQLSTATE);
  PQsetNoticeReceiver(handle, SayNothing, nullptr);  // libpq would print them, values and all
  auto next = PQstatus(handle) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
  while (next == PGRES_POLLING_READING || next == PGRES_POLLING_WRITING) {
    if (Wait(next == PGRES_POLLING_WRITING, deadline) == Waited::kLate) {
      return Error(absl::StatusCode::kUnavailable, {}, "can't be reached in time; try again");
    }
    next = PQconnectPoll(handle);
  }
  if (next != PGRES_POLLING_OK) {
    state_ = StateAtEnd(PQerrorMessage(handle));
    if (state_.empty() && PQconnectionNeedsPassword(handle) == 1) {
      return Error(absl::StatusCode::kPermissionDenied, {},
                   "asks for a password, and none is given");
    }
    if (state_.empty()) {
      return Error(absl::StatusCode::kUnavailable, {},
                   "can't be reached: no server answers there, or not by TLS as it was asked to");
    }
    return Refused({});
  }
  const char* const encoding = PQparameterStatus(handle, "server_encoding");
  if (encoding == nullptr || std::string_view(encoding) != "UTF8") {
    return Error(absl::StatusCode::kFailedPrecondition, {}, "does not hold text as UTF-8");
  }
  PQsetnonblocking(handle, 1);
  return absl::OkStatus();
}

PostgresConnection::Waited PostgresConnection::Wait(bool sends, absl::Time deadline) const {
  pollfd fd{.fd = PQsocket(handle_.get()),
            // NOLINTNEXTLINE(google-runtime-int): it is of that type
            .events = static_cast<short>(sends ? POLLIN | POLLOUT : POLLIN),
            .revents = 0};
  if (fd.fd < 0) return Waited::kLost;
  // While connecting, there is nothing to read before something was written.
  if (sends && PQstatus(handle_.get()) != CONNECTION_OK) fd.events = POLLOUT;
  for (;;) {
    const absl::Duration left = deadline - absl::Now();
    if (left <= absl::ZeroDuration()) return Waited::kLate;
    const std::int64_t milliseconds =
        absl::ToInt64Milliseconds(absl::Ceil(left, absl::Milliseconds(1)));
    const int ready = poll(&fd, 1, static_cast<int>(std::min<std::int64_t>(milliseconds, 60'000)));
    if (ready > 0) return Waited::kReady;
    if (ready < 0 && errno != EINTR) return Waited::kLost;
  }
}

bool PostgresConnection::EndedMeanwhile() {
  pollfd fd{.fd = PQsocket(handle_.get()), .events = POLLIN, .revents = 0};
  if (fd.fd < 0) return true;
  // Nothing is to be read while nothing was asked, but that it ends, or changes of its settings.
  while (poll(&fd, 1, 0) > 0) {
    if (PQconsumeInput(handle_.get()) == 0) return true;
    if (PQstatus(handle_.get()) == CONNECTION_BAD) return true;
    if (PGresult* const said = PQgetResult(handle_.get()); said != nullptr) {
      PQclear(said);
      return true;
    }
  }
  return false;
}

absl::StatusOr<PostgresRows> PostgresConnection::Run(const PostgresStatement& statement) {
  state_.clear();
  const bool was_prepared = prepares_ && names_.contains(statement.sql);
  absl::StatusOr<PostgresRows> rows = SendAndAwait(statement);
  // "cached plan must not change result type"
  if (!rows.ok() && state_ == "0A000" && was_prepared) {
    ForgetStatements();
    return Error(absl::StatusCode::kAborted, statement.table,
                 "was changed by somebody else; try again (SQLSTATE 0A000)");
  }
  // Somebody between us and the server gives us other sessions, which know other statements.
  if (rows.ok() || (state_ != "26000" && state_ != "42P05") || InTransaction()) return rows;
  prepares_ = false;
  return SendAndAwait(statement);
}

absl::StatusOr<PostgresRows> PostgresConnection::RunOwn(PostgresStatement statement) {
  constexpr std::string_view kOwn = "\"_zweck_";
  const std::string schema = Cat({Quoted(*schema_), "."});
  std::string sql;
  std::string_view rest = statement.sql;
  for (std::size_t at = rest.find(kOwn); at != std::string_view::npos; at = rest.find(kOwn)) {
    sql += Cat({rest.substr(0, at), schema, kOwn});
    rest.remove_prefix(at + kOwn.size());
  }
  sql += rest;
  statement.sql = sql;
  return Run(statement);
}

absl::StatusOr<PostgresRows> PostgresConnection::SendAndAwait(const PostgresStatement& statement) {
  absl::Status status = Send(statement);
  if (!status.ok()) return status;
  return Await(statement.table);
}

absl::Status PostgresConnection::Send(const PostgresStatement& statement) {
  if (BytesOf(statement.values) > kMostBytes) {
    return Error(absl::StatusCode::kInvalidArgument, statement.table,
                 "a value or the row is too large for PostgreSQL");
  }
  std::string name;
  if (prepares_) {
    absl::StatusOr<std::string> prepared = Prepare(statement);
    if (!prepared.ok()) return prepared.status();
    name = *std::move(prepared);
  }
  const Parameters parameters(statement.values);
  // Asked before: once it is sent, the connection is busy, and no longer outside of a transaction.
  const bool decides = statement.decides && (statement.sql == "COMMIT" || !InTransaction());
  const int sent = prepares_
                       ? PQsendQueryPrepared(handle_.get(), name.c_str(), parameters.size(),
                                             parameters.pointers(), parameters.lengths(),
                                             parameters.formats(), kBinary)
                       : PQsendQueryParams(handle_.get(), std::string(statement.sql).c_str(),
                                           parameters.size(), nullptr, parameters.pointers(),
                                           parameters.lengths(), parameters.formats(), kBinary);
  if (sent != 1) return Lost(statement.table);
  undecided_ = decides;
  return absl::OkStatus();
}

absl::StatusOr<std::string> PostgresConnection::Prepare(const PostgresStatement& statement) {
  const auto known = names_.find(statement.sql);
  if (known != names_.end()) return known->second;
  if (named_ >= kMostPrepared) {
    if (PQsendQuery(handle_.get(), "DEALLOCATE ALL") != 1) return Lost(statement.table);
    const absl::StatusOr<PostgresRows> done = Await(statement.table);
    if (!done.ok()) return done.status();
    names_.clear();
    named_ = 0;
  }
  std::string name = Cat({"zweck_", std::to_string(named_)});
  if (PQsendPrepare(handle_.get(), name.c_str(), std::string(statement.sql).c_str(), 0, nullptr) !=
      1) {
    return Lost(statement.table);
  }
  const absl::StatusOr<PostgresRows> done = Await(statement.table);
  if (!done.ok()) return done.status();
  names_.emplace(statement.sql, name);
  ++named_;
  return name;
}

absl::StatusOr<PostgresRows> PostgresConnection::Await(std::string_view table) {
  PostgresRows rows;
  bool failed = false;
  for (;;) {
    const int left = PQflush(handle_.get());
    if (left < 0) return Lost(table);
    if (left == 1 || PQisBusy(handle_.get()) == 1) {
      switch (Wait(left == 1, deadline_)) {
        case Waited::kReady:
          break;
        case Waited::kLate:
          return Late(table);
        case Waited::kLost:
          return Lost(table);
      }
      if (PQconsumeInput(handle_.get()) != 1) return Lost(table);
      continue;
    }
    PGresult* const result = PQgetResult(handle_.get());
    if (result == nullptr) break;
    PostgresRows owned(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE) {
      const char* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
      if (!failed) state_ = state == nullptr ? "" : state;
      failed = true;
    } else if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH) {
      return Lost(table);  // nothing here asks for that
    } else if (!failed) {
      rows = std::move(owned);
    }
  }
  if (PQstatus(handle_.get()) == CONNECTION_BAD) return Lost(table);
  undecided_ = false;
  if (!failed) return rows;
  return Refused(table);
}

absl::StatusOr<PostgresRows> PostgresConnection::Late(std::string_view table) {
  if (std::exchange(cancelled_, true)) return Lost(table);
  Cancel();
  absl::StatusOr<PostgresRows> rows = Await(table);
  if (!lost_) return rows;
  return Error(absl::StatusCode::kDeadlineExceeded, table, "took too long, and does not end");
}

void PostgresConnection::Cancel() {
  // Cancelling makes a connection of its own, and would wait for a network that is gone.
  if (PGcancel* const cancel = PQgetCancel(handle_.get()); cancel != nullptr) {
    std::thread([cancel] {
      std::array<char, 256> said{};
      PQcancel(cancel, said.data(), static_cast<int>(said.size()));
      PQfreeCancel(cancel);
    }).detach();
  }
  was_cancelled_ = true;
  deadline_ = absl::Now() + kGrace;
}

absl::Status PostgresConnection::Refused(std::string_view table) const {
  const Sentence& sentence = SentenceFor(state_);
  return Error(sentence.code, table, Cat({sentence.text, " (SQLSTATE ", state_, ")"}));
}

absl::Status PostgresConnection::Lost(std::string_view table) {
  lost_ = true;
  return Error(absl::StatusCode::kUnavailable, table, "the connection was lost; try again");
}

std::string PostgresConnection::Named(std::string_view table) const {
  return Cat({Quoted(*schema_), ".", Quoted(table)});
}

std::string PostgresConnection::Place(std::string_view table) const {
  const char* const name = PQdb(handle_.get());
  std::string database = Cat({"the database ", name == nullptr ? "" : name});
  return table.empty() ? database : Cat({"table ", table, " of ", database});
}

absl::Status PostgresConnection::Error(absl::StatusCode code, std::string_view table,
                                       std::string_view sentence) const {
  return absl::Status(code, Cat({Place(table), ": ", sentence}));
}

PostgresTransaction::~PostgresTransaction() {
  if (open_ && !connection_.lost()) {
    connection_.SetDeadline(absl::Now() + kGrace);
    const std::string state = connection_.state_;  // what it ends for is still asked for
    // What can't be undone by saying so is, when the connection ends.
    connection_.Run({.sql = "ROLLBACK", .table = table_}).status().IgnoreError();
    connection_.state_ = state;
    connection_.made_room().clear();
  }
}

absl::Status PostgresTransaction::Begin() {
  if (connection_.InTransaction()) return absl::OkStatus();
  connection_.made_room().clear();
  absl::Status status = connection_.Run({.sql = "BEGIN", .table = table_}).status();
  open_ = status.ok();
  return status;
}

absl::Status PostgresTransaction::Commit() {
  if (!std::exchange(open_, false)) return absl::OkStatus();
  return connection_.Run({.sql = "COMMIT", .table = table_, .decides = true}).status();
}

}  // namespace zweck::store
