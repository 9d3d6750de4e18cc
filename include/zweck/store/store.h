// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a store is: a place that keeps rows of tables and knows neither rule nor category. The doors
// check, turn a record into a row, and hand it over together with their key, which opens this one
// operation on this one table. A store that wraps another passes on the key and the table that it
// was handed; one that holds rows itself asks `door.Opens` first.

#ifndef ZWECK_STORE_STORE_H_
#define ZWECK_STORE_STORE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <concepts>

#include "zweck/door_key.h"
#include "zweck/store/row.h"

namespace zweck {

// A store keeps rows. `kSeals` says whether it encrypts columns that are marked `sealed`; a
// category with a `Secret` field can't be persisted to a store that doesn't.
//
//   Put    writes one row, whole or not at all. It replaces the row with the same key, if the table
//          has a key.
//   Read   calls `each` for the row with that key, or for all rows when `key` is null, and stops at
//          the first error. The values given to `each` live until it returns.
//   Erase  removes the row with that key beyond recovery; says whether there was one.
template <class S>
concept Store =
    requires(S& store, const DoorKey& door, const store::Table& table, View<store::Value> row,
             const store::Value& key, absl::FunctionRef<absl::Status(View<store::Value>)> each) {
      { S::kSeals } -> std::convertible_to<bool>;
      { store.Put(door, table, row) } -> std::same_as<absl::Status>;
      { store.Read(door, table, &key, each) } -> std::same_as<absl::Status>;
      { store.Erase(door, table, key) } -> std::same_as<absl::StatusOr<bool>>;
    };

}  // namespace zweck

#endif  // ZWECK_STORE_STORE_H_
