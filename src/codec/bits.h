// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A set of small numbers; nothing is allocated up to 64.

#ifndef ZWECK_SRC_CODEC_BITS_H_
#define ZWECK_SRC_CODEC_BITS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace zweck::internal {

class Bits {
 public:
  explicit Bits(std::size_t size) : more_(size > 64 ? (size - 1) / 64 : 0) {}
  bool Has(std::size_t i) const {
    return ((i < 64 ? first_ : more_[i / 64 - 1]) >> (i % 64) & 1) != 0;
  }
  // False if it was there.
  bool Add(std::size_t i) {
    std::uint64_t& word = i < 64 ? first_ : more_[i / 64 - 1];
    const std::uint64_t bit = std::uint64_t{1} << (i % 64);
    const bool added = (word & bit) == 0;
    word |= bit;
    return added;
  }

 private:
  std::uint64_t first_ = 0;
  std::vector<std::uint64_t> more_;
};

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_BITS_H_
