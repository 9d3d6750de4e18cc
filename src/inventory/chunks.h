// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Puts flow records together from the chunks in which a binary holds them.
// docs/reference/flow-records.md tells the format.

#ifndef ZWECK_SRC_INVENTORY_CHUNKS_H_
#define ZWECK_SRC_INVENTORY_CHUNKS_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/source.h"

namespace zweck::inventory {

inline constexpr std::string_view kChunkMagic = "ZWK2";
inline constexpr std::size_t kChunkSize = 124;
inline constexpr std::size_t kChunkPayload = 108;
inline constexpr std::size_t kMostChunks = 1024;            // of one record
inline constexpr std::string_view kOldChunkMagic = "ZWK1";  // said less; nothing reads it

struct RawRecord {
  std::string message;   // a serialized zweck.v1.Record
  std::uint64_t hash;    // of the record
  std::uint64_t names;   // the sum of what it names
  std::uint64_t offset;  // of its first chunk, from the begin of the file
};

// For the chunks of one program or object file, in any order.
class Assembler {
 public:
  // A whole run of chunks.
  absl::Status Add(const Part& chunks);
  // The records, in the order in which they were begun; each once. Nothing may be missing.
  absl::StatusOr<std::vector<RawRecord>> Finish();

 private:
  struct Pending {
    std::uint64_t offset;
    std::size_t count;
    std::vector<bool> present;  // for each chunk
    std::string payload;
  };

  absl::Status AddChunk(std::string_view chunk, std::uint64_t offset);

  std::vector<Pending> records_;
  std::map<std::uint64_t, std::size_t> by_hash_;
  std::size_t bytes_ = 0;
};

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_CHUNKS_H_
