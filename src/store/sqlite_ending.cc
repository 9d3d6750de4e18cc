// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows of a SQLite database that end: by an event, by the time, and for good.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/store/ends.h"
#include "src/store/ends_sql.h"
#include "src/store/sqlite_database.h"
#include "src/text/cat.h"

namespace zweck::store {

absl::Status SqliteDatabase::OpenClock() {
  const absl::StatusOr<std::optional<absl::Time>> noted = NotedTime(*connection_);
  if (!noted.ok()) return noted.status();
  clock_ = std::make_unique<StoreClock>(*noted, options_.clock);
  return absl::OkStatus();
}

absl::Status SqliteDatabase::ConfirmClock() {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  clock_->Confirm();
  const std::optional<absl::Time> due = clock_->TakeLatest();
  return due.has_value() ? NoteTime(*due) : absl::OkStatus();
}

absl::Status SqliteDatabase::NoteTime(absl::Time time) {
  wrote_ = true;
  if (absl::Status status = store::NoteTime(*connection_, time); !status.ok()) return status;
  const absl::StatusOr<std::optional<absl::Time>> noted = NotedTime(*connection_);
  if (noted.ok() && noted->has_value()) clock_->Saw(**noted);  // by another process
  return noted.status();
}

StoreTime SqliteDatabase::Time() {
  if (!Transacting()) return clock_->Read();
  if (!frozen_.has_value()) frozen_ = clock_->Read();
  return *frozen_;
}

absl::StatusOr<bool> SqliteDatabase::WithHolders(Prepared& table, const EndedHolders& holders,
                                                 std::span<const Value> values, absl::Time ended) {
  if (holders.sql.empty()) return false;
  const absl::StatusOr<SqliteStatement*> statement = Asked(table, holders.sql);
  if (!statement.ok()) return statement.status();
  const ResetAtEnd reset(**statement);
  std::vector<Value> bound;
  bound.reserve(holders.places.size() + 1);
  for (const std::size_t place : holders.places) bound.push_back(values[place]);
  bound.push_back(Value::Integer(MomentOf(ended)));
  if (absl::Status status = BindAll(**statement, bound); !status.ok()) return status;
  const absl::StatusOr<bool> row = (*statement)->Step();
  if (!row.ok()) return row.status();
  const std::int64_t removed = connection_->Changes();
  if (removed != 0) made_room_[table.shape.name] += removed;
  return *row || removed != 0;
}

absl::Status SqliteDatabase::NotInDoubt(Prepared& table, View<std::size_t> columns, bool by_key,
                                        std::span<const Value> values) {
  const StoreTime time = Time();
  if (!table.shape.ends || time.hides == time.destroys) return absl::OkStatus();
  const EndedHolders holders = DoubtfulHoldersSql(table.shape, columns, by_key, '?');
  if (holders.sql.empty()) return absl::OkStatus();
  const absl::StatusOr<SqliteStatement*> statement = Asked(table, holders.sql);
  if (!statement.ok()) return statement.status();
  const ResetAtEnd reset(**statement);
  std::vector<Value> bound;
  bound.reserve(holders.places.size() + 2);
  for (const std::size_t place : holders.places) bound.push_back(values[place]);
  bound.push_back(Value::Integer(MomentOf(time.hides)));
  bound.push_back(Value::Integer(MomentOf(time.destroys)));
  if (absl::Status status = BindAll(**statement, bound); !status.ok()) return status;
  const absl::StatusOr<bool> row = (*statement)->Step();
  if (!row.ok()) return row.status();
  if ((*statement)->Integer(0) == 0) return absl::OkStatus();
  return HeldInDoubt(connection_->Place(table.shape.name), time);
}

absl::StatusOr<bool> SqliteDatabase::EndRow(const Table& table, const Value& key,
                                            std::string_view event, absl::Time when) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  const absl::StatusOr<Prepared*> prepared = ForWriting(table);
  if (!prepared.ok()) return prepared.status();
  const TableShape& shape = (*prepared)->shape;
  if (absl::Status status = shape.CheckKey(key); !status.ok()) return status;
  const ShapeEnd* const end = FindEvent(shape, event);
  if (end == nullptr) return NoSuchEvent(shape);
  std::vector<Value> values{Value::Integer(MomentOf(when)), Value::Integer(EndBy(*end, when))};
  for (const Value& part : key.parts()) values.push_back(part);
  values.push_back(Value::Integer(MomentOf(Time().hides)));
  SqliteTransaction transaction(*connection_, transaction_);
  if (absl::Status status = BeginWriting(transaction); !status.ok()) return status;
  const absl::StatusOr<SqliteStatement*> statement =
      Asked(**prepared, EndSql(shape, *end, kLeast, '?'));
  if (!statement.ok()) return statement.status();
  {
    const ResetAtEnd reset(**statement);
    absl::Status status = BindAll(**statement, values);
    if (status.ok()) status = (*statement)->Step().status();
    if (!status.ok()) return status;
  }
  if (connection_->Changes() == 0) return false;
  if (KeepsLedger()) to_enter_.push_back(EndedRow(EntryOf(shape, key.parts()), *end, when));
  if (absl::Status status = CommitEntered(transaction); !status.ok()) return status;
  Tend(**prepared, 1);
  PayTruncation();
  return true;
}

absl::StatusOr<std::int64_t> SqliteDatabase::RemoveEnded(Prepared& table, absl::Time ended,
                                                         std::int64_t most) {
  SqliteTransaction transaction(*connection_, transaction_);
  if (absl::Status status = transaction.Begin(); !status.ok()) return status;
  const absl::StatusOr<SqliteStatement*> remove = Asked(table, RemoveEndedSql(table.shape));
  if (!remove.ok()) return remove.status();
  {
    const ResetAtEnd reset(**remove);
    const Value values[] = {Value::Integer(MomentOf(ended)), Value::Integer(most)};
    absl::Status status = BindAll(**remove, values);
    if (status.ok()) status = (*remove)->Step().status();
    if (!status.ok()) return status;
  }
  const std::int64_t removed = connection_->Changes();
  if (removed == 0) return 0;
  if (absl::Status status = transaction.Commit(); !status.ok()) return status;
  owes_truncation_ = owes_truncation_ || options_.scrub == SqliteOptions::Scrub::kAtOnce;
  wrote_ = true;
  return removed;
}

absl::StatusOr<std::int64_t> SqliteDatabase::Purge(const Table& table) {
  std::int64_t all = 0;
  for (std::int64_t removed = kMostRemoved; removed == kMostRemoved;) {
    if (absl::Status status = CheckFree(); !status.ok()) return status;
    const Lock lock(*this);  // others come in between
    const absl::StatusOr<Prepared*> prepared = ForAsking(table);
    if (!prepared.ok()) return prepared.status();
    if (*prepared == nullptr || !(*prepared)->shape.ends) return all;
    if (absl::Status status = clock_->Check(); !status.ok()) return status;
    const absl::StatusOr<std::int64_t> some =
        RemoveEnded(**prepared, Time().destroys, kMostRemoved);
    if (!some.ok()) return some;
    removed = *some;
    all += removed;
    if (removed < kMostRemoved && owes_truncation_) TruncateLog(kPatience);
  }
  return all;
}

absl::StatusOr<std::int64_t> SqliteDatabase::CountEnded(const Table& table) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  const absl::StatusOr<Prepared*> prepared = ForAsking(table);
  if (!prepared.ok()) return prepared.status();
  if (*prepared == nullptr || !(*prepared)->shape.ends) return 0;
  const absl::StatusOr<SqliteStatement*> count =
      Asked(**prepared, CountEndedSql((*prepared)->shape, '?'));
  if (!count.ok()) return count.status();
  const ResetAtEnd reset(**count);
  absl::Status status = (*count)->Bind(1, Value::Integer(MomentOf(Time().hides)));
  if (!status.ok()) return status;
  const absl::StatusOr<bool> row = (*count)->Step();
  if (!row.ok()) return row.status();
  return (*count)->Integer(0);
}

void SqliteDatabase::Tend(Prepared& table, std::size_t rows) {
  if (!table.shape.ends) return;
  if (Transacting()) {
    written_[table.shape.name] += rows;
    return;
  }
  if (!made_room_.empty()) removed_.Add(std::exchange(made_room_, {}));
  const std::optional<absl::Time> due = clock_->TakeDue();
  const std::int64_t most = table.removing.Due(rows);
  if (due.has_value() || most != 0) {
    // It does not wait for another user of the database.
    connection_->SetBusyTimeout(absl::ZeroDuration());
    if (due.has_value()) NoteTime(*due).IgnoreError();
    const StoreTime time = clock_->Read();
    if (most != 0 && time.hides == time.destroys) {
      const absl::StatusOr<std::int64_t> some = RemoveEnded(table, time.destroys, most);
      removed_.Add(table.shape.name, some.value_or(0));
    }
    connection_->SetBusyTimeout(options_.busy_timeout);
  }
  Removed::Tell(removed_.Take());
}

}  // namespace zweck::store
