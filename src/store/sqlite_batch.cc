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
  absl::Status status = BeginPut(transaction);
  if (status.ok()) status = PutEach(**found, next);
  if (status.ok()) status = CommitPut(transaction);
  if (!status.ok()) ForgetOwed();
  if (status.ok() && owes_truncation_ && !Transacting()) TruncateLog(absl::ZeroDuration());
  return status;
}

absl::Status SqliteDatabase::PutEach(Prepared& table, NextRow next) {
  for (std::size_t place = 0;; ++place) {
    View<Value> row;
    {
      const Reading reading(reading_);  // what makes the rows can't use the store
      const absl::StatusOr<bool> more = next(row);
      if (!more.ok()) return more.status();
      if (!*more) return absl::OkStatus();
    }
    absl::Status status = table.shape.CheckRow(row);
    if (status.ok()) status = PutRow(table, row);
    if (!status.ok()) return AtRecord(place, status);
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
  if (connection_->DataVersion() != own_version_) ForgetOwed();
  transacting_.store(std::this_thread::get_id(), std::memory_order_relaxed);
  return absl::OkStatus();
}

absl::Status SqliteDatabase::Commit() ABSL_NO_THREAD_SAFETY_ANALYSIS {
  absl::Status status = ScrubErased();
  if (status.ok()) status = transaction_.commit.Run();
  End(status.ok());
  return status;
}

void SqliteDatabase::Rollback() ABSL_NO_THREAD_SAFETY_ANALYSIS { End(false); }

// Tables that rows were erased from are rewritten once, instead of with each row.
absl::Status SqliteDatabase::ScrubErased() {
  if (options_.scrub == SqliteOptions::Scrub::kLater) return absl::OkStatus();
  for (const std::string& table : erased_) {
    if (absl::Status status = Rewrite(*connection_, table); !status.ok()) return status;
    if (absl::Status status = OweScrub(table, false); !status.ok()) return status;
  }
  return absl::OkStatus();
}

void SqliteDatabase::End(bool kept) {
  if (connection_->InTransaction()) transaction_.undo.Run().IgnoreError();
  own_version_ = connection_->DataVersion();
  if (!kept) {
    ForgetOwed();
    for (const std::string& table : made_) prepared_.erase(table);
  }
  const bool erased = kept && !erased_.empty();
  made_.clear();
  erased_.clear();
  transacting_.store(std::thread::id(), std::memory_order_relaxed);
  if (erased || owes_truncation_) TruncateLog(erased ? kPatience : absl::ZeroDuration());
  mutex_.Unlock();
}

}  // namespace zweck::store
