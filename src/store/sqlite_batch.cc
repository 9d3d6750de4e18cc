// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Many rows at once, and transactions of several calls.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <thread>
#include <utility>

#include "src/store/sqlite_database.h"

namespace zweck::store {

absl::Status SqliteDatabase::PutAll(const Table& table, NextRow next) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  absl::StatusOr<Prepared*> found = ForWriting(table);
  if (!found.ok()) return found.status();
  SqliteTransaction transaction(*connection_, transaction_);
  absl::Status status = BeginWriting(transaction);
  std::size_t rows = 0;
  if (status.ok()) status = PutEach(**found, next, rows);
  if (status.ok()) status = transaction.Commit();
  if (status.ok()) Tend(**found, rows);
  PayTruncation();
  return status;
}

absl::Status SqliteDatabase::PutEach(Prepared& table, NextRow next, std::size_t& rows) {
  const StoreTime time = TimeFor(table.shape);  // all come in at once
  for (rows = 0;; ++rows) {
    View<Value> row;
    {
      const Reading reading(reading_);  // what makes the rows can't use the store
      const absl::StatusOr<bool> more = next(row);
      if (!more.ok()) return more.status();
      if (!*more) return absl::OkStatus();
    }
    absl::Status status = table.shape.CheckRow(row);
    if (status.ok()) status = WriteRow(table, row, Writing::kPut, time).status();
    if (!status.ok()) return AtRecord(rows, status);
  }
}

absl::Status SqliteDatabase::Begin(absl::Time deadline) ABSL_NO_THREAD_SAFETY_ANALYSIS {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  mutex_.Lock();
  const absl::Duration left = std::max(absl::ZeroDuration(), deadline - absl::Now());
  connection_->SetBusyTimeout(std::min(options_.busy_timeout, left));
  absl::Status status = transaction_.begin.Run();
  connection_->SetBusyTimeout(options_.busy_timeout);
  if (!status.ok()) {
    mutex_.Unlock();
    return status;
  }
  made_room_.clear();
  transacting_.store(std::this_thread::get_id(), std::memory_order_relaxed);
  return absl::OkStatus();
}

absl::Status SqliteDatabase::Commit() ABSL_NO_THREAD_SAFETY_ANALYSIS {
  absl::Status status =
      CommitEntered([this]() ABSL_NO_THREAD_SAFETY_ANALYSIS { return transaction_.commit.Run(); });
  End(status.ok());
  return status;
}

void SqliteDatabase::Rollback() ABSL_NO_THREAD_SAFETY_ANALYSIS { End(false); }

void SqliteDatabase::End(bool kept) {
  if (connection_->InTransaction()) transaction_.undo.Run().IgnoreError();
  if (!kept) {
    for (const std::string& table : made_) prepared_.erase(table);
  }
  if (!kept) made_room_.clear();
  for (const auto& [table, rows] : made_room_) written_.try_emplace(table);
  const auto written = std::exchange(written_, {});
  frozen_.reset();
  const bool erased = kept && erased_ && options_.scrub == SqliteOptions::Scrub::kAtOnce;
  made_.clear();
  to_enter_.clear();
  erased_ = false;
  transacting_.store(std::thread::id(), std::memory_order_relaxed);
  if (kept) {
    for (const auto& [table, rows] : written) {
      const auto found = prepared_.find(table);
      if (found != prepared_.end()) Tend(*found->second, rows);
    }
  }
  if (erased) {
    TruncateLog(kPatience);
  } else {
    PayTruncation();
  }
  mutex_.Unlock();
}

}  // namespace zweck::store
