// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What an ELF file tells the system's loader of the shared libraries that it needs.

#ifndef ZWECK_SRC_INVENTORY_DYNAMIC_H_
#define ZWECK_SRC_INVENTORY_DYNAMIC_H_

#include <absl/status/statusor.h>

#include <cstdint>
#include <string>
#include <vector>

#include "src/inventory/source.h"

namespace zweck::inventory {

struct Dynamic {
  std::uint16_t machine = 0;        // as the ELF header has it
  bool is_program = false;          // it names a loader, so it is started by itself
  std::string soname = {};          // by which others need it; may be empty
  std::vector<std::string> needed;  // names, or paths where there is a slash, in their order
  std::string rpath = {};           // DT_RPATH: folders, with a colon between
  std::string runpath = {};         // DT_RUNPATH; then DT_RPATH doesn't count
  bool has_runpath = false;
};

// Object files and programs that were linked statically need nothing. The segments are read, as
// the loader does, not the sections. Errors are those of ReadElfHeader, and for what is damaged.
absl::StatusOr<Dynamic> ReadDynamic(const Part& elf);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_DYNAMIC_H_
