// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A test may define what gives it the keys.

// options: {"zweck-bypass.Tests": "_defined_good\\.cc$"}

#include "zweck/door_key.h"

class zweck::InsecureDoorAccessForTests {
 public:
  static const CodecKey& Key() {
    static const CodecKey key;
    return key;
  }
};
