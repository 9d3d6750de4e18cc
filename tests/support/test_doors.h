// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The key to writing, for tests that look at bytes and rows without a category.

#ifndef ZWECK_TESTS_SUPPORT_TEST_DOORS_H_
#define ZWECK_TESTS_SUPPORT_TEST_DOORS_H_

#include "zweck/codec/door_key.h"

namespace zweck {

class TestDoors {
 public:
  static const DoorKey& Key() {
    static const DoorKey key;
    return key;
  }
};

}  // namespace zweck

#endif  // ZWECK_TESTS_SUPPORT_TEST_DOORS_H_
