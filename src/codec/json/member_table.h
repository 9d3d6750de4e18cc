// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The members of an object that are wanted, found by name: first the one that is expected next, as
// most documents keep an order and those of one sender the same, and else by a hash over both ends
// of the name.

#ifndef ZWECK_SRC_CODEC_JSON_MEMBER_TABLE_H_
#define ZWECK_SRC_CODEC_JSON_MEMBER_TABLE_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "src/codec/json/block.h"

namespace zweck::internal::json {

class MemberTable {
 public:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  // A name that is not there yet, and what it is found as: an index from 0 on without a gap.
  // Several names may have the same.
  void Add(std::string_view name, std::uint32_t index);
  // After the last of them: chooses a hash for these names.
  void ChooseHash();

  // The size of `"name":` if that stands here, in just this form, for the first name of this index;
  // or 0. So many bytes are `left`.
  std::size_t IsExpected(std::uint32_t index, const char* at, std::size_t left) const {
    if (index >= expected_.size()) return 0;
    const Expected& expected = expected_[index];
    if (left < expected.needed) [[unlikely]] {
      const bool same =
          left >= expected.size && std::memcmp(at, expected.text.data(), expected.size) == 0;
      return same ? expected.size : 0;
    }
    const std::uint32_t head = ~Block(at).Same(Block(expected.text.data())) & expected.head_bits;
    if (head != 0) return 0;
    if (expected.tail_bits == 0) [[likely]] {
      return expected.size;
    }
    const std::uint32_t tail =
        ~Block(at + kBlockSize).Same(Block(expected.text.data() + kBlockSize)) & expected.tail_bits;
    return tail == 0 ? expected.size : 0;
  }

  // The index of a name.
  std::uint32_t Find(std::string_view name) const {
    if (name.size() > longest_) return kNone;
    if (name.size() >= kBlockSize) return Find(name.data(), name.size());
    std::array<char, kBlockSize> start{};
    name.copy(start.data(), name.size());
    return Find(start.data(), name.size());
  }

  // The same, where 16 bytes can be read from `name` on, whatever its size is.
  std::uint32_t Find(const char* name, std::size_t size) const {
    if ((sizes_ >> std::min<std::size_t>(size, 63) & 1) == 0) return kNone;
    const Block head(name);
    for (std::size_t i = Hash(name, size);; ++i) {
      const Slot& slot = slots_[i & mask_];
      if (slot.size == size && (~head.Same(Block(slot.head.data())) & slot.head_bits) == 0 &&
          (size <= kBlockSize || EndsAlike(slot, name, size))) {
        return slot.index;
      }
      if (slot.index == kNone) return kNone;
    }
  }

  // The index of the first name for which the question is answered by yes.
  template <class Question>
  std::uint32_t FindIf(Question question) const {
    for (const Name& name : names_) {
      if (question(std::string_view(name.text))) return name.index;
    }
    return kNone;
  }

 private:
  struct Name {
    std::string text;
    std::uint32_t index;
  };
  struct alignas(64) Slot {
    std::array<char, kBlockSize> head{};
    std::array<char, kBlockSize> tail{};  // of a name longer than the head, its last bytes
    std::uint32_t size = kNone;
    std::uint32_t index = kNone;
    std::uint32_t name = 0;       // among names_
    std::uint32_t head_bits = 0;  // of the bytes of `head` that are the name's
  };
  // A name with its quotation marks and the colon.
  struct alignas(64) Expected {
    std::array<char, 2 * kBlockSize> text{};
    std::uint32_t size = 0;           // 0 for what does not fit
    std::uint32_t needed = kNone;     // bytes to be compared by blocks
    std::uint32_t head_bits = kNone;  // which bytes of the first block count, and of the second
    std::uint32_t tail_bits = 0;
  };

  // Of the first 8 bytes, the last 8 and the size.
  std::size_t Hash(const char* name, std::size_t size) const {
    std::uint64_t first;
    std::uint64_t last;
    std::memcpy(&first, name, sizeof first);
    std::memcpy(&last, name + (size > sizeof last ? size - sizeof last : 0), sizeof last);
    // What follows a short name does not count.
    const std::size_t unused = size < sizeof first ? 8 * (sizeof first - size) : 0;
    const std::uint64_t used = size == 0 ? 0 : ~std::uint64_t{0};
    if constexpr (std::endian::native == std::endian::little) {
      first <<= unused % 64;
      last <<= unused % 64;
    } else {
      first >>= unused % 64;
      last >>= unused % 64;
    }
    const std::uint64_t mixed = ((first ^ std::rotl(last, 23)) & used) + size;
    return static_cast<std::size_t>((mixed * multiplier_) >> 32);
  }
  // Of a name longer than a block whose first block is the same.
  bool EndsAlike(const Slot& slot, const char* name, std::size_t size) const {
    if (Block(name + size - kBlockSize).Same(Block(slot.tail.data())) != kWholeBlock) return false;
    return size <= 2 * kBlockSize || std::string_view(name, size) == names_[slot.name].text;
  }
  void Expect(const Name& name);
  std::size_t Fill();  // returns how many names don't stand where they should

  std::vector<Name> names_;
  std::vector<Expected> expected_;  // by index
  std::vector<Slot> slots_{Slot()};
  std::size_t mask_ = 0;
  std::uint64_t multiplier_ = 0x9E3779B97F4A7C15;
  std::size_t longest_ = 0;
  std::uint64_t sizes_ = 0;  // a bit for each size that a name has, the last for all beyond
};

// Which member comes next, from one on. As long as nothing else is known, the one behind the last.
class InOrder {
 public:
  explicit InOrder(std::uint32_t next) : next_(next) {}
  std::uint32_t Guess() const { return next_; }
  void Right() { ++next_; }
  void Wrong(std::uint32_t index) { next_ = index + 1; }

 private:
  std::uint32_t next_;
};

// The same for tables of at most kMost indices: as in the object that this thread read last with
// the table. It is no more than a guess, so two tables may share what they learn.
class LearntOrder {
 public:
  static constexpr std::uint32_t kMost = 64;

  LearntOrder(const MemberTable& table, std::uint32_t next) : next_(Of(&table)), place_(next) {}
  std::uint32_t Guess() const { return next_[place_]; }
  void Right() { place_ = Guess() + 1; }
  void Wrong(std::uint32_t index) {
    next_[place_] = static_cast<std::uint8_t>(index);
    place_ = index + 1;
  }

 private:
  // What comes first, and behind each index.
  using Next = std::array<std::uint8_t, kMost + 1>;
  static std::uint8_t* Of(const MemberTable* table);

  std::uint8_t* next_;
  std::uint32_t place_;
};

}  // namespace zweck::internal::json

#endif  // ZWECK_SRC_CODEC_JSON_MEMBER_TABLE_H_
