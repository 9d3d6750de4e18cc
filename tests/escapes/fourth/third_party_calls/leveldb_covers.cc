// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: keeps the addresses of pictures of covers in LevelDB, by ISBN.
// Author: has not read the checks, and came fourth
// Unseen: found

#include <absl/strings/str_cat.h>
#include <leveldb/db.h>

#include <map>

#include "tests/escapes/fourth/policy.h"

namespace acme {

int StoreCovers(leveldb::DB& covers, const std::map<std::string, std::string>& by_isbn) {
  int stored = 0;
  for (const auto& [isbn, url] : by_isbn) {
    if (covers.Put({}, absl::StrCat("cover/", isbn), url).ok()) ++stored;
  }
  return stored;
}

}  // namespace acme
