// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where an ELF file keeps its flow records. The parser is our own: what is needed is three tables,
// read in parts and within bounds, where libelf would map whole files and trust them.

#ifndef ZWECK_SRC_INVENTORY_ELF_H_
#define ZWECK_SRC_INVENTORY_ELF_H_

#include <absl/status/statusor.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/source.h"

namespace zweck::inventory {

inline constexpr std::string_view kElfMagic =
    "\x7f"
    "ELF";

// The first 64 bytes. Errors are for what is not an ELF file of 64 bits for x86-64 or AArch64.
absl::StatusOr<std::string> ReadElfHeader(const Part& elf);

struct Range {
  std::uint64_t offset;  // from the begin of the part
  std::uint64_t size;
};

struct Sections {
  // Those called .zweck, in the order of their bytes; none overlaps another. An object file has one
  // for each COMDAT group, a linked file has one.
  std::vector<Range> records;
  // Those called .note.package, as the table of sections has them, and two at most, since a linked
  // file has one.
  std::vector<Range> package_notes;
};

// None is no error here. Errors are for what is no ELF file of 64 bits for x86-64 or AArch64, is
// damaged, lacks the table of sections, or whose code is still to be compiled (GCC's -flto without
// -ffat-lto-objects).
absl::StatusOr<Sections> FindSections(const Part& elf);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_ELF_H_
