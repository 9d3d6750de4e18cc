// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes the hash of a PIN in hexadecimal digits into a file, to look at it.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <fstream>
#include <iomanip>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void DumpHash(const Login& login) {
  std::ofstream out("/tmp/pin.hex");
  out << std::hex << std::setfill('0');
  for (const unsigned char byte : login.pin_hash.Use<SignIn>()) {
    out << std::setw(2) << static_cast<unsigned>(byte);
  }
}

}  // namespace acme
