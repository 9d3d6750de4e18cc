// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rotating the keys of a database, and what it notes of them, in _zweck_meta:
//
//   ring       the id of the database that the ring knows
//   epoch      the one that is sealed in now
//   resealed   the last one in which everything was sealed, behind a fence
//   begin.N    when epoch N began: what was erased before is sealed in older ones
//   fence.N    when everything was sealed in epoch N
//   destroyed  the first epoch whose key is not destroyed
//   ledger     the last entry of the ledger that it knows
//
// A rotation makes a key and notes its epoch; from then on everybody seals with it. It seals the
// rows anew that have older values, and fences out who began before. Each step can be repeated, so
// that one that was broken off is taken up again.

#ifndef ZWECK_SRC_STORE_ROTATE_H_
#define ZWECK_SRC_STORE_ROTATE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/notes.h"
#include "src/store/sealing.h"
#include "src/store/table_shape.h"
#include "zweck/store/rotation.h"

namespace zweck::store {

// The epoch that a database is sealed in; 0 if it has no ring.
absl::StatusOr<std::uint32_t> ReadEpoch(Notes& notes);
// Seals in the epoch of the database from now on.
absl::Status CatchUp(Notes& notes, const Sealer& sealer);

// Holds a ring against the database that it is opened with. To be run within a transaction that
// keeps others from doing so; `is_new`: whether the database notes no ring yet, which it now does.
// `again`: what the ledger says was done since then, and has to be done again.
absl::Status OpenRing(Notes& notes, const Sealer& sealer, bool& is_new,
                      std::vector<LedgerEntry>& again);

// What a ledger says of an event of a row, and of a row that was opened again at a time.
LedgerEntry EndedRow(LedgerEntry row, const ShapeEnd& end, absl::Time when);
LedgerEntry ReopenedRow(LedgerEntry row, absl::Time when);
// Enters what was done to rows into the ledger, and notes that. Within their transaction, as the
// last thing before it is committed, while nobody else does so. `known`: the entry before.
absl::Status EnterIntoLedger(Notes& notes, const Sealer& sealer, std::vector<LedgerEntry>& entries,
                             std::uint64_t known);
absl::StatusOr<std::uint64_t> KnownEntry(Notes& notes);
// That a commit failed behind it. Nothing, if the entries did not come into the ledger: then they
// have no numbers.
void EnterVoid(const Sealer& sealer, const std::vector<LedgerEntry>& entries, std::uint64_t known);

// A table with sealed columns, as it is held: what is sealed anew of each row.
struct ResealedTable {
  std::string name;
  std::vector<HeldColumn> keys;
  struct Sealed {
    HeldColumn column;
    bool lookup = false;  // are there hashes of it?
  };
  std::vector<Sealed> sealed;

  // `held`: of a table that has a column of epochs.
  static ResealedTable Of(std::string name, const std::vector<HeldColumn>& held);
  // A key of these columns as sealed values are bound to it. `parts` has what it is a view of.
  Value BoundKey(View<Value> key, std::vector<Value>& parts) const;
  // The columns that are set in each row, behind which the epoch follows: each sealed one, and
  // behind one that is looked up the one with the hashes of the epoch, and the other one.
  std::vector<std::string> SetColumns(std::uint32_t epoch) const;
  // What they are set to, for what is held in one row. `bytes` has what the values point at. The
  // column and why, if one does not open.
  absl::Status Reseal(const Sealer& sealer, const EpochSealer& now, const Value& key,
                      View<Value> held, std::vector<Value>& values, std::vector<std::string>& bytes,
                      OpenedBytes& opened) const;
};

// What a rotation asks of a database.
class RotatingDatabase {
 public:
  virtual ~RotatingDatabase() = default;
  // Runs it in a transaction, while nobody else makes tables or rotates.
  virtual absl::Status Alone(absl::FunctionRef<absl::Status(Notes&)> run) = 0;
  // Seals the note of sealed columns anew, under the epoch of now. Within Alone.
  virtual absl::Status ResealNote() = 0;
  // Waits until every program knows the epoch that was noted.
  virtual void Settle() = 0;
  // Names of tables with sealed columns.
  virtual absl::StatusOr<std::vector<std::string>> Tables() = 0;
  // Seals the rows of a table anew that have values of older epochs, and counts them.
  virtual absl::StatusOr<std::int64_t> Reseal(const std::string& table, const EpochSealer& now,
                                              const RotationOptions& options) = 0;
  // Refuses rows with values of older epochs from now on. False if there are some.
  virtual absl::StatusOr<bool> Fence(const std::string& table, std::uint32_t epoch,
                                     absl::Time deadline) = 0;
};

absl::StatusOr<Rotation> RotateKeys(RotatingDatabase& database, const Sealer& sealer,
                                    const RotationOptions& options, absl::Time now);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_ROTATE_H_
