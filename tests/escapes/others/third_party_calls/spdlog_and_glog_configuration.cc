// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: logs the configuration and that the program starts.
// Author: has not read the checks

#include <glog/logging.h>
#include <spdlog/spdlog.h>

#include <cstdlib>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::StatusOr<zweck::SqliteStore> Start() {
  const char* path = std::getenv("ACME_DATABASE");
  if (path == nullptr) path = "shop.db";
  spdlog::info("opening {}", path);
  auto store = zweck::SqliteStore::Open(path);
  if (!store.ok()) LOG(ERROR) << "can't open " << path << ": " << store.status();
  return store;
}

}  // namespace acme
