// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: throws an exception that names a line of a catalogue file.
// Author: has not read the checks, and came fourth

#include <fstream>
#include <stdexcept>

#include "tests/escapes/fourth/policy.h"

namespace acme {

int ReadCatalogue(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("no catalogue at " + path);
  std::string line;
  int number = 0;
  while (std::getline(file, line)) {
    ++number;
    if (line.find('\t') == std::string::npos) {
      throw std::runtime_error(path + ":" + std::to_string(number) + ": no tab in \"" + line +
                               "\"");
    }
  }
  return number;
}

}  // namespace acme
