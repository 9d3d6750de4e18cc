// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/chunks.h"

#include <algorithm>
#include <span>

#include "src/inventory/little_endian.h"
#include "src/inventory/record_hash.h"
#include "src/inventory/trouble.h"

namespace zweck::inventory {
namespace {

constexpr std::size_t kHeadSize = kChunkSize - kChunkPayload;
constexpr std::size_t kPayloadHead = 12;  // in front of a message: its length, and what it names
constexpr std::size_t kChunksAtOnce = 512;
// Of different records in one file: some 30,000 flows.
constexpr std::size_t kMostBytesOfFile = 8 * 1024 * 1024;

}  // namespace

absl::Status Assembler::Add(const Part& chunks) {
  if (chunks.size % kChunkSize != 0) {
    return DamagedAt(chunks.begin,
                     {"the flow records here have ", std::to_string(chunks.size),
                      " bytes, which is not a multiple of ", std::to_string(kChunkSize)});
  }
  std::string buffer(
      static_cast<std::size_t>(std::min<std::uint64_t>(chunks.size, kChunksAtOnce * kChunkSize)),
      '\0');
  for (std::uint64_t at = 0; at < chunks.size;) {
    const std::size_t size =
        static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), chunks.size - at));
    if (absl::Status status = chunks.Read(at, {buffer.data(), size}); !status.ok()) return status;
    for (std::size_t i = 0; i < size; i += kChunkSize) {
      const std::string_view chunk = std::string_view(buffer).substr(i, kChunkSize);
      if (absl::Status status = AddChunk(chunk, chunks.begin + at + i); !status.ok()) return status;
    }
    at += size;
  }
  return absl::OkStatus();
}

absl::Status Assembler::AddChunk(std::string_view chunk, std::uint64_t offset) {
  if (chunk.starts_with(kOldChunkMagic)) {
    return DamagedAt(offset,
                     {"a flow record of an older version of zweck begins here, which tells too "
                      "little; build what holds it again"});
  }
  if (!chunk.starts_with(kChunkMagic)) {
    return DamagedAt(offset, {"a chunk of a flow record should begin here, with ZWK2"});
  }
  const auto low = Load<std::uint32_t>(chunk, 4);
  const auto high = Load<std::uint32_t>(chunk, 8);
  const auto index = Load<std::uint16_t>(chunk, 12);
  const auto count = Load<std::uint16_t>(chunk, 14);
  if (low > kHalfHash || high > kHalfHash) {
    return DamagedAt(offset, {"the hash of a flow record has more than 31 bits in a word"});
  }
  if (count == 0 || count > kMostChunks || index >= count) {
    return DamagedAt(offset, {"this is chunk ", std::to_string(index), " of ",
                              std::to_string(count), ", which can't be: a flow record has 1 to ",
                              std::to_string(kMostChunks), " chunks, counted from 0"});
  }
  const auto [found, is_new] =
      by_hash_.try_emplace(std::uint64_t{high} << 31 | low, records_.size());
  if (is_new) {
    bytes_ += count * kChunkPayload;
    if (bytes_ > kMostBytesOfFile) {
      return DamagedAt(offset, {"the flow records of this file have more than ",
                                std::to_string(kMostBytesOfFile), " bytes"});
    }
    records_.push_back({.offset = offset,
                        .count = count,
                        .present = std::vector<bool>(count),
                        .payload = std::string(count * kChunkPayload, '\0')});
  }
  Pending& record = records_[found->second];
  if (record.count != count) {
    return DamagedAt(offset,
                     {"this is chunk ", std::to_string(index), " of ", std::to_string(count),
                      ", but the same flow record has ", std::to_string(record.count),
                      " chunks at offset ", Hex(record.offset)});
  }
  const std::span<char> into(record.payload.data() + index * kChunkPayload, kChunkPayload);
  const std::string_view payload = chunk.substr(kHeadSize);
  if (!record.present[index]) {
    std::ranges::copy(payload, into.begin());
    record.present[index] = true;
  } else if (!std::equal(payload.begin(), payload.end(), into.begin())) {
    return DamagedAt(offset, {"chunk ", std::to_string(index),
                              " of a flow record differs from the same chunk before; the record "
                              "begins at offset ",
                              Hex(record.offset)});
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<RawRecord>> Assembler::Finish() {
  std::vector<RawRecord> records;
  records.reserve(records_.size());
  std::vector<std::uint64_t> hashes(records_.size());
  for (const auto& [hash, place] : by_hash_) {
    const Pending& record = records_[place];
    for (std::size_t i = 0; i < record.count; ++i) {
      if (!record.present[i]) {
        return DamagedAt(record.offset,
                         {"of the flow record that begins here chunk ", std::to_string(i), " of ",
                          std::to_string(record.count), " is missing (they count from 0)"});
      }
    }
    if (HashOf(record.payload) != hash) {
      return DamagedAt(record.offset, {"the flow record that begins here does not have its hash"});
    }
  }
  for (const auto& [hash, place] : by_hash_) hashes[place] = hash;
  for (std::size_t i = 0; i < records_.size(); ++i) {
    const Pending& record = records_[i];
    const auto length = Load<std::uint32_t>(record.payload, 0);
    const auto low = Load<std::uint32_t>(record.payload, 4);
    const auto high = Load<std::uint32_t>(record.payload, 8);
    if (low > kHalfHash || high > kHalfHash) {
      return DamagedAt(record.offset, {"the flow record that begins here counts what it names in "
                                       "more than 31 bits of a word"});
    }
    const std::string_view rest = std::string_view(record.payload).substr(kPayloadHead);
    if (length > rest.size()) {
      return DamagedAt(record.offset, {"the flow record that begins here has a message of ",
                                       std::to_string(length), " bytes, but chunks for ",
                                       std::to_string(rest.size())});
    }
    if (rest.find_first_not_of('\0', length) != std::string_view::npos) {
      return DamagedAt(record.offset,
                       {"the flow record that begins here has bytes behind its message that are "
                        "not zero"});
    }
    records.push_back({.message = std::string(rest.substr(0, length)),
                       .hash = hashes[i],
                       .names = std::uint64_t{high} << 31 | low,
                       .offset = record.offset});
  }
  return records;
}

}  // namespace zweck::inventory
