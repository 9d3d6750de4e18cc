// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/flow/transact.h>

#include "tests/tree/comments/policy.h"

absl::StatusOr<Customer> MoveTo(zweck::SqliteStore& store, const std::string& from,
                                const std::string& to) {
#include "block/1"
  return moved;
}
