// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows of a PostgreSQL database that end: by an event, by the time, and for good.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/store/ends.h"
#include "src/store/ends_sql.h"
#include "src/store/postgres_database.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

// How long the time of the server's clock, and what others noted, is taken as it was.
constexpr absl::Duration kBetweenQuestions = absl::Seconds(10);
// What may be removed after a write, without others waiting for that.
constexpr absl::Duration kPatience = absl::Seconds(1);

std::vector<Value> ValuesOf(const EndedHolders& holders, std::span<const Value> held,
                            absl::Time time) {
  std::vector<Value> values;
  values.reserve(holders.places.size() + 1);
  for (const std::size_t place : holders.places) values.push_back(held[place]);
  values.push_back(Value::Integer(MomentOf(time)));
  return values;
}

}  // namespace

absl::Status PostgresDatabase::AskTime(PostgresConnection& connection) {
  {
    const MutexLock lock(&mutex_);
    const absl::Time running = RunningTime();
    if (clock_ != nullptr && running < asked_ + kBetweenQuestions) return absl::OkStatus();
    asked_ = running;
  }
  if (options_.clock == nullptr) {
    if (absl::Status status = AskServer(connection); !status.ok()) return status;
  }
  const absl::StatusOr<std::optional<absl::Time>> noted = NotedTime(connection);
  if (!noted.ok()) return noted.status();
  if (clock_ == nullptr) {
    const Clock* const clock = options_.clock == nullptr ? &server_clock_ : options_.clock;
    clock_ = std::make_unique<StoreClock>(*noted, clock);
  } else if (noted->has_value()) {
    clock_->Saw(**noted);
  }
  return absl::OkStatus();
}

absl::Status PostgresDatabase::AskServer(PostgresConnection& connection) {
  const absl::StatusOr<PostgresRows> rows =
      connection.Run({.sql = "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint"});
  if (!rows.ok()) return rows.status();
  std::int64_t micros = 0;
  if (rows->size() != 1 || !rows->Read(0, 0, micros)) {
    return Error(absl::StatusCode::kInternal, {}, "does not tell what time it is");
  }
  server_clock_.Set(absl::FromUnixMicros(micros));
  return absl::OkStatus();
}

absl::Status PostgresDatabase::ConfirmClock() {
  clock_->Confirm();
  const std::optional<absl::Time> due = clock_->TakeLatest();
  if (!due.has_value()) return absl::OkStatus();
  return With({}, nullptr,
              [&](PostgresConnection& connection) { return NoteTime(connection, *due); });
}

StoreTime PostgresDatabase::Time(PostgresConnection& connection) const {
  return connection.transacting().has_value() ? connection.transacting()->time : clock_->Read();
}

absl::Status PostgresDatabase::MakeRoom(PostgresConnection& connection, const TableShape& shape,
                                        View<std::size_t> columns, bool by_key,
                                        std::span<const Value> held) const {
  const EndedHolders holders = EndedHoldersSql(shape, columns, by_key, "DELETE", '$');
  if (holders.sql.empty()) return absl::OkStatus();
  const absl::StatusOr<PostgresRows> done =
      connection.Run({.sql = holders.sql,
                      .values = ValuesOf(holders, held, Time(connection).destroys),
                      .table = shape.name});
  if (!done.ok()) return done.status();
  const std::int64_t removed = done->Changed();
  if (removed == 0) return absl::OkStatus();
  if (connection.InTransaction()) {
    connection.made_room()[shape.name] += removed;
  } else {
    CountRemoved({{shape.name, removed}});
  }
  return absl::OkStatus();
}

void PostgresDatabase::CountRemoved(const RowCounts& rows) const {
  const MutexLock lock(&mutex_);
  removed_.Add(rows);
}

absl::Status PostgresDatabase::NotInDoubt(PostgresConnection& connection, const TableShape& shape,
                                          View<std::size_t> columns, bool by_key,
                                          std::span<const Value> held) const {
  const StoreTime time = Time(connection);
  if (!shape.ends || time.hides == time.destroys) return absl::OkStatus();
  const EndedHolders holders = DoubtfulHoldersSql(shape, columns, by_key, '$');
  if (holders.sql.empty()) return absl::OkStatus();
  std::vector<Value> values = ValuesOf(holders, held, time.hides);
  values.push_back(Value::Integer(MomentOf(time.destroys)));
  const absl::StatusOr<PostgresRows> rows =
      connection.Run({.sql = holders.sql, .values = values, .table = shape.name});
  if (!rows.ok()) return rows.status();
  std::int64_t count = 0;
  if (!rows->Read(0, 0, count) || count == 0) return absl::OkStatus();
  return HeldInDoubt(connection.Place(shape.name), time);
}

absl::Status PostgresDatabase::CheckNotEnded(PostgresConnection& connection,
                                             const TableShape& shape, View<Value> row) const {
  if (!shape.ends.HasEvent()) return absl::OkStatus();
  const std::size_t time = shape.keys.size() + 1;
  std::vector<Value> key;
  key.reserve(shape.keys.size());
  for (const std::size_t place : shape.keys) key.push_back(row[place]);
  std::string came;
  for (const ShapeEnd& end : shape.ends.others) {
    if (end.moment == 0) continue;
    came += Cat({came.empty() ? "" : " OR ", Quoted(shape.columns[end.moment].name), " <= $",
                 std::to_string(time)});
  }
  const absl::StatusOr<PostgresRows> rows =
      connection.Run({.sql = Cat({"SELECT 1 FROM ", shape.Sql(), postgres::ByKeySql(shape),
                                  postgres::IsThereBehindKey(shape), " AND (", came, ")"}),
                      .values = WithTime(shape, key, Time(connection).hides),
                      .table = shape.name});
  if (!rows.ok()) return rows.status();
  if (rows->size() == 0) return absl::OkStatus();
  return Error(absl::StatusCode::kFailedPrecondition, shape.name, EndedSentence(shape));
}

absl::StatusOr<bool> PostgresDatabase::EndRow(const Table& table, const Value& key,
                                              std::string_view event, absl::Time when,
                                              Within within) {
  bool ended = false;
  absl::Status status =
      With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
        const absl::StatusOr<KnownTable> known = ForWriting(connection, table);
        if (!known.ok()) return known.status();
        const TableShape& shape = (*known)->shape;
        if (absl::Status checked = shape.CheckKey(key); !checked.ok()) return checked;
        const ShapeEnd* const end = FindEvent(shape, event);
        if (end == nullptr) return NoSuchEvent(shape);
        std::vector<Value> values{Value::Integer(MomentOf(when)),
                                  Value::Integer(EndBy(*end, when))};
        for (const Value& part : key.parts()) values.push_back(part);
        values.push_back(Value::Integer(MomentOf(Time(connection).hides)));
        PostgresTransaction transaction(connection, shape.name);
        if (KeepsLedger()) {
          if (absl::Status begun = transaction.Begin(); !begun.ok()) return begun;
        }
        const absl::StatusOr<PostgresRows> done =
            connection.Run({.sql = EndSql(shape, *end, postgres::kLeast, '$'),
                            .values = values,
                            .table = shape.name,
                            .decides = true});
        if (!done.ok()) return done.status();
        ended = done->Changed() != 0;
        if (ended && KeepsLedger()) {
          const LedgerEntry entry = EndedRow(EntryOf(shape, key.parts()), *end, when);
          absl::Status entered = CommitEntered(connection, transaction, {entry}, within);
          if (!entered.ok()) return entered;
        }
        if (ended) Tend(connection, **known, 1);
        return absl::OkStatus();
      });
  if (!status.ok()) return status;
  return ended;
}

absl::StatusOr<std::int64_t> PostgresDatabase::Purge(const Table& table) {
  std::int64_t all = 0;
  for (std::int64_t removed = kMostRemoved; removed == kMostRemoved;) {
    absl::Status status =
        With(table.name, nullptr, [&](PostgresConnection& connection) -> absl::Status {
          removed = 0;
          const absl::StatusOr<KnownTable> known = ForAsking(connection, table);
          if (!known.ok()) return known.status();
          if (*known == nullptr || !(*known)->shape.ends) return absl::OkStatus();
          if (absl::Status sure = clock_->Check(); !sure.ok()) return sure;
          const Value values[] = {Value::Integer(MomentOf(Time(connection).destroys)),
                                  Value::Integer(kMostRemoved)};
          const absl::StatusOr<PostgresRows> done =
              connection.Run({.sql = (*known)->sql.remove, .values = values, .table = table.name});
          if (!done.ok()) return done.status();
          removed = done->Changed();
          return absl::OkStatus();
        });
    if (!status.ok()) return status;
    all += removed;
  }
  return all;
}

absl::StatusOr<std::int64_t> PostgresDatabase::CountEnded(const Table& table) {
  std::int64_t count = 0;
  absl::Status status =
      With(table.name, nullptr, [&](PostgresConnection& connection) -> absl::Status {
        const absl::StatusOr<KnownTable> known = ForAsking(connection, table);
        if (!known.ok()) return known.status();
        if (*known == nullptr || !(*known)->shape.ends) return absl::OkStatus();
        const Value time = Value::Integer(MomentOf(Time(connection).hides));
        const absl::StatusOr<PostgresRows> rows =
            connection.Run({.sql = CountEndedSql((*known)->shape, '$'),
                            .values = View<Value>(&time, 1),
                            .table = table.name});
        if (!rows.ok()) return rows.status();
        rows->Read(0, 0, count);
        return absl::OkStatus();
      });
  if (!status.ok()) return status;
  return count;
}

void PostgresDatabase::Tend(PostgresConnection& connection, const Known& known, std::size_t rows) {
  const TableShape& shape = known.shape;
  if (!shape.ends) return;
  if (connection.transacting().has_value()) {
    connection.transacting()->written[shape.name] += rows;
    return;
  }
  if (!connection.made_room().empty()) CountRemoved(std::exchange(connection.made_room(), {}));
  if (const std::optional<absl::Time> due = clock_->TakeDue(); due.has_value()) {
    connection.SetDeadline(absl::Now() + kPatience);
    NoteTime(connection, *due).IgnoreError();
  }
  std::int64_t most = 0;
  {
    const MutexLock lock(&mutex_);
    most = removing_[shape.name].Due(rows);
  }
  const StoreTime time = clock_->Read();
  if (most != 0 && time.hides == time.destroys && !connection.lost()) {
    const Value values[] = {Value::Integer(MomentOf(time.destroys)), Value::Integer(most)};
    connection.SetDeadline(absl::Now() + kPatience);
    const absl::StatusOr<PostgresRows> done =
        connection.Run({.sql = known.sql.remove, .values = values, .table = shape.name});
    if (done.ok()) CountRemoved({{shape.name, done->Changed()}});
  }
  RowCounts removed;
  {
    const MutexLock lock(&mutex_);
    removed = removed_.Take();
  }
  Removed::Tell(removed);
}

}  // namespace zweck::store
