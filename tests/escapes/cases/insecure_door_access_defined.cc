// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: defines the class that tests open the codecs with.
// Stopped by: clang-tidy
// Finding: zweck-bypass
// Apart.

#include "tests/escapes/policy.h"

class zweck::InsecureDoorAccessForTests {
 public:
  static std::string Write(const acme::Customer& customer) {
    const CodecKey key;
    std::string out;
    (void)internal::WriteWire(key, internal::kLayout<acme::Customer>, &customer, out);
    return out;
  }
};
