// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How much a record of an anonymous category tells, as people write it: "15.93" of 1593 hundredths
// of bits.

#ifndef ZWECK_SRC_INVENTORY_BITS_TEXT_H_
#define ZWECK_SRC_INVENTORY_BITS_TEXT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

std::string BitsText(std::uint32_t hundredths);
// Of what BitsText wrote; nothing of anything else.
std::optional<std::uint32_t> ParseBits(std::string_view text);

// "a record tells at most 15.93 bits, of 20.00 that are allowed"; empty where nobody has counted
// them.
std::string BitsWords(const v1::Category& category);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_BITS_TEXT_H_
