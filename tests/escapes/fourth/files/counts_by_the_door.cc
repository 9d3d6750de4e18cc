// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes anonymous counts into a file, by the door.
// Author: has not read the checks, and came fourth

#include <absl/time/clock.h>

#include <map>
#include <utility>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status WriteCounts(const std::map<std::pair<Branch, Medium>, int>& lent) {
  auto file = zweck::JsonLinesFile<LendingCounts>::Open("lending.jsonl");
  if (!file.ok()) return file.status();
  for (const auto& [where, count] : lent) {
    LendingCount line;
    line.week = absl::ToCivilDay(absl::Now(), absl::UTCTimeZone());
    line.branch = where.first;
    line.medium = where.second;
    line.lent = count;
    if (absl::Status sent = zweck::Transmit<LendingCounts>(line, *file); !sent.ok()) return sent;
  }
  return absl::OkStatus();
}

}  // namespace acme
