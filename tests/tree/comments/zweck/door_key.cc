// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/tree/comments/policy.h"

using Sink = CustomerTable;

void Run(const Customer& record, zweck::SqliteStore& store, zweck::SqliteStore& inner,
         const zweck::DoorKey& door, const zweck::store::Table& other_table,
         absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)> each) {
#include "block/1"
}
