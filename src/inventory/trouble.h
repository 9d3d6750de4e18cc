// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Errors that say where in a file.

#ifndef ZWECK_SRC_INVENTORY_TROUBLE_H_
#define ZWECK_SRC_INVENTORY_TROUBLE_H_

#include <absl/status/status.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace zweck::inventory {

// 0x1f40
std::string Hex(std::uint64_t number);

// "offset 0x1f40: sentence", DataLoss. Offsets count from the begin of the file.
absl::Status DamagedAt(std::uint64_t offset, std::initializer_list<std::string_view> sentence);

// The same error, with a place in front: "place: message".
absl::Status In(std::string_view place, const absl::Status& status);

std::string_view MessageOf(const absl::Status& status);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_TROUBLE_H_
