// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/record_pool.h"

#include <absl/status/status.h>

#include <utility>

#include "src/inventory/record.h"

namespace zweck::inventory {
namespace {

// Of different records in all files: more than a hundred thousand flows.
constexpr std::size_t kMostBytesOfAll = 32 * 1024 * 1024;

}  // namespace

absl::StatusOr<const v1::Record*> RecordPool::Get(std::string_view message) {
  const auto known = records_.find(message);
  if (known != records_.end()) return known->second.get();
  absl::StatusOr<v1::Record> record = ParseRecord(message);
  if (!record.ok()) return record.status();
  bytes_ += message.size();
  if (bytes_ > kMostBytesOfAll) {
    return absl::ResourceExhaustedError(
        "the files hold more than 32 MiB of different flow records");
  }
  auto owned = std::make_unique<v1::Record>(*std::move(record));
  return records_.emplace(message, std::move(owned)).first->second.get();
}

}  // namespace zweck::inventory
