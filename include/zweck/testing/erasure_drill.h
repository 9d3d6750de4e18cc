// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// ErasureDrill: a fire drill for EraseSubject, in the tests of a backend.
//
//   TEST(Backend, ForgetsPeople) {
//     auto store = zweck::SqliteStore::Open(path);
//     auto drill = zweck::testing::ErasureDrill<Kept>(*store, {.files = {path}});
//     ASSERT_TRUE(drill.ok()) << drill.status();
//   }
//
// It makes up two people, and stores a record about the first in each table that Tables names and
// that has a Subject, at whatever depth, and one that stays, about the second. It erases the first,
// and reads all tables: nothing may be left of the first, and all must be there of the second, who
// is erased then. It writes through the doors, as the program does. Run it on a store of its own:
// it reads all tables whole.

#ifndef ZWECK_TESTING_ERASURE_DRILL_H_
#define ZWECK_TESTING_ERASURE_DRILL_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstdint>
#include <string>
#include <vector>

#include "zweck/flow/people.h"
#include "zweck/internal/testing/drilling.h"

namespace zweck::testing {

struct DrillOptions {
  // Where nothing of an erased person may be left: files, each with those beside it whose names
  // begin with its own ("app.db-wal"), and folders with all that is in them.
  std::vector<std::string> files = {};
};

struct DrillReport {
  std::int64_t tables = 0;  // in which people were stored, and from which they were erased
  // What was left out: "invoice in invoice-store: it stays".
  std::vector<std::string> left_out;
};

// kFailedPrecondition if a table does not yield what was stored in it; kInternal if anything of an
// erased person is left, or something of another one is gone; kNotFound for a file that is not
// there. Each names the table, or the file. Other errors are those of Persist and EraseSubject: one
// of Persist may mean that the drill knows no value that the table takes. After an error the people
// are erased, as far as that is possible.
template <class Kept, class StoreType>
absl::StatusOr<DrillReport> ErasureDrill(StoreType& store, const DrillOptions& options = {}) {
  internal::Drill<Kept, StoreType> drill(store, options.files);
  DrillReport report;
  absl::Status status = drill.Run(report.tables, report.left_out);
  if (!status.ok()) {
    drill.CleanUp();
    return status;
  }
  return report;
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTING_ERASURE_DRILL_H_
