// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes to a PostgreSQL database that tell what was there, many rows at once, and transactions.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "src/store/asked_question.h"
#include "src/store/ends.h"
#include "src/store/ends_sql.h"
#include "src/store/postgres_database.h"
#include "src/store/postgres_values.h"
#include "src/store/question_sql.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

// What a server is sent at once of many rows.
constexpr std::size_t kPieceBytes = std::size_t{64} << 10U;

// What is before and behind rows in the binary form of COPY.
// https://www.postgresql.org/docs/15/sql-copy.html, "Binary Format"
constexpr std::string_view kCopyBegins("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", 19);
constexpr std::string_view kCopyEnds("\xff\xff", 2);

void AppendBigEndian(std::uint64_t number, std::size_t size, std::string& out) {
  const std::array<char, 8> bytes = BigEndian(number);
  out.append(bytes.data() + bytes.size() - size, size);
}

void AppendCopied(View<Value> row, std::string& out) {
  AppendBigEndian(row.size(), 2, out);
  for (const Value& value : row) {
    switch (value.kind) {
      case Value::Kind::kInteger:
        AppendBigEndian(8, 4, out);
        AppendBigEndian(static_cast<std::uint64_t>(value.integer), 8, out);
        break;
      case Value::Kind::kReal:
        AppendBigEndian(8, 4, out);
        AppendBigEndian(std::bit_cast<std::uint64_t>(value.real), 8, out);
        break;
      case Value::Kind::kText:
      case Value::Kind::kBlob:
        AppendBigEndian(value.bytes.size(), 4, out);
        out += value.bytes;
        break;
      case Value::Kind::kNull:
      case Value::Kind::kSeveral:  // a row has none
        AppendBigEndian(0xFFFFFFFF, 4, out);
        break;
    }
  }
}

}  // namespace

absl::StatusOr<bool> PostgresDatabase::Insert(const Table& table, View<Value> row, Within within) {
  bool inserted = false;
  absl::Status status =
      With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
        const absl::StatusOr<KnownTable> known = ForWriting(connection, table);
        if (!known.ok()) return known.status();
        const TableShape& shape = (*known)->shape;
        if (absl::Status checked = shape.CheckRow(row); !checked.ok()) return checked;
        if (shape.keys.empty()) {
          return absl::InvalidArgumentError(Cat({"table ", shape.name, " has no key"}));
        }
        const std::vector<std::size_t> columns = AllDeclared(shape);
        const StoreTime time = Time(connection);
        const bool takes_time = postgres::TakesTime(shape);
        const SealedRow held =
            Held(connection, shape, row, takes_time ? std::optional(time.destroys) : std::nullopt);
        if (!takes_time) {
          absl::Status room = MakeRoom(connection, shape, columns, true, held.values);
          if (!room.ok()) return room;
        }
        const absl::StatusOr<PostgresRows> done = connection.Run({.sql = (*known)->sql.insert,
                                                                  .values = held.values,
                                                                  .table = shape.name,
                                                                  .decides = true});
        if (!done.ok()) return done.status();
        inserted = done->Changed() != 0;
        if (inserted) {
          Tend(connection, **known, 1);
          return absl::OkStatus();
        }
        absl::Status status = NotInDoubt(connection, shape, columns, true, held.values);
        if (!status.ok()) return status;
        // A row with this key, or with a value that is unique? Where both are, it is the key.
        std::vector<Value> key;
        key.reserve(shape.keys.size());
        for (const std::size_t column : shape.keys) key.push_back(row[column]);
        const absl::StatusOr<PostgresRows> same =
            connection.Run({.sql = (*known)->sql.read_one,
                            .values = WithTime(shape, key, time.hides),
                            .table = shape.name});
        if (!same.ok()) return same.status();
        return same->size() != 0 ? absl::OkStatus() : CheckUnique(connection, shape, row);
      });
  if (!status.ok()) return status;
  return inserted;
}

absl::StatusOr<Changed> PostgresDatabase::Update(const Table& table, const Value& key,
                                                 const Change& change, Within within) {
  Changed changed = Changed::kNotFound;
  absl::Status status =
      With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
        const absl::StatusOr<KnownTable> known = ForWriting(connection, table);
        if (!known.ok()) return known.status();
        const TableShape& shape = (*known)->shape;
        absl::Status checked = shape.CheckKey(key);
        if (checked.ok()) checked = CheckChange(shape, change);
        if (!checked.ok()) return checked;
        const absl::StatusOr<Changed> done = ChangeRow(connection, **known, key, change);
        if (!done.ok()) return done.status();
        changed = *done;
        if (changed == Changed::kDone) Tend(connection, **known, 1);
        return absl::OkStatus();
      });
  if (!status.ok()) return status;
  return changed;
}

absl::StatusOr<Changed> PostgresDatabase::ChangeRow(PostgresConnection& connection,
                                                    const Known& known, const Value& key,
                                                    const Change& change) const {
  const TableShape& shape = known.shape;
  SealedRow held(shape);
  std::shared_ptr<const EpochSealer> now;
  std::vector<std::size_t> columns(change.columns.begin(), change.columns.end());
  std::vector<Value> parts;
  const Value bound = shape.BoundKey(key.parts(), parts);
  for (std::size_t i = 0; i < change.columns.size(); ++i) {
    const std::size_t column = change.columns[i];
    held.values[column] = change.values[i];
    if (!shape.columns[column].sealed) continue;
    if (now == nullptr) now = sealer_->Now();
    SealColumn(*now, shape, column, bound, change.values[i], held);
    for (const std::size_t lookup :
         {shape.columns[column].lookup, shape.columns[column].odd_lookup}) {
      if (lookup != 0) columns.push_back(lookup);
    }
  }
  const bool asks_epoch = AsksEpoch(shape, change.where);
  const std::uint32_t asked_in = asks_epoch ? sealer_->Now()->epoch() : 0;
  const HashedConditions hashed =
      Hashed(sealer_.has_value() ? &*sealer_ : nullptr, shape, change.where);
  QuestionSql sql{.sign = '$'};
  std::string free;  // no other row has a value that is unique
  sql.sql = Cat({"UPDATE ", shape.Sql(), " SET "});
  for (const std::size_t column : columns) {
    sql.values.push_back(held.values[column]);
    const std::string parameter = Cat({"$", std::to_string(sql.values.size())});
    const std::string name = Quoted(shape.columns[column].name);
    sql.sql += Cat({sql.values.size() == 1 ? "" : ", ", name, " = ", parameter});
    if (shape.columns[column].index != Index::kUnique) continue;
    free += Cat({free.empty() ? "" : " OR ", "other.", name, " = ", parameter});
  }
  if (now != nullptr && shape.epoch != 0) sql.sql += postgres::LowerEpochSql(now->epoch());
  if (shape.ends) AppendEnds(shape, change.columns, change.values, postgres::kLeast, sql);
  const std::size_t first = sql.values.size() + 1;
  std::vector<Value> whole(key.parts().begin(), key.parts().end());
  std::string is_there;
  if (shape.ends && !change.ended) {
    whole = WithTime(shape, key.parts(), Time(connection).hides);
    is_there = postgres::IsThereBehindKey(shape, first);
  }
  sql.values.insert(sql.values.end(), whole.begin(), whole.end());
  sql.sql += Cat({postgres::ByKeySql(shape, first), is_there});
  AppendWhere(shape, hashed.where, sql, " AND ");
  if (!free.empty()) {
    std::string same;
    for (std::size_t i = 0; i < shape.keys.size(); ++i) {
      same += Cat({i == 0 ? "" : " AND ", "other.", Quoted(shape.columns[shape.keys[i]].name),
                   " = $", std::to_string(first + i)});
    }
    sql.sql += Cat({" AND NOT EXISTS (SELECT 1 FROM ", shape.Sql(), " AS other WHERE (", free,
                    ") AND NOT (", same, "))"});
  }
  absl::Status room = MakeRoom(connection, shape, change.columns, false, held.values);
  if (!room.ok()) return room;
  const absl::StatusOr<PostgresRows> done =
      connection.Run({.sql = sql.sql, .values = sql.values, .table = shape.name, .decides = true});
  if (!done.ok()) return done.status();
  if (done->Changed() != 0) return Changed::kDone;
  if (asks_epoch) {
    const absl::StatusOr<bool> moved = EpochHasMoved(connection, asked_in);
    if (!moved.ok()) return moved.status();
    if (*moved) {
      return Error(absl::StatusCode::kAborted, shape.name,
                   "its keys were rotated meanwhile; try again");
    }
  }
  QuestionSql met{.sign = '$',
                  .sql = Cat({"SELECT count(*) FROM ", shape.Sql(), postgres::ByKeySql(shape),
                              is_there.empty() ? "" : postgres::IsThereBehindKey(shape)}),
                  .values = whole};
  const absl::StatusOr<PostgresRows> there =
      connection.Run({.sql = met.sql, .values = met.values, .table = shape.name});
  if (!there.ok()) return there.status();
  std::int64_t rows = 0;
  if (!there->Read(0, 0, rows) || rows == 0) return Changed::kNotFound;
  if (!free.empty()) {
    AppendWhere(shape, hashed.where, met, " AND ");
    const absl::StatusOr<PostgresRows> meets =
        connection.Run({.sql = met.sql, .values = met.values, .table = shape.name});
    if (!meets.ok()) return meets.status();
    if (meets->Read(0, 0, rows) && rows != 0) {
      absl::Status in_doubt = NotInDoubt(connection, shape, change.columns, false, held.values);
      if (!in_doubt.ok()) return in_doubt;
      for (std::size_t i = 0; i < shape.keys.size(); ++i) held.values[shape.keys[i]] = whole[i];
      absl::Status status =
          CheckUnique(connection, shape, View<Value>(held.values.data(), shape.declared));
      return status.ok() ? Error(absl::StatusCode::kAborted, shape.name,
                                 "somebody else was faster; try again")
                         : status;
    }
  }
  return Changed::kNotMet;
}

absl::Status PostgresDatabase::PutAll(const Table& table, NextRow next, Within within) {
  // What gives the rows gives them once.
  bool began = false;
  absl::Status told;
  return With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
    if (began) return told;
    const absl::StatusOr<KnownTable> known = ForWriting(connection, table);
    if (!known.ok()) return known.status();
    PostgresTransaction transaction(connection, table.name);
    if (absl::Status status = transaction.Begin(); !status.ok()) return status;
    began = true;
    std::size_t rows = 0;
    told = PutEach(connection, **known, next, rows);
    if (told.ok()) told = transaction.Commit();
    if (told.ok()) Tend(connection, **known, rows);
    return told;
  });
}

absl::Status PostgresDatabase::PutEach(PostgresConnection& connection, const Known& known,
                                       NextRow next, std::size_t& place) const {
  const TableShape& shape = known.shape;
  // All come in at once.
  const StoreTime time = Time(connection);
  const std::optional<absl::Time> hides =
      shape.keys.empty() ? std::nullopt : std::optional(time.hides);
  place = 0;
  const bool is_unique = std::ranges::any_of(
      shape.columns, [](const ShapeColumn& column) { return column.index == Index::kUnique; });
  SealedRow held;
  // The next row as it is held, which lives until the next call.
  const auto next_held = [&](View<Value>& row, View<Value>& values) -> absl::StatusOr<bool> {
    absl::StatusOr<bool> more = next(row);
    if (!more.ok() || !*more) return more;
    if (absl::Status status = shape.CheckRow(row); !status.ok()) return AtRecord(place, status);
    ++place;
    if (!shape.HasSealedColumn() && !shape.ends) {
      values = row;
    } else {
      held = Held(connection, shape, row, hides);
      values = held.values;
    }
    return true;
  };
  View<Value> row;
  if (is_unique) {
    for (View<Value> values;;) {
      const absl::StatusOr<bool> more = next_held(row, values);
      if (!more.ok() || !*more) return more.status();
      connection.SetDeadline(absl::Now() + options_.time_limit);
      absl::Status status = PutUnique(connection, known, row, values, false);
      if (!status.ok()) return AtRecord(place - 1, status);
    }
  }
  if (!shape.keys.empty()) {
    const bool has_event = shape.ends.HasEvent();
    absl::Status status = connection.RunMany(
        {.sql = known.sql.put, .table = shape.name, .must_write = has_event}, options_.time_limit,
        [&](View<Value>& values) { return next_held(row, values); });
    // What was not written and gave no error.
    if (has_event && absl::IsFailedPrecondition(status) && connection.state().empty()) {
      return Error(absl::StatusCode::kFailedPrecondition, shape.name,
                   Cat({std::string(status.message()), EndedSentence(shape)}));
    }
    return status;
  }
  std::string_view begins = kCopyBegins;
  bool ended = false;
  return connection.Copy({.sql = postgres::CopySql(shape), .table = shape.name},
                         options_.time_limit, [&](std::string& piece) -> absl::StatusOr<bool> {
                           if (ended) return false;
                           piece = std::exchange(begins, {});
                           while (piece.size() < kPieceBytes) {
                             View<Value> values;
                             const absl::StatusOr<bool> more = next_held(row, values);
                             if (!more.ok()) return more;
                             ended = !*more;
                             if (ended) break;
                             AppendCopied(values, piece);
                           }
                           if (ended) piece += kCopyEnds;
                           return true;
                         });
}

absl::StatusOr<std::unique_ptr<PostgresLease>> PostgresDatabase::Begin(absl::Time deadline) {
  absl::Status status = With({}, nullptr, [](PostgresConnection&) { return absl::OkStatus(); });
  if (!status.ok()) return status;
  absl::StatusOr<PostgresLease> lease =
      pool_.Acquire(std::min(deadline, absl::Now() + options_.time_limit));
  if (!lease.ok()) return lease.status();
  (*lease)->made_room().clear();
  status = (*lease)->Run({.sql = "BEGIN"}).status();
  if (!status.ok()) return status;
  // What it says is true of one moment.
  (*lease)->transacting() = PostgresConnection::Transacting{.time = clock_->Read()};
  const MutexLock lock(&mutex_);
  transacting_.insert(std::this_thread::get_id());
  return std::make_unique<PostgresLease>(*std::move(lease));
}

absl::Status PostgresDatabase::Commit(PostgresLease& lease) {
  if (lease->Failed()) {
    Rollback(lease);
    return Error(absl::StatusCode::kFailedPrecondition, {},
                 "something failed in this transaction, and nothing was kept");
  }
  lease->SetDeadline(absl::Now() + options_.time_limit);
  std::vector<LedgerEntry> entries = TakeEntries(&*lease);
  const bool enters = !entries.empty();
  std::uint64_t known = 0;
  absl::Status status = enters ? EnterIntoLedger(*lease, entries, known) : absl::OkStatus();
  if (status.ok()) status = lease->Run({.sql = "COMMIT", .decides = true}).status();
  const bool undecided = lease->lost() && lease->undecided();
  // Before it is undone, as long as nobody else may enter anything.
  if (enters && !status.ok() && !undecided) EnterVoid(*sealer_, entries, known);
  const auto written = status.ok() ? std::move(lease->transacting()->written)
                                   : decltype(lease->transacting()->written)();
  if (status.ok()) CountRemoved(std::exchange(lease->made_room(), {}));
  Rollback(lease);  // where there still is one
  for (const auto& [table, rows] : written) {
    KnownTable known_table;
    {
      const MutexLock lock(&mutex_);
      if (const auto found = known_.find(table); found != known_.end()) known_table = found->second;
    }
    if (known_table != nullptr) Tend(*lease, *known_table, rows);
  }
  if (!undecided) return status;
  return Error(absl::StatusCode::kUnknown, {},
               "the connection was lost before the answer: all was kept, or nothing");
}

void PostgresDatabase::Rollback(PostgresLease& lease) {
  if (!lease->lost() && lease->InTransaction()) {
    lease->SetDeadline(absl::Now() + absl::Seconds(1));
    lease->Run({.sql = "ROLLBACK"}).status().IgnoreError();
  }
  lease->transacting().reset();
  lease->made_room().clear();
  TakeEntries(&*lease);
  const MutexLock lock(&mutex_);
  const auto thread = transacting_.find(std::this_thread::get_id());
  if (thread != transacting_.end()) transacting_.erase(thread);
}

}  // namespace zweck::store
