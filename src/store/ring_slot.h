// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// One slot of a key ring, as bytes. Numbers are little-endian:
//
//   0     "ZWKRING1"
//   8     the ring's id, 16 bytes; the id of its database, 16 bytes
//   40    the epoch, u32; the state, u8
//   45    when it was written, in seconds since 1970, i64
//   53    the key, 32 bytes. Of a head: the oldest epoch, u32, and how often a head was written, u64
//   85    how many entries the ledger has, u64; the hash of the last one, 32 bytes
//   125   zeros
//   4064  BLAKE2b of all before, and of the number of the slot, 32 bytes

#ifndef ZWECK_SRC_STORE_RING_SLOT_H_
#define ZWECK_SRC_STORE_RING_SLOT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zweck::store {

using RingId = std::array<unsigned char, 16>;
using KeyBytes = std::array<unsigned char, 32>;
using LedgerHash = std::array<unsigned char, 32>;

struct RingSlot {
  enum class State : std::uint8_t { kKey = 1, kDestroyed = 2, kHead = 3 };

  RingSlot() = default;
  RingSlot(const RingSlot&) = delete;
  RingSlot& operator=(const RingSlot&) = delete;
  ~RingSlot();

  // What Bytes gave for the same number; false for anything else.
  bool Read(int number, std::string_view bytes);
  std::string Bytes(int number) const;

  RingId ring{};
  RingId database{};
  std::uint32_t epoch = 0;  // of a head: the newest one
  State state = State::kKey;
  std::int64_t written = 0;
  KeyBytes key{};
  std::uint64_t entries = 0;
  LedgerHash ledger{};

  // Of a head.
  std::uint32_t oldest() const;
  std::uint64_t writes() const;
  void SetHead(std::uint32_t oldest, std::uint64_t writes);
};

// A slot that was never written.
bool IsEmptySlot(std::string_view bytes);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_RING_SLOT_H_
