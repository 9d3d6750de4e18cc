// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/flow/migrate.h>

#include <iostream>

#include "tests/tree/comments/policy.h"

absl::Status BringAlong(zweck::SqliteStore& store) {
#include "block/1"
  return done;
}
