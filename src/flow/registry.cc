// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/flow/registry.h"

#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>

#include "zweck/internal/flow/record.h"

namespace zweck {
namespace internal {
namespace {

struct Records {
  absl::Mutex mutex;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::span<const std::uint32_t>> by_hash
      ABSL_GUARDED_BY(mutex);
};

// Made at its first use, since records register before main in no order; never destroyed, since
// they are read after it too.
Records& All() {
  static Records& records = *new Records;
  return records;
}

void AppendWord(std::string& bytes, std::uint32_t word) {
  for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<char>(word >> shift));
}

}  // namespace

bool Register(const std::uint32_t* words, std::size_t size, RecordHash hash) {
  Records& records = All();
  const absl::MutexLock lock(&records.mutex);
  records.by_hash.emplace(std::pair(hash.low, hash.high), std::span(words, size));
  return true;
}

}  // namespace internal

std::string FlowRecords() {
  internal::Records& records = internal::All();
  const absl::MutexLock lock(&records.mutex);
  std::string bytes;
  for (const auto& [hash, words] : records.by_hash) {
    const auto chunks = static_cast<std::uint32_t>(words.size() / internal::kPayloadWords);
    for (std::uint32_t chunk = 0; chunk < chunks; ++chunk) {
      internal::AppendWord(bytes, internal::kMagic);
      internal::AppendWord(bytes, hash.first);
      internal::AppendWord(bytes, hash.second);
      internal::AppendWord(bytes, chunk | chunks << 16);
      for (const std::uint32_t word :
           words.subspan(chunk * internal::kPayloadWords, internal::kPayloadWords)) {
        internal::AppendWord(bytes, word);
      }
    }
  }
  return bytes;
}

}  // namespace zweck
