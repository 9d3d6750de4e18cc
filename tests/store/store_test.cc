// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is a store, and what lacks something.

#include "zweck/store/store.h"

#include <catch2/catch.hpp>
#include <type_traits>

#include "tests/support/insecure_door_access_for_tests.h"

namespace zweck {
namespace {

using Each = absl::FunctionRef<absl::Status(zweck::View<store::Value>)>;

struct Minimal {
  static constexpr bool kSeals = false;
  absl::Status Put(const DoorKey&, const store::Table&, zweck::View<store::Value>) {
    ++puts;
    return absl::OkStatus();
  }
  absl::Status Read(const DoorKey&, const store::Table&, const store::Value*, Each) {
    return absl::OkStatus();
  }
  absl::StatusOr<bool> Erase(const DoorKey&, const store::Table&, const store::Value&) {
    return false;
  }
  int puts = 0;
};
static_assert(Store<Minimal>);

struct SaysNotWhetherItSeals {
  absl::Status Put(const DoorKey&, const store::Table&, zweck::View<store::Value>);
  absl::Status Read(const DoorKey&, const store::Table&, const store::Value*, Each);
  absl::StatusOr<bool> Erase(const DoorKey&, const store::Table&, const store::Value&);
};
static_assert(!Store<SaysNotWhetherItSeals>);

struct CannotErase {
  static constexpr bool kSeals = false;
  absl::Status Put(const DoorKey&, const store::Table&, zweck::View<store::Value>);
  absl::Status Read(const DoorKey&, const store::Table&, const store::Value*, Each);
};
static_assert(!Store<CannotErase>);

struct KeepsErrorsToItself : Minimal {
  void Put(const DoorKey&, const store::Table&, zweck::View<store::Value>);
};
static_assert(!Store<KeepsErrorsToItself>);

// Nobody but the doors makes a key, and nobody keeps one.
static_assert(!std::is_default_constructible_v<DoorKey>);
static_assert(!std::is_copy_constructible_v<DoorKey>);
static_assert(!std::is_move_constructible_v<DoorKey>);
static_assert(!std::is_aggregate_v<DoorKey>);

template <class S>
concept TakesBraces = requires(S& store, const store::Table& table) { store.Put({}, table, {}); };
static_assert(!TakesBraces<Minimal>);

TEST_CASE("A store takes rows from whoever has the key to writing") {
  Minimal store;
  CHECK(store.Put(InsecureDoorAccessForTests::Key(DoorKey::To::kPut, {}), {}, {}).ok());
  CHECK(store.puts == 1);
}

}  // namespace
}  // namespace zweck
