// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The members of a static archive, as GNU ar and llvm-ar write it: regular or thin, with long names
// and tables of symbols.

#ifndef ZWECK_SRC_INVENTORY_ARCHIVE_H_
#define ZWECK_SRC_INVENTORY_ARCHIVE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "src/inventory/source.h"

namespace zweck::inventory {

inline constexpr std::string_view kArchiveMagic = "!<arch>\n";
inline constexpr std::string_view kThinArchiveMagic = "!<thin>\n";

// Gives the bytes of a file that a thin archive names, by its path from the archive's folder.
using OpenMember =
    absl::FunctionRef<absl::StatusOr<std::unique_ptr<Source>>(const std::string& path)>;

// Calls read(name, member) for each member but the tables; stops at its first error.
absl::Status ForEachMember(
    const Part& archive, OpenMember open,
    absl::FunctionRef<absl::Status(std::string_view name, const Part& member)> read);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_ARCHIVE_H_
