// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/rotate.h"

#include <absl/time/clock.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>

#include "src/store/ends.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

constexpr std::string_view kRingNote = "ring";
constexpr std::string_view kEpochNote = "epoch";
constexpr std::string_view kResealedNote = "resealed";
constexpr std::string_view kDestroyedNote = "destroyed";
constexpr std::string_view kLedgerNote = "ledger";

std::string BeginName(std::uint32_t epoch) { return Cat({"begin.", std::to_string(epoch)}); }
std::string FenceName(std::uint32_t epoch) { return Cat({"fence.", std::to_string(epoch)}); }

// Decimal; 0 if there is no such note.
absl::StatusOr<std::int64_t> NumberNoted(Notes& notes, std::string_view name) {
  const absl::StatusOr<std::string> note = ReadNote(notes, name);
  if (!note.ok()) return note.status();
  if (note->empty()) return 0;
  std::int64_t number = 0;
  const char* const end = note->data() + note->size();
  const std::from_chars_result read = std::from_chars(note->data(), end, number);
  if (read.ec == std::errc() && read.ptr == end && number >= 0) return number;
  return notes.Error(absl::StatusCode::kDataLoss, {},
                     Cat({"the note of its keys that is called ", name, " is damaged"}));
}

absl::Status NoteNumber(Notes& notes, std::string_view name, std::int64_t number) {
  return WriteNote(notes, name, std::to_string(number));
}

absl::Status Restored(Notes& notes, const Sealer& sealer, std::string_view why) {
  return notes.Error(absl::StatusCode::kFailedPrecondition, {},
                     Cat({"is older than ", sealer.ring()->Name(), ": it was restored. ", why}));
}

// What the ledger knows and the database does not, which it does from now on.
absl::Status ReadLedger(Notes& notes, Ledger& ledger, std::vector<LedgerEntry>& again) {
  const absl::StatusOr<std::uint64_t> known = KnownEntry(notes);
  if (!known.ok()) return known.status();
  if (absl::Status begun = ledger.BeginBehind(*known); !begun.ok()) return begun;
  // First, since it reads what other programs appended after this one opened the ledger.
  absl::StatusOr<std::vector<LedgerEntry>> behind = ledger.After(*known);
  if (!behind.ok()) return behind.status();
  const std::uint64_t entries = ledger.entries();
  if (*known > entries) {
    return notes.Error(absl::StatusCode::kFailedPrecondition, {},
                       Cat({ledger.Name(), " is older than the database"}));
  }
  const absl::StatusOr<std::string> note = ReadNote(notes, kLedgerNote);
  if (!note.ok()) return note.status();
  if (*known == entries && !note->empty()) return absl::OkStatus();
  again = *std::move(behind);
  return NoteNumber(notes, kLedgerNote, static_cast<std::int64_t>(entries));
}

// Where a rotation stands.
struct Progress {
  std::uint32_t epoch = 0;
  std::uint32_t resealed = 0;
  std::int64_t since = 0;  // when the epoch began, in seconds since 1970; 0: not known
};
absl::StatusOr<Progress> ReadProgress(Notes& notes) {
  const absl::StatusOr<std::uint32_t> epoch = ReadEpoch(notes);
  if (!epoch.ok()) return epoch.status();
  const absl::StatusOr<std::int64_t> resealed = NumberNoted(notes, kResealedNote);
  if (!resealed.ok()) return resealed.status();
  const absl::StatusOr<std::int64_t> since = NumberNoted(notes, BeginName(*epoch));
  if (!since.ok()) return since.status();
  return Progress{*epoch, static_cast<std::uint32_t>(*resealed), *since};
}

// Begins the next epoch, if it is due.
absl::Status Begin(RotatingDatabase& database, Notes& notes, const Sealer& sealer,
                   const RotationOptions& options, absl::Time now, bool& began) {
  absl::StatusOr<Progress> progress = ReadProgress(notes);
  if (!progress.ok()) return progress.status();
  if (absl::Status status = sealer.GoTo(progress->epoch); !status.ok()) return status;
  began = false;
  if (progress->resealed < progress->epoch) return absl::OkStatus();  // the one before goes on
  const bool is_due = now >= absl::FromUnixSeconds(progress->since) + options.period;
  Ring& ring = *sealer.ring();
  if (absl::Status status = ring.ReadAgain(); !status.ok()) return status;
  const std::uint32_t next = progress->epoch + 1;
  // A key that is there was made by one that was broken off.
  if (!is_due && ring.epochs().newest < next) return absl::OkStatus();
  const std::shared_ptr<const EpochSealer> before = sealer.Now();
  absl::Status status = ring.Add(next);
  if (status.ok()) status = sealer.GoTo(next);
  if (status.ok()) status = database.ResealNote();
  if (status.ok()) status = NoteNumber(notes, kEpochNote, next);
  if (status.ok()) status = NoteNumber(notes, BeginName(next), absl::ToUnixSeconds(now));
  began = status.ok();
  // Until it is committed, nobody seals with it.
  if (!status.ok()) sealer.GoTo(before->epoch()).IgnoreError();
  return status;
}

// Seals everything anew, until the fence finds nothing older.
absl::Status ResealAll(RotatingDatabase& database, const Sealer& sealer,
                       const RotationOptions& options, Rotation& out) {
  const std::shared_ptr<const EpochSealer> now = sealer.Now();
  const absl::Time deadline = absl::Now() + options.patience;
  const absl::StatusOr<std::vector<std::string>> tables = database.Tables();
  if (!tables.ok()) return tables.status();
  for (const std::string& table : *tables) {
    for (bool fenced = false; !fenced;) {
      const absl::StatusOr<std::int64_t> resealed = database.Reseal(table, *now, options);
      if (!resealed.ok()) return resealed.status();
      out.resealed += *resealed;
      absl::StatusOr<bool> clean = database.Fence(table, now->epoch(), deadline);
      if (!clean.ok()) return clean.status();
      fenced = *clean;
      if (!fenced && absl::Now() > deadline) {
        return absl::UnavailableError(
            Cat({"table ", table, " still gets rows of the epoch before; try again"}));
      }
    }
  }
  return absl::OkStatus();
}

// Destroys the keys whose window has passed.
absl::Status DestroyOld(Notes& notes, const Sealer& sealer, const RotationOptions& options,
                        absl::Time now, Rotation& out) {
  const absl::StatusOr<Progress> progress = ReadProgress(notes);
  if (!progress.ok()) return progress.status();
  out.epoch = progress->resealed;
  const absl::StatusOr<std::int64_t> destroyed = NumberNoted(notes, kDestroyedNote);
  if (!destroyed.ok()) return destroyed.status();
  auto first = static_cast<std::uint32_t>(*destroyed);
  for (std::uint32_t epoch = progress->resealed; epoch > 1 && epoch > first; --epoch) {
    const absl::StatusOr<std::int64_t> fenced = NumberNoted(notes, FenceName(epoch));
    if (!fenced.ok()) return fenced.status();
    if (*fenced == 0 || now < absl::FromUnixSeconds(*fenced) + options.window) continue;
    first = epoch;
    break;
  }
  if (first == 0) return absl::OkStatus();
  // Noted first: a ring that comes back from a backup is told by it which keys are to be destroyed.
  absl::Status status = NoteNumber(notes, kDestroyedNote, first);
  if (status.ok()) status = sealer.ring()->DestroyBefore(first);
  sealer.Forget(first);
  const absl::StatusOr<std::int64_t> began_at = NumberNoted(notes, BeginName(first));
  if (!began_at.ok()) return began_at.status();
  if (*began_at != 0) out.erased_before = absl::FromUnixSeconds(*began_at);
  return status;
}

}  // namespace

absl::StatusOr<std::uint32_t> ReadEpoch(Notes& notes) {
  const absl::StatusOr<std::int64_t> epoch = NumberNoted(notes, kEpochNote);
  if (!epoch.ok()) return epoch.status();
  return static_cast<std::uint32_t>(*epoch);
}

absl::Status CatchUp(Notes& notes, const Sealer& sealer) {
  const absl::StatusOr<std::uint32_t> epoch = ReadEpoch(notes);
  if (!epoch.ok()) return epoch.status();
  const std::shared_ptr<const EpochSealer> now = sealer.Now();
  return now != nullptr && now->epoch() == *epoch ? absl::OkStatus() : sealer.GoTo(*epoch);
}

absl::Status OpenRing(Notes& notes, const Sealer& sealer, bool& is_new,
                      std::vector<LedgerEntry>& again) {
  Ring& ring = *sealer.ring();
  again.clear();
  if (sealer.ledger() == nullptr && ring.ledger().entries != 0) {
    return notes.Error(absl::StatusCode::kFailedPrecondition, {},
                       Cat({ring.Name(), " has a ledger, which was not given to it"}));
  }
  const absl::StatusOr<std::string> id = ReadNote(notes, kRingNote);
  if (!id.ok()) return id.status();
  is_new = id->empty();
  if (is_new) {
    const std::uint32_t epoch = ring.epochs().newest;
    absl::Status status = WriteNote(notes, kRingNote, ring.database());
    if (status.ok()) status = NoteNumber(notes, kEpochNote, epoch);
    const std::int64_t now = absl::ToUnixSeconds(absl::Now());
    if (status.ok()) status = NoteNumber(notes, BeginName(epoch), now);
    if (status.ok() && sealer.ledger() != nullptr) {
      const auto entries = static_cast<std::int64_t>(sealer.ledger()->entries());
      status = NoteNumber(notes, kLedgerNote, entries);
    }
    return status.ok() ? sealer.GoTo(epoch) : status;
  }
  if (*id != ring.database()) {
    return notes.Error(absl::StatusCode::kFailedPrecondition, {},
                       Cat({"is not the database of ", ring.Name()}));
  }
  const absl::StatusOr<Progress> progress = ReadProgress(notes);
  if (!progress.ok()) return progress.status();
  const Ring::Epochs epochs = ring.epochs();
  if (progress->epoch < epochs.oldest) {
    return Restored(notes, sealer, "The keys that it is sealed with were destroyed");
  }
  if (progress->epoch + 1 < epochs.newest && sealer.ledger() == nullptr) {
    return Restored(notes, sealer,
                    "What was erased after it was backed up is in it again; restore one that is "
                    "no older than the last rotation");
  }
  const absl::StatusOr<std::int64_t> destroyed = NumberNoted(notes, kDestroyedNote);
  if (!destroyed.ok()) return destroyed.status();
  // A ring from a backup has keys again that were destroyed.
  absl::Status status = sealer.GoTo(progress->epoch);
  if (status.ok() && std::cmp_greater(*destroyed, epochs.oldest)) {
    status = ring.DestroyBefore(static_cast<std::uint32_t>(*destroyed));
  }
  return status.ok() && sealer.ledger() != nullptr ? ReadLedger(notes, *sealer.ledger(), again)
                                                   : status;
}

LedgerEntry EndedRow(LedgerEntry row, const ShapeEnd& end, absl::Time when) {
  row.done = LedgerEntry::Done::kEnded;
  row.moment = MomentOf(when);
  row.ends = EndBy(end, when);
  std::ranges::copy(NameOfEvent(end.event), row.event.begin());
  return row;
}
LedgerEntry ReopenedRow(LedgerEntry row, absl::Time when) {
  row.done = LedgerEntry::Done::kReopened;
  row.moment = MomentOf(when);
  return row;
}

absl::StatusOr<std::uint64_t> KnownEntry(Notes& notes) {
  const absl::StatusOr<std::int64_t> known = NumberNoted(notes, kLedgerNote);
  if (!known.ok()) return known.status();
  return static_cast<std::uint64_t>(*known);
}

absl::Status EnterIntoLedger(Notes& notes, const Sealer& sealer, std::vector<LedgerEntry>& entries,
                             std::uint64_t known) {
  const absl::StatusOr<std::uint64_t> last = sealer.ledger()->Append(entries, known);
  if (!last.ok()) return last.status();
  return NoteNumber(notes, kLedgerNote, static_cast<std::int64_t>(*last));
}

void EnterVoid(const Sealer& sealer, const std::vector<LedgerEntry>& entries, std::uint64_t known) {
  if (entries.empty() || entries.back().number == 0) return;
  sealer.ledger()->Void(known, entries.back().number).IgnoreError();
}

ResealedTable ResealedTable::Of(std::string name, const std::vector<HeldColumn>& held) {
  ResealedTable table{.name = std::move(name), .keys = {}, .sealed = {}};
  table.sealed.reserve(held.size());
  for (const HeldColumn& column : held) {
    if (column.key) table.keys.push_back(column);
    if (!column.sealed.value_or(false)) continue;
    Sealed& sealed = table.sealed.emplace_back();
    sealed.column = column;
    sealed.lookup = FindHeld(held, OddLookupName(column.name)) != nullptr;
  }
  return table;
}

Value ResealedTable::BoundKey(View<Value> key, std::vector<Value>& parts) const {
  parts.clear();
  for (std::size_t i = 0; i < key.size(); ++i) {
    parts.push_back(BoundTo(key[i], keys[i].holds == NameOf(ColumnType::kUnsigned)));
  }
  return parts.empty() ? Value::Null() : parts.size() == 1 ? parts.front() : Value::Several(parts);
}

std::vector<std::string> ResealedTable::SetColumns(std::uint32_t epoch) const {
  std::vector<std::string> columns;
  for (const Sealed& each : sealed) {
    columns.push_back(each.column.name);
    if (!each.lookup) continue;
    const bool is_odd = epoch % 2 != 0;
    columns.push_back(is_odd ? OddLookupName(each.column.name) : LookupName(each.column.name));
    columns.push_back(is_odd ? LookupName(each.column.name) : OddLookupName(each.column.name));
  }
  columns.emplace_back(kEpochColumn);
  return columns;
}

absl::Status ResealedTable::Reseal(const Sealer& sealer, const EpochSealer& now, const Value& key,
                                   View<Value> held, std::vector<Value>& values,
                                   std::vector<std::string>& bytes, OpenedBytes& opened) const {
  values.clear();
  bytes.clear();
  bytes.reserve(2 * sealed.size());  // so that none moves away from under its view
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    const HeldColumn& column = sealed[i].column;
    const ColumnType type = TypeNamed(column.holds.value_or("")).value_or(ColumnType::kBlob);
    const SealedPlace place{
        {.table = name, .column = column.name, .number = column.number, .type = type}, key};
    const Opened what = held[i].kind == Value::Kind::kBlob
                            ? sealer.Open(place, held[i].bytes, opened)
                            : Opened::kNothing;
    if (const std::string_view why = WhyClosed(what); !why.empty()) {
      return absl::DataLossError(Cat({"table ", name, ": column ", column.name, ": ", why}));
    }
    Value value;
    if (!ReadOpened(what, type, opened.View(), value)) {
      return absl::DataLossError(Cat({"table ", name, ": column ", column.name,
                                      ": a value is of another type than declared"}));
    }
    values.push_back(Value::Blob(bytes.emplace_back(now.SealValue(place, value))));
    if (!sealed[i].lookup) continue;
    values.push_back(Value::Blob(bytes.emplace_back(now.Lookup(place.field, value))));
    values.push_back(Value::Null());
  }
  values.push_back(Value::Integer(now.epoch()));
  return absl::OkStatus();
}

absl::StatusOr<Rotation> RotateKeys(RotatingDatabase& database, const Sealer& sealer,
                                    const RotationOptions& options, absl::Time now) {
  if (options.window < absl::ZeroDuration() || options.period < absl::ZeroDuration() ||
      options.batch == 0) {
    return absl::InvalidArgumentError("a rotation has a window, a period and a batch of rows");
  }
  Rotation out;
  bool began = false;
  absl::Status status = database.Alone(
      [&](Notes& notes) { return Begin(database, notes, sealer, options, now, began); });
  if (!status.ok()) return status;
  bool goes_on = false;
  status = database.Alone([&](Notes& notes) -> absl::Status {
    const absl::StatusOr<Progress> progress = ReadProgress(notes);
    if (!progress.ok()) return progress.status();
    goes_on = progress->resealed < progress->epoch;
    return sealer.GoTo(progress->epoch);
  });
  if (!status.ok()) return status;
  if (goes_on) {
    database.Settle();
    const std::uint32_t epoch = sealer.Now()->epoch();
    if (status = ResealAll(database, sealer, options, out); !status.ok()) return status;
    status = database.Alone([&](Notes& notes) -> absl::Status {
      const absl::StatusOr<Progress> progress = ReadProgress(notes);
      if (!progress.ok()) return progress.status();
      if (progress->resealed >= epoch) return absl::OkStatus();  // somebody else was faster
      absl::Status noted = NoteNumber(notes, kResealedNote, epoch);
      return noted.ok() ? NoteNumber(notes, FenceName(epoch), absl::ToUnixSeconds(now)) : noted;
    });
    if (!status.ok()) return status;
  }
  status =
      database.Alone([&](Notes& notes) { return DestroyOld(notes, sealer, options, now, out); });
  if (!status.ok()) return status;
  return out;
}

}  // namespace zweck::store
