// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads records from files into a body, and says of each file how it went.
// Author: has not read the checks, and came fourth

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "tests/escapes/fourth/policy.h"

namespace acme {

int ImportFolder(const std::filesystem::path& folder, zweck::SqliteStore& store) {
  int kept = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path());
    std::string text{std::istreambuf_iterator<char>(file), {}};
    const zweck::Body body(std::move(text));
    const auto borrower = zweck::FromJson<Borrower>(body);
    if (!borrower.ok()) {
      std::cerr << entry.path() << " (" << body.size() << " bytes): " << borrower.status() << '\n';
      continue;
    }
    if (zweck::Persist<BorrowerTable>(*borrower, store).ok()) ++kept;
  }
  return kept;
}

}  // namespace acme
