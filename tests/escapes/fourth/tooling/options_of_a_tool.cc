// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads a command line, and prints how it is used.
// Author: has not read the checks, and came fourth

#include <iostream>
#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct CommandLine {
  std::string database = "library.db";
  bool verbose = false;
  bool help = false;
};

CommandLine Parse(int count, char** arguments) {
  CommandLine line;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--verbose") {
      line.verbose = true;
    } else if (argument.starts_with("--database=")) {
      line.database = argument.substr(11);
    } else {
      line.help = true;
      std::cerr << "unknown: " << argument << "\nusage: " << arguments[0]
                << " [--database=FILE] [--verbose]\n";
    }
  }
  return line;
}

int Purge(int count, char** arguments) {
  const CommandLine line = Parse(count, arguments);
  if (line.help) return 2;
  auto store = zweck::SqliteStore::Open(line.database);
  if (!store.ok()) {
    std::cerr << store.status() << '\n';
    return 1;
  }
  const absl::Status scrubbed = store->Scrub();
  if (line.verbose) std::cout << "scrubbed: " << scrubbed << '\n';
  return scrubbed.ok() ? 0 : 1;
}

}  // namespace acme
