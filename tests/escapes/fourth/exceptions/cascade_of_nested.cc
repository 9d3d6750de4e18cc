// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: wraps an exception in another one, and prints both; they are about a file of settings.
// Author: has not read the checks, and came fourth

#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void ReadSettings(const std::string& path) {
  std::ifstream file(path);
  int value = 0;
  if (!(file >> value)) throw std::runtime_error("no number in it");
}

void Configure(const std::string& path) {
  try {
    ReadSettings(path);
  } catch (...) {
    std::throw_with_nested(std::runtime_error("can't read " + path));
  }
}

void PrintAll(const std::exception& error, int depth = 0) {
  std::cerr << std::string(static_cast<std::size_t>(depth) * 2, ' ') << error.what() << '\n';
  try {
    std::rethrow_if_nested(error);
  } catch (const std::exception& inner) {
    PrintAll(inner, depth + 1);
  }
}

}  // namespace acme
