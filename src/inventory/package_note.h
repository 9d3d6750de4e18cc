// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a program says of the package that it is in: the note of owner FDO that the linker writes of
// --package-metadata=JSON (https://systemd.io/ELF_PACKAGE_METADATA).

#ifndef ZWECK_SRC_INVENTORY_PACKAGE_NOTE_H_
#define ZWECK_SRC_INVENTORY_PACKAGE_NOTE_H_

#include <absl/status/statusor.h>

#include <vector>

#include "src/inventory/elf.h"
#include "src/inventory/source.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

// Its version, and, of members that are not in the specification, its commit and date; without a
// name, since that of the file is what an inventory lists. Empty where there is no note, and where
// one says none of these. All texts are printable. DataLoss names the offset of what is damaged or
// is not such JSON.
absl::StatusOr<v1::Program> ReadPackageNote(const Part& elf, const std::vector<Range>& sections);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_PACKAGE_NOTE_H_
