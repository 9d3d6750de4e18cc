// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/flow/persist_all.h>

#include <vector>

#include "tests/tree/comments/policy.h"

absl::Status KeepAll(const std::vector<Customer>& customers, zweck::SqliteStore& store) {
#include "block/1"
  return kept;
}
