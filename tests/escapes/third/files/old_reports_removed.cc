// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: removes reports that are older than a month, and says how many and how large.
// Author: has not read the checks, and came third

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <system_error>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Removed {
  int files = 0;
  std::uintmax_t bytes = 0;
};

Removed RemoveOldReports(const std::filesystem::path& folder) {
  Removed removed;
  std::error_code error;
  const auto limit = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24 * 30);
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".report") continue;
    if (entry.last_write_time(error) > limit || error) continue;
    const std::uintmax_t size = entry.file_size(error);
    if (!std::filesystem::remove(entry.path(), error)) continue;
    ++removed.files;
    removed.bytes += size;
  }
  if (error) std::cerr << folder << ": " << error.message() << '\n';
  std::cout << "removed " << removed.files << " reports, " << removed.bytes << " bytes\n";
  return removed;
}

}  // namespace acme
