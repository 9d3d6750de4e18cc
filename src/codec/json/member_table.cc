// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Made once for each category, so the hash can be chosen for its names.

#include "src/codec/json/member_table.h"

namespace zweck::internal::json {

std::uint8_t* LearntOrder::Of(const MemberTable* table) {
  struct alignas(64) Learnt {
    const MemberTable* table;
    Next next;
  };
  constexpr std::size_t kTables = 16;
  constexpr Next kInOrder = [] {
    Next next{};
    std::ranges::generate(next, [i = std::uint8_t{0}]() mutable { return i++; });
    return next;
  }();
  thread_local constinit std::array<Learnt, kTables> all{};
  const auto address = reinterpret_cast<std::uintptr_t>(table);
  Learnt& learnt = all[(address >> 4 ^ address >> 10) % kTables];
  if (learnt.table != table) [[unlikely]] {
    learnt = {table, kInOrder};
  }
  return learnt.next.data();
}

std::size_t MemberTable::Fill() {
  slots_.assign(std::bit_ceil(2 * names_.size() + 1), Slot());
  mask_ = slots_.size() - 1;
  std::size_t misplaced = 0;
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    const std::string& name = names_[i].text;
    Slot slot;
    slot.size = static_cast<std::uint32_t>(name.size());
    slot.index = names_[i].index;
    slot.name = i;
    slot.head_bits = FirstOf(static_cast<std::uint32_t>(std::min(name.size(), kBlockSize)));
    name.copy(slot.head.data(), kBlockSize);
    if (name.size() > kBlockSize) {
      name.copy(slot.tail.data(), kBlockSize, name.size() - kBlockSize);
    }
    const char* const start = name.size() < kBlockSize ? slot.head.data() : name.data();
    std::size_t at = Hash(start, name.size()) & mask_;
    misplaced += slots_[at].index != kNone ? 1 : 0;
    while (slots_[at].index != kNone) at = (at + 1) & mask_;
    slots_[at] = slot;
  }
  return misplaced;
}

void MemberTable::Expect(const Name& name) {
  Expected expected;
  const std::string text = "\"" + name.text + "\":";
  // Of what has to be escaped the form is not known.
  if (text.size() < expected.text.size() && std::ranges::none_of(name.text, IsSpecial)) {
    const std::uint32_t bits = FirstOf(static_cast<std::uint32_t>(text.size()));
    text.copy(expected.text.data(), text.size());
    expected.size = static_cast<std::uint32_t>(text.size());
    expected.head_bits = bits & kWholeBlock;
    expected.tail_bits = bits >> kBlockSize;
    expected.needed = expected.tail_bits == 0 ? kBlockSize : 2 * kBlockSize;
  }
  expected_.push_back(expected);
}

void MemberTable::Add(std::string_view name, std::uint32_t index) {
  names_.push_back({std::string(name), index});
  longest_ = std::max(longest_, name.size());
  sizes_ |= std::uint64_t{1} << std::min<std::size_t>(name.size(), 63);
  if (index == expected_.size()) Expect(names_.back());
  Fill();
}

void MemberTable::ChooseHash() {
  // The first multiplier by which each name stands where it should, or the best of a few.
  constexpr int kTries = 64;
  std::uint64_t best = multiplier_;
  std::size_t fewest = names_.size() + 1;
  for (int i = 0; i < kTries && fewest > 0; ++i) {
    const std::size_t misplaced = Fill();
    if (misplaced < fewest) {
      fewest = misplaced;
      best = multiplier_;
    }
    multiplier_ = (multiplier_ * 0xD1342543DE82EF95 + 0x2545F4914F6CDD1D) | 1;
  }
  multiplier_ = best;
  Fill();
}

}  // namespace zweck::internal::json
