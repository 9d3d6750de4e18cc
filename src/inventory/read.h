// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The inventory of many programs, read from their binaries.

#ifndef ZWECK_SRC_INVENTORY_READ_H_
#define ZWECK_SRC_INVENTORY_READ_H_

#include <absl/status/status.h>

#include <span>
#include <string>
#include <vector>

#include "src/inventory/needed.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

struct ReadOptions {
  // A file without a flow is an error unless this is set: it may do nothing with personal data, or
  // its records were lost, and the file can't tell which.
  bool allow_empty = false;
  // A shared library that a file needs, that holds flow records and that is not one of the files
  // is an error of that file; with this, it is read, too.
  bool with_libraries = false;
  NeededOptions needed = {};
};

struct ReadResult {
  // Of all files that could be read, merged. Every id, field and path in it is declared in it.
  v1::Inventory inventory;
  // One for each file that could not, in the order of the files. Its message begins with the name
  // of the file and is one printable line. Nothing of that file is in the inventory.
  std::vector<absl::Status> troubles;
};

// Reads executables, shared libraries, object files and static archives (ELF, 64 bits,
// little-endian, x86-64 or AArch64), dumps of flow records, and inventories in JSON.
ReadResult ReadInventory(std::span<const std::string> files, const ReadOptions& options = {});

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_READ_H_
