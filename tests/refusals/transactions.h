// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the refusals of batches and transactions are tried on, beside the policy.

#ifndef ZWECK_TESTS_REFUSALS_TRANSACTIONS_H_
#define ZWECK_TESTS_REFUSALS_TRANSACTIONS_H_

#include <zweck/flow/persist_all.h>
#include <zweck/flow/transact.h>

#include <vector>

#include "tests/refusals/policy.h"

namespace acme {

struct BatchStore : OpenStore {
  absl::Status PutAll(const zweck::DoorKey&, const zweck::store::Table&, zweck::store::NextRow);
};

struct TransactionStore : BatchStore {
  struct Transaction : BatchStore {
    absl::Status Commit(const zweck::DoorKey&);
  };
  absl::StatusOr<Transaction> Begin(const zweck::DoorKey&, absl::Time);
};

}  // namespace acme

#endif  // ZWECK_TESTS_REFUSALS_TRANSACTIONS_H_
