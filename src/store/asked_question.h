// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A question on its way to a database: checked, with hashes in place of what is looked up, and with
// its cursor open. What all databases do before they ask, and with each row that they find.

#ifndef ZWECK_SRC_STORE_ASKED_QUESTION_H_
#define ZWECK_SRC_STORE_ASKED_QUESTION_H_

#include <absl/base/thread_annotations.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <optional>
#include <string>

#include "src/store/cursor.h"
#include "src/store/mutex.h"
#include "src/store/question_sql.h"
#include "src/store/sealing.h"
#include "src/store/table_shape.h"
#include "zweck/store/question.h"
#include "zweck/store/row.h"

namespace zweck::store {

// Conditions on lookups, as the table holds those: where keys rotate, the hashes of even epochs
// stand before those of odd ones. `sealer`: null if nothing is sealed.
HashedConditions Hashed(const Sealer* sealer, const TableShape& shape, View<Condition> where);

// Do hashes in the conditions change with the epoch?
bool AsksEpoch(const TableShape& shape, View<Condition> where);

// What seals the ends of pages: the database's sealer, or one for as long as the database is open.
class CursorSealer {
 public:
  absl::StatusOr<const Sealer*> For(const std::optional<Sealer>& sealer);

 private:
  Mutex mutex_;
  std::optional<Sealer> own_ ABSL_GUARDED_BY(mutex_);
};

class AskedQuestion {
 public:
  AskedQuestion(const Table& table, const TableShape& shape, const std::optional<Sealer>& sealer)
      : table_(table), shape_(shape), sealer_(sealer.has_value() ? &*sealer : nullptr) {}
  AskedQuestion(const AskedQuestion&) = delete;
  AskedQuestion& operator=(const AskedQuestion&) = delete;

  // InvalidArgument for what can't be asked, and for an `after` that is not this question's.
  absl::Status Open(const Question& question, const Sealer& cursors, absl::Time now);

  const Question& question() const { return question_; }
  const std::optional<Cursor>& after() const { return after_; }

  // What is wrong with a row that was found by a hash which is not its value's; else empty.
  std::string WrongIn(View<Value> row) const;
  // Where the page ends.
  std::string Sealed(const Cursor& last) const;

 private:
  const Table& table_;
  const TableShape& shape_;
  const Sealer* const sealer_;
  const Sealer* cursors_ = nullptr;
  absl::Time now_;
  HashedConditions hashed_;
  Question asked_;     // as it was
  Question question_;  // with hashes
  OpenedBytes opened_;
  std::optional<Cursor> after_;
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_ASKED_QUESTION_H_
