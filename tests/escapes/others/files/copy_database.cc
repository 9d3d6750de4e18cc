// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies the database's file into the folder of last night's backup.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <absl/strings/str_cat.h>
#include <absl/time/clock.h>

#include <filesystem>

#include "tests/escapes/others/policy.h"

namespace acme {

namespace fs = std::filesystem;

struct Shop {
  fs::path database = "/var/lib/acme/shop.db";
  absl::StatusOr<zweck::SqliteStore> store = zweck::SqliteStore::Open(database.string());
};

void NightlyBackup(const Shop& shop) {
  const auto day = absl::FormatTime("%Y-%m-%d", absl::Now(), absl::UTCTimeZone());
  fs::copy_file(shop.database, absl::StrCat("/backup/shop-", day, ".db"),
                fs::copy_options::overwrite_existing);
}

}  // namespace acme
