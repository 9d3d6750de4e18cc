// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: splits a document into lines, reads each into a record, and says which lines are bad.
// Author: has not read the checks, and came third

#include <iostream>
#include <string_view>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

std::vector<Subscription> ReadLines(std::string_view document) {
  std::vector<Subscription> readers;
  int line = 0;
  while (!document.empty()) {
    const std::size_t end = document.find('\n');
    const std::string_view text = document.substr(0, end);
    document.remove_prefix(end == std::string_view::npos ? document.size() : end + 1);
    ++line;
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    absl::StatusOr<Subscription> reader = zweck::FromJson<Subscription>(text);
    if (reader.ok()) {
      readers.push_back(*std::move(reader));
    } else {
      std::cerr << "line " << line << ": " << reader.status() << '\n';
    }
  }
  return readers;
}

}  // namespace acme
