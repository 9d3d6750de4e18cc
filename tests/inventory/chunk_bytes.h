// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Flow records in chunks, written from the page about their format and not from the reader.

#ifndef ZWECK_TESTS_INVENTORY_CHUNK_BYTES_H_
#define ZWECK_TESTS_INVENTORY_CHUNK_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zweck::inventory::testing {

template <class T>
void Append(std::string& bytes, T number) {
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    bytes += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i) & 0xff);
  }
}

template <class T>
void Put(std::string& bytes, std::size_t at, T number) {
  std::string little;
  Append(little, number);
  bytes.replace(at, little.size(), little);
}

inline constexpr std::uint64_t kSumMask = (std::uint64_t{1} << 62) - 1;

// FNV-1a over words.
inline std::uint64_t Fnv(std::string bytes) {
  bytes.resize((bytes.size() + 3) / 4 * 4, '\0');
  std::uint64_t hash = 14695981039346656037U;
  for (std::size_t i = 0; i < bytes.size(); i += 4) {
    std::uint64_t word = 0;
    for (std::size_t b = 0; b < 4; ++b) {
      word |= std::uint64_t{static_cast<unsigned char>(bytes[i + b])} << (8 * b);
    }
    hash = (hash ^ word) * 1099511628211U;
  }
  return hash & kSumMask;
}

inline void AppendHash(std::string& bytes, std::uint64_t hash) {
  Append(bytes, static_cast<std::uint32_t>(hash & 0x7fffffff));
  Append(bytes, static_cast<std::uint32_t>(hash >> 31 & 0x7fffffff));
}

// `names`: the sum of what the record names.
inline std::string Payload(std::string_view message, std::uint64_t names = 0) {
  std::string payload;
  Append(payload, static_cast<std::uint32_t>(message.size()));
  AppendHash(payload, names);
  payload += message;
  payload.resize((payload.size() + 107) / 108 * 108, '\0');
  return payload;
}

inline std::string ChunksOf(const std::string& payload) {
  const std::size_t count = payload.size() / 108;
  std::string chunks;
  for (std::size_t i = 0; i < count; ++i) {
    chunks += "ZWK2";
    AppendHash(chunks, Fnv(payload));
    Append(chunks, static_cast<std::uint32_t>(i | count << 16));
    chunks += payload.substr(i * 108, 108);
  }
  return chunks;
}

inline std::string Chunks(std::string_view message, std::uint64_t names = 0) {
  return ChunksOf(Payload(message, names));
}

}  // namespace zweck::inventory::testing

#endif  // ZWECK_TESTS_INVENTORY_CHUNK_BYTES_H_
