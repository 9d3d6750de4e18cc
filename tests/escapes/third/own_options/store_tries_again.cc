// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: wraps a store by one that tries again while another process holds the lock.
// Author: has not read the checks, and came third

#include <absl/functional/function_ref.h>
#include <absl/time/clock.h>

#include "tests/escapes/others/policy.h"

namespace acme {

class Patient {
 public:
  static constexpr bool kSeals = false;

  explicit Patient(zweck::SqliteStore& inner) : inner_(inner) {}

  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table& table,
                   zweck::View<zweck::store::Value> row) {
    absl::Status done = inner_.Put(door, table, row);
    for (int i = 0; i < kTimes && absl::IsUnavailable(done); ++i) {
      absl::SleepFor(absl::Milliseconds(20 << i));
      done = inner_.Put(door, table, row);
    }
    return done;
  }
  absl::Status Read(const zweck::DoorKey& door, const zweck::store::Table& table,
                    const zweck::store::Value* key,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)> each) {
    return inner_.Read(door, table, key, each);
  }
  absl::StatusOr<bool> Erase(const zweck::DoorKey& door, const zweck::store::Table& table,
                             const zweck::store::Value& key) {
    return inner_.Erase(door, table, key);
  }

 private:
  static constexpr int kTimes = 3;
  zweck::SqliteStore& inner_;
};

absl::Status KeepQuestion(const Question& question, zweck::SqliteStore& store) {
  Patient patient(store);
  return zweck::Persist<QuestionTable>(question, patient);
}

}  // namespace acme
