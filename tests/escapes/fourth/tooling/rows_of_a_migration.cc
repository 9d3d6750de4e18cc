// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: moves records from one store to another, and writes how many into a report of a test.
// Author: has not read the checks, and came fourth

#include <gtest/gtest.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class MoveTest : public testing::Test {
 public:
  static absl::StatusOr<int> Move(zweck::SqliteStore& from, zweck::SqliteStore& to) {
    std::vector<Borrower> read;
    absl::Status status = zweck::ForEach<BorrowerTable, Borrower>(from, [&](const Borrower& one) {
      read.push_back(one);
      return absl::OkStatus();
    });
    if (!status.ok()) return status;
    for (const Borrower& one : read) {
      status = zweck::Persist<BorrowerTable>(one, to);
      if (!status.ok()) return status;
    }
    return static_cast<int>(read.size());
  }
  void Body(zweck::SqliteStore& from, zweck::SqliteStore& to) {
    const absl::StatusOr<int> moved = Move(from, to);
    RecordProperty("rows", moved.ok() ? std::to_string(*moved) : "none");
    if (!moved.ok()) testing::Fail(testing::Message() << moved.status().message());
  }
};

}  // namespace acme
