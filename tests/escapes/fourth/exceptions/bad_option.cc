// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: catches what is wrong with an option of the command line, and prints it.
// Author: has not read the checks, and came fourth

#include <exception>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

int PortOf(const char* text) {
  try {
    std::size_t used = 0;
    const int port = std::stoi(text, &used);
    if (text[used] != '\0' || port < 1 || port > 65535) throw std::out_of_range("not a port");
    return port;
  } catch (const std::exception& error) {
    std::cerr << "--port " << text << ": " << error.what() << '\n';
    return 0;
  }
}

}  // namespace acme
