// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Whole numbers as the files have them: little-endian and unaligned. Reading them from bytes
// instead of through <elf.h> works on any system, and nothing of a hostile file is ever taken for a
// struct.

#ifndef ZWECK_SRC_INVENTORY_LITTLE_ENDIAN_H_
#define ZWECK_SRC_INVENTORY_LITTLE_ENDIAN_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zweck::inventory {

// The caller has looked that there are so many bytes.
template <class T>
T Load(std::string_view bytes, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t i = sizeof(T); i-- > 0;) {
    number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return static_cast<T>(number);
}

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_LITTLE_ENDIAN_H_
