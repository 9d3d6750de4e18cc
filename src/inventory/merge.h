// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// One inventory out of the records of many files.

#ifndef ZWECK_SRC_INVENTORY_MERGE_H_
#define ZWECK_SRC_INVENTORY_MERGE_H_

#include <absl/status/status.h>

#include <span>
#include <vector>

#include "src/inventory/held.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

struct Merged {
  v1::Inventory inventory;
  // For each file. One that is not OK added nothing to the inventory: a flow of it names what no
  // file declares, or it declares something differently than a file before it.
  std::vector<absl::Status> statuses;
};

// The records must have passed CheckRecord. A file with no records adds its binaries alone.
Merged Merge(std::span<const FileRecords> files);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_MERGE_H_
