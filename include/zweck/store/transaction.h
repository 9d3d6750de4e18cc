// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stores that write many rows at once, and stores with transactions.

#ifndef ZWECK_STORE_TRANSACTION_H_
#define ZWECK_STORE_TRANSACTION_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <concepts>
#include <cstddef>

#include "zweck/door_key.h"
#include "zweck/store/row.h"
#include "zweck/store/store.h"

namespace zweck {

namespace store {

// Sets the next row, which lives until the next call; false after the last one.
using NextRow = absl::FunctionRef<absl::StatusOr<bool>(View<Value>& row)>;

// The error of one record among many, by its place: "record 17: ..." for place 16.
absl::Status AtRecord(std::size_t place, const absl::Status& status);

}  // namespace store

struct TransactOptions {
  // For how long the callback is tried again if the store asks for it; it runs at least once.
  absl::Duration timeout = absl::Seconds(10);
};

// A store that writes many rows at once, for PersistAll.
//
//   PutAll  writes all rows as Put would, one after the other, or none of them. An error of `next`
//           is returned as it is, and one about a row names its place (AtRecord). `next` may not
//           use the store.
template <class S>
concept BatchingStore = Store<S> && requires(S& store, const DoorKey& door,
                                             const store::Table& table, store::NextRow next) {
  { store.PutAll(door, table, next) } -> std::same_as<absl::Status>;
};

// A store with transactions, for Transact. S::Transaction is a store, too, and does what S does.
//
//   Begin   `door.OpensTransaction()`. Waits until the deadline at most. Unavailable, or Aborted:
//           it may be tried again.
//   Commit  of S::Transaction, with the key of Begin: keeps all that was written, or nothing.
//           Unavailable, Aborted: nothing was kept, and the whole may be tried again. Unknown: it
//           is not known whether all was kept. A transaction that is destroyed without Commit
//           keeps nothing.
//
// An operation within the transaction that returns Aborted or Unavailable says the same of the
// whole. Until the transaction is destroyed its thread can't use the store itself
// (FailedPrecondition).
template <class S>
concept TransactingStore = Store<S> && Store<typename S::Transaction> &&
                           requires(S& store, typename S::Transaction& transaction,
                                    const DoorKey& door, absl::Time deadline) {
                             {
                               store.Begin(door, deadline)
                             } -> std::same_as<absl::StatusOr<typename S::Transaction>>;
                             { transaction.Commit(door) } -> std::same_as<absl::Status>;
                           };

}  // namespace zweck

#endif  // ZWECK_STORE_TRANSACTION_H_
