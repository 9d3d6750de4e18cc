// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What both databases do to update many rows of which a single statement can't.

#ifndef ZWECK_SRC_STORE_SWEEP_H_
#define ZWECK_SRC_STORE_SWEEP_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "src/store/table_shape.h"
#include "zweck/store/change.h"
#include "zweck/store/question.h"
#include "zweck/store/row.h"

namespace zweck::store {

// Is one of the columns sealed? What is sealed is bound to its row, so that no value fits many.
bool SealsAny(const TableShape& shape, View<std::size_t> columns);

// Asks for the keys of the rows that meet the conditions, page by page, and updates each. Returns
// how many. Within a transaction.
using SelectPage = absl::FunctionRef<absl::StatusOr<std::string>(
    const Question& question, absl::FunctionRef<absl::Status(View<Value>)> each)>;
using UpdateRow =
    absl::FunctionRef<absl::StatusOr<Changed>(const Value& key, const Change& of_row)>;
absl::StatusOr<std::int64_t> UpdateEach(View<std::size_t> keys, const Change& change,
                                        SelectPage select, UpdateRow update);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SWEEP_H_
