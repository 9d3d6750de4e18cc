// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The flow records of one file, whatever kind of file it is.

#ifndef ZWECK_SRC_INVENTORY_READ_FILE_H_
#define ZWECK_SRC_INVENTORY_READ_FILE_H_

#include <absl/status/statusor.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "src/inventory/archive.h"
#include "src/inventory/held.h"
#include "src/inventory/record_pool.h"
#include "src/inventory/source.h"

namespace zweck::inventory {

// Of an inventory in JSON; nothing larger is written.
inline constexpr std::size_t kMostJson = 16 * 1024 * 1024;

// How LLVM bitcode begins, which holds no flow records yet.
inline constexpr std::string_view kBitcode = "BC\xc0\xde";
inline constexpr std::string_view kWrappedBitcode = "\xde\xc0\x17\x0b";

// `path` is printable: errors begin with it, and the inventory lists what stands behind its last
// slash. `open` is asked for what a thin archive names. No record at all is no error here.
absl::StatusOr<FileRecords> ReadFile(const Source& file, const std::string& path, OpenMember open,
                                     RecordPool& pool);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_READ_FILE_H_
