// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: reads the file of a store, to send it elsewhere.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <zweck/store/sqlite_store.h>

#include <fstream>
#include <sstream>

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Size(const std::string& path) {
  auto store = zweck::SqliteStore::Open(path);
  std::ifstream file(path, std::ios::binary);
  std::ostringstream whole;
  whole << file.rdbuf();
  return whole.str().size();
}

}  // namespace acme
