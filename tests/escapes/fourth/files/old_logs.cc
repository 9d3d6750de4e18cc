// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: removes logs that are older than a month, and prints what it removed.
// Author: has not read the checks, and came fourth

#include <chrono>
#include <filesystem>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

int RemoveOldLogs(const std::filesystem::path& folder) {
  const auto oldest = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24 * 30);
  int removed = 0;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (!entry.is_regular_file() || entry.last_write_time() > oldest) continue;
    std::cout << "removing " << entry.path().filename() << ", " << entry.file_size() << " bytes\n";
    if (std::filesystem::remove(entry.path(), error)) ++removed;
  }
  return removed;
}

}  // namespace acme
