// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Many rows over one connection: by COPY, and by one statement that is sent again and again before
// its first answer is there.

#include <absl/time/clock.h>

#include "src/store/postgres_connection.h"
#include "src/store/postgres_values.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

// What is sent before answers are awaited. The server must not have to wait for us to read them.
constexpr std::size_t kMostAtOnce = 256;
constexpr std::size_t kMostBytesAtOnce = std::size_t{1} << 20U;
// How often what was put together is handed to the system meanwhile.
constexpr std::size_t kFlushAfter = 16;
constexpr std::size_t kPutBytes = std::size_t{64} << 10U;

}  // namespace

absl::Status PostgresConnection::AwaitOne(std::string_view table) {
  for (;;) {
    const int left = PQflush(handle_.get());
    if (left < 0) return Lost(table);
    if (left == 0 && PQisBusy(handle_.get()) == 0) return absl::OkStatus();
    const Waited waited = Wait(left == 1, deadline_);
    if (waited == Waited::kLate && !cancelled_) {
      cancelled_ = true;
      Cancel();
      continue;
    }
    if (waited == Waited::kLate) {
      lost_ = true;
      return Error(absl::StatusCode::kDeadlineExceeded, table, "took too long, and does not end");
    }
    if (waited == Waited::kLost || PQconsumeInput(handle_.get()) != 1) return Lost(table);
  }
}

absl::Status PostgresConnection::Copy(const PostgresStatement& statement, absl::Duration time_limit,
                                      NextPiece next) {
  PGconn* const handle = handle_.get();
  state_.clear();
  SetDeadline(absl::Now() + time_limit);
  if (PQsendQuery(handle, std::string(statement.sql).c_str()) != 1) return Lost(statement.table);
  if (absl::Status status = AwaitOne(statement.table); !status.ok()) return status;
  PGresult* const begun = PQgetResult(handle);
  const bool takes = PQresultStatus(begun) == PGRES_COPY_IN;
  const char* const field = PQresultErrorField(begun, PG_DIAG_SQLSTATE);
  const std::string state = field == nullptr ? "" : field;
  PQclear(begun);
  if (!takes) {
    absl::Status status = Await(statement.table).status();
    if (lost_ || state.empty()) return Lost(statement.table);
    state_ = state;
    return Refused(statement.table);
  }
  // A full buffer is emptied before more is put into it.
  const auto put = [&](auto try_it) -> absl::Status {
    for (;;) {
      const int done = try_it();
      if (done == 1) return absl::OkStatus();
      if (done < 0) return Lost(statement.table);
      if (Wait(true, deadline_) == Waited::kLate) return Late(statement.table).status();
      if (PQflush(handle) < 0 || PQconsumeInput(handle) != 1) return Lost(statement.table);
    }
  };
  std::string piece;
  absl::Status told;
  for (;;) {
    piece.clear();
    const absl::StatusOr<bool> more = next(piece);
    if (!more.ok()) told = more.status();
    if (!more.ok() || !*more) break;
    SetDeadline(absl::Now() + time_limit);
    for (std::string_view rest = piece; !rest.empty();) {
      const std::string_view part = rest.substr(0, kPutBytes);
      absl::Status status =
          put([&] { return PQputCopyData(handle, part.data(), static_cast<int>(part.size())); });
      if (!status.ok()) return status;
      rest.remove_prefix(part.size());
    }
  }
  absl::Status status =
      put([&] { return PQputCopyEnd(handle, told.ok() ? nullptr : "no more rows come"); });
  if (status.ok()) status = Await(statement.table).status();
  return told.ok() ? status : told;
}

absl::Status PostgresConnection::RunMany(const PostgresStatement& statement,
                                         absl::Duration time_limit, NextRow next) {
  PGconn* const handle = handle_.get();
  state_.clear();
  SetDeadline(absl::Now() + time_limit);
  std::string name;
  if (prepares_) {
    absl::StatusOr<std::string> prepared = Prepare(statement);
    if (!prepared.ok()) return prepared.status();
    name = *std::move(prepared);
  }
  if (PQenterPipelineMode(handle) != 1) return Lost(statement.table);
  std::size_t answered = 0;
  absl::Status told;  // by `next`
  absl::Status failed;
  for (bool more = true; more && failed.ok();) {
    SetDeadline(absl::Now() + time_limit);
    std::size_t bytes = 0;
    for (std::size_t sent = 0; more && sent < kMostAtOnce && bytes < kMostBytesAtOnce; ++sent) {
      View<Value> values;
      const absl::StatusOr<bool> given = next(values);
      if (!given.ok()) told = given.status();
      more = given.ok() && *given;
      if (!more) break;
      bytes += BytesOf(values);
      if (BytesOf(values) > kMostBytes) {
        told = AtRecord(answered + sent, Error(absl::StatusCode::kInvalidArgument, statement.table,
                                               "a value or the row is too large for PostgreSQL"));
        more = false;
        break;
      }
      const Parameters parameters(values);
      const int done =
          prepares_
              ? PQsendQueryPrepared(handle, name.c_str(), parameters.size(), parameters.pointers(),
                                    parameters.lengths(), parameters.formats(), kBinary)
              : PQsendQueryParams(handle, std::string(statement.sql).c_str(), parameters.size(),
                                  nullptr, parameters.pointers(), parameters.lengths(),
                                  parameters.formats(), kBinary);
      const bool flush = (sent + 1) % kFlushAfter == 0;
      if (done != 1 || (flush && PQflush(handle) < 0)) return Lost(statement.table);
    }
    if (PQpipelineSync(handle) != 1) return Lost(statement.table);
    failed = AwaitMany(statement, answered);
  }
  if (lost_) return failed;
  if (PQexitPipelineMode(handle) != 1) return Lost(statement.table);
  return failed.ok() ? told
                     : AtRecord(answered, failed);  // what failed stands before what was told
}

absl::Status PostgresConnection::AwaitMany(const PostgresStatement& statement,
                                           std::size_t& answered) {
  const std::string_view table = statement.table;
  bool failed = false;
  bool unwritten = false;
  for (int nothing = 0; nothing < 2;) {
    if (absl::Status status = AwaitOne(table); !status.ok()) return status;
    PGresult* const result = PQgetResult(handle_.get());
    nothing = result == nullptr ? nothing + 1 : 0;
    if (result == nullptr) continue;
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_FATAL_ERROR && !failed) {
      const char* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
      state_ = state == nullptr ? "" : state;
      failed = true;
    } else if (!failed && !unwritten && status == PGRES_COMMAND_OK) {
      unwritten = statement.must_write && std::string_view(PQcmdTuples(result)) == "0";
      answered += unwritten ? 0 : 1;
    }
    PQclear(result);
    if (status != PGRES_PIPELINE_SYNC) continue;
    if (unwritten) return absl::FailedPreconditionError("");  // the caller knows why
    return failed ? Refused(table) : absl::OkStatus();
  }
  return Lost(table);  // each statement ends with one that is nothing
}

}  // namespace zweck::store
