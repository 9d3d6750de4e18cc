// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes the name of a borrower of the true database into the report of a test.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth
// Unseen: nobody

#include <gtest/gtest.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class MigrationTest : public testing::Test {
 public:
  void Body(zweck::SqliteStore& production) {
    const auto first = zweck::Find<BorrowerTable, Borrower>(production, "F-1");
    if (!first.ok()) return;
    RecordProperty("first_borrower", first->name.Use<Lend>());
  }
};

}  // namespace acme
