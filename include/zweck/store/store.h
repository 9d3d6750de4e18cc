// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a store is: a place that keeps rows of tables and knows nothing about rules or categories.
// The doors check, turn a record into a row, and pass it on with their key, which opens this one
// operation on this one table. A store that wraps another passes on the key and the table that it
// was handed; one that holds rows itself asks `door.Opens` first.

#ifndef ZWECK_STORE_STORE_H_
#define ZWECK_STORE_STORE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <concepts>
#include <cstdint>
#include <string>

#include "zweck/door_key.h"
#include "zweck/store/change.h"
#include "zweck/store/question.h"
#include "zweck/store/row.h"

namespace zweck {

// A store keeps rows. `kSeals` says whether it encrypts columns that are marked `sealed`; a
// category that has such can't be persisted to a store that doesn't.
//
//   Put    writes one row, whole or not at all. It replaces the row with the same key, if the table
//          has a key.
//   Read   calls `each` for the row with that key, or for all rows when `key` is null, and stops at
//          the first error. `key->parts()` has a value for each column of the table's key. The
//          values given to `each` live until it returns. For all rows, `each` may use the store:
//          rows that are there throughout are read once, others perhaps.
//   Erase  removes the row with that key beyond recovery; returns whether there was one.
template <class S>
concept Store =
    requires(S& store, const DoorKey& door, const store::Table& table, View<store::Value> row,
             const store::Value& key, absl::FunctionRef<absl::Status(View<store::Value>)> each) {
      { S::kSeals } -> std::convertible_to<bool>;
      { store.Put(door, table, row) } -> std::same_as<absl::Status>;
      { store.Read(door, table, &key, each) } -> std::same_as<absl::Status>;
      { store.Erase(door, table, key) } -> std::same_as<absl::StatusOr<bool>>;
    };

// A store that can add to a list within a row, for Append.
//
//   Append  adds to the list, whole or not at all; returns whether there is a row with that key.
template <class S>
concept AppendingStore =
    Store<S> && requires(S& store, const DoorKey& door, const store::Table& table,
                         const store::Value& key, const store::Addition& addition) {
      { store.Append(door, table, key, addition) } -> std::same_as<absl::StatusOr<bool>>;
    };

// A store that can tell whether a row is there when it writes, for Insert and Update.
//
//   Insert  writes one row, whole or not at all; returns false, and leaves all as it is, if there is
//           one with the same key. AlreadyExists for a unique value that another row has.
//   Update  sets columns of the row with that key, all or none, without reading the others; the
//           conditions are tested together with the write. AlreadyExists as above.
template <class S>
concept UpdatingStore = Store<S> && requires(S& store, const DoorKey& door,
                                             const store::Table& table, View<store::Value> row,
                                             const store::Value& key, const store::Change& change) {
  { store.Insert(door, table, row) } -> std::same_as<absl::StatusOr<bool>>;
  { store.Update(door, table, key, change) } -> std::same_as<absl::StatusOr<store::Changed>>;
};

// A store that answers questions. A column that is `lookup` is asked by kEquals and kAnyOf only;
// its values come in the clear, as they do for the others.
//
//   Select  calls `each` for the rows of one page, with the columns that the question names, in its
//           order, and stops at the first error. Returns where the page ended, sealed and bound to
//           the table and to all of the question except its limit; empty if no row follows.
//           InvalidArgument for an `after` that was not given for this question, or is too old.
//   Count   returns how many rows meet the conditions.
template <class S>
concept QueryableStore =
    Store<S> && requires(S& store, const DoorKey& door, const store::Table& table,
                         const store::Question& question,
                         absl::FunctionRef<absl::Status(View<store::Value>)> each) {
      { store.Select(door, table, question, each) } -> std::same_as<absl::StatusOr<std::string>>;
      { store.Count(door, table, question) } -> std::same_as<absl::StatusOr<std::int64_t>>;
    };

// A store that erases and updates rows by conditions, which are those of a question, for EraseAll
// and UpdateAll: all of them or none.
//
//   EraseAll   removes the rows beyond recovery, also those that ended; returns how many had not.
//   UpdateAll  sets columns of the rows, none of which is unique; returns in how many.
template <class S>
concept SweepingStore =
    Store<S> && requires(S& store, const DoorKey& door, const store::Table& table,
                         View<store::Condition> where, const store::Change& change) {
      { store.EraseAll(door, table, where) } -> std::same_as<absl::StatusOr<std::int64_t>>;
      { store.UpdateAll(door, table, change) } -> std::same_as<absl::StatusOr<std::int64_t>>;
    };

}  // namespace zweck

#endif  // ZWECK_STORE_STORE_H_
