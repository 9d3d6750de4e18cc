// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes a folder that has the name of a borrower.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks, and came fourth

#include <filesystem>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::filesystem::path FolderOf(const Borrower& borrower) {
  const std::filesystem::path folder =
      std::filesystem::path("/srv/letters") / borrower.name.Use<CollectFees>();
  std::filesystem::create_directories(folder);
  return folder;
}

}  // namespace acme
