// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The lock file: the inventory that people have reviewed, one fact a line, and what was approved
// since. docs/how-to/lock-file.md describes it.
//
//   zweck-lock 2
//   field customer.email for contact-customer
//   approve 2026-11-26 "Ada Example" "Customers asked to be called" +field customer.phone

#ifndef ZWECK_SRC_LOCK_LOCK_FILE_H_
#define ZWECK_SRC_LOCK_LOCK_FILE_H_

#include <absl/status/statusor.h>
#include <absl/time/civil_time.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "src/lock/fact.h"

namespace zweck::lock {

// A widening that somebody let pass: the line that is new ("+") or gone ("-").
struct Approval {
  std::string date = {};  // 2026-11-26
  std::string approver = {};
  std::string reason = {};
  std::string change = {};  // "+field customer.phone"
  std::uint32_t line = 0;
};

inline constexpr int kLockVersionNow = 2;

struct LockFile {
  std::vector<Fact> facts;  // by their lines
  std::vector<Approval> approvals;
  // Version 1 does not hold what is newer (SinceOf), and is read all the same.
  int version = kLockVersionNow;
};

// Nothing larger is written or read: some 8,000 categories and 80,000 flows.
inline constexpr std::size_t kMaxLockBytes = 128U << 20U;

// Does a file begin as a lock file does?
bool IsLockFile(std::string_view text);

// Errors (kInvalidArgument) begin with `path` and the line, and say what to do: a wrong version, a
// conflict marker, a line that is no fact, one that stands twice, an approval without a reason or
// of a day that no calendar has or that is to come. `today` is the day in UTC.
absl::StatusOr<LockFile> ParseLockFile(
    const std::string& path, std::string_view text,
    absl::CivilDay today = absl::ToCivilDay(absl::Now(), absl::UTCTimeZone()));

// The whole text, without approvals: what was approved is now in the facts. Of any size.
std::string WriteLockFile(const std::vector<Fact>& facts);

}  // namespace zweck::lock

#endif  // ZWECK_SRC_LOCK_LOCK_FILE_H_
