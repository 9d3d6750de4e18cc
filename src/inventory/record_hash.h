// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The hashes of flow records: of a whole one, and of what it declares.
// docs/reference/flow-records.md tells both.

#ifndef ZWECK_SRC_INVENTORY_RECORD_HASH_H_
#define ZWECK_SRC_INVENTORY_RECORD_HASH_H_

#include <cstdint>
#include <string_view>

#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

inline constexpr std::uint32_t kHalfHash = 0x7fffffff;  // a word holds 31 bits of a hash
inline constexpr std::uint64_t kWholeHash = std::uint64_t{kHalfHash} << 31 | kHalfHash;

// Of a payload, which is whole words.
std::uint64_t HashOf(std::string_view payload);

// What whoever names a record counts it as: its hash, but of a category one that does not tell
// where it is declared. `message` is what `record` was read from, `names` what it counts for all
// that it names.
std::uint64_t MeaningOf(const v1::Record& record, std::string_view message, std::uint64_t hash,
                        std::uint64_t names);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_RECORD_HASH_H_
