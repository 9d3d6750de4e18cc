// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/ring_slot.h"

#include <sodium.h>

#include <cstring>

#include "zweck/store/key_ring.h"

namespace zweck::store {
namespace {

constexpr std::string_view kMagic = "ZWKRING1";
constexpr std::size_t kRing = 8;
constexpr std::size_t kDatabase = 24;
constexpr std::size_t kEpoch = 40;
constexpr std::size_t kState = 44;
constexpr std::size_t kWritten = 45;
constexpr std::size_t kKey = 53;
constexpr std::size_t kEntries = 85;
constexpr std::size_t kLedger = 93;
constexpr std::size_t kZeros = 125;
constexpr std::size_t kHash = KeyRing::kSlotBytes - 32;

template <class Number>
void PutNumber(unsigned char* to, Number number) {
  for (std::size_t i = 0; i < sizeof number; ++i) {
    to[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> (8 * i));
  }
}
template <class Number>
Number GetNumber(const unsigned char* from) {
  std::uint64_t number = 0;
  for (std::size_t i = sizeof(Number); i-- > 0;) number = number << 8U | from[i];
  return static_cast<Number>(number);
}
template <std::size_t kSize>
void Copy(std::array<unsigned char, kSize>& to, const unsigned char* from) {
  std::memcpy(to.data(), from, kSize);
}

std::array<unsigned char, 32> HashOf(int number, const unsigned char* bytes) {
  std::array<unsigned char, 32> hash{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  crypto_generichash_update(&state, bytes, kHash);
  const auto place = static_cast<unsigned char>(number);
  crypto_generichash_update(&state, &place, 1);
  crypto_generichash_final(&state, hash.data(), hash.size());
  sodium_memzero(&state, sizeof state);
  return hash;
}

}  // namespace

RingSlot::~RingSlot() { sodium_memzero(key.data(), key.size()); }

bool RingSlot::Read(int number, std::string_view bytes) {
  if (bytes.size() != KeyRing::kSlotBytes || !bytes.starts_with(kMagic)) return false;
  const auto* const from = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::array<unsigned char, 32> hash = HashOf(number, from);
  if (sodium_memcmp(hash.data(), from + kHash, hash.size()) != 0) return false;
  if (from[kState] < 1 || from[kState] > 3) return false;
  if (!IsEmptySlot(bytes.substr(kZeros, kHash - kZeros))) return false;
  Copy(ring, from + kRing);
  Copy(database, from + kDatabase);
  epoch = GetNumber<std::uint32_t>(from + kEpoch);
  state = static_cast<State>(from[kState]);
  written = GetNumber<std::int64_t>(from + kWritten);
  Copy(key, from + kKey);
  entries = GetNumber<std::uint64_t>(from + kEntries);
  Copy(ledger, from + kLedger);
  return true;
}

std::string RingSlot::Bytes(int number) const {
  std::string out(KeyRing::kSlotBytes, '\0');
  auto* const to = reinterpret_cast<unsigned char*>(out.data());
  std::memcpy(to, kMagic.data(), kMagic.size());
  std::memcpy(to + kRing, ring.data(), ring.size());
  std::memcpy(to + kDatabase, database.data(), database.size());
  PutNumber(to + kEpoch, epoch);
  to[kState] = static_cast<unsigned char>(state);
  PutNumber(to + kWritten, written);
  std::memcpy(to + kKey, key.data(), key.size());
  PutNumber(to + kEntries, entries);
  std::memcpy(to + kLedger, ledger.data(), ledger.size());
  const std::array<unsigned char, 32> hash = HashOf(number, to);
  std::memcpy(to + kHash, hash.data(), hash.size());
  return out;
}

std::uint32_t RingSlot::oldest() const { return GetNumber<std::uint32_t>(key.data()); }
std::uint64_t RingSlot::writes() const { return GetNumber<std::uint64_t>(key.data() + 4); }
void RingSlot::SetHead(std::uint32_t oldest, std::uint64_t writes) {
  state = State::kHead;
  key.fill(0);
  PutNumber(key.data(), oldest);
  PutNumber(key.data() + 4, writes);
}

// Of a ring all slots are read each time it is opened.
bool IsEmptySlot(std::string_view bytes) {
  return bytes.empty() || (bytes.front() == '\0' &&
                           std::memcmp(bytes.data(), bytes.data() + 1, bytes.size() - 1) == 0);
}

}  // namespace zweck::store
