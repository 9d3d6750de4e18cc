// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The tables that programs write, as an inventory says them.

#ifndef ZWECK_SRC_GRANTS_KEPT_TABLES_H_
#define ZWECK_SRC_GRANTS_KEPT_TABLES_H_

#include <absl/status/statusor.h>

#include <span>
#include <string>
#include <vector>

#include "src/store/grants_sql.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::grants {

// One for each sink and category that something is persisted of, with the columns that pass. With
// `sinks`, those of these alone; InvalidArgument for one that keeps nothing.
absl::StatusOr<std::vector<Table>> KeptTables(const v1::Inventory& inventory,
                                              std::span<const std::string> sinks = {});

}  // namespace zweck::grants

#endif  // ZWECK_SRC_GRANTS_KEPT_TABLES_H_
