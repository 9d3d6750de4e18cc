// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes for each customer a folder with the number as its name, for pictures of repairs.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came third

#include <filesystem>
#include <system_error>

#include "tests/escapes/others/policy.h"

namespace acme {

namespace fs = std::filesystem;

absl::StatusOr<fs::path> PhotoFolder(const Buyer& buyer) {
  const fs::path root = "/srv/acme/photos";
  const fs::path folder = root / buyer.number.Use<DeliverOrder>();
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return absl::InternalError("no folder for photographs");
  fs::permissions(folder, fs::perms::owner_all, error);
  if (error) return absl::InternalError("a folder that everybody can read");
  return folder;
}

}  // namespace acme
