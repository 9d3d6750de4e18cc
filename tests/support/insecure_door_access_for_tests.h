// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The keys behind the doors, for tests that look at bytes and rows without a category.

#ifndef ZWECK_TESTS_SUPPORT_INSECURE_DOOR_ACCESS_FOR_TESTS_H_
#define ZWECK_TESTS_SUPPORT_INSECURE_DOOR_ACCESS_FOR_TESTS_H_

#include <string_view>

#include "zweck/door_key.h"

namespace zweck {

class InsecureDoorAccessForTests {
 public:
  // For codecs and for transports.
  struct BytesKey {
    operator const CodecKey&() const { return Codec(); }     // NOLINT(google-explicit-constructor)
    operator const DoorKey&() const { return Transport(); }  // NOLINT(google-explicit-constructor)
  };
  static BytesKey Key() { return {}; }

  // For a request at a path.
  static DoorKey KeyTo(std::string_view path) { return DoorKey(path); }

  // For one operation on one table of a store.
  static DoorKey Key(DoorKey::To operation, const store::Table& table) {
    return DoorKey(operation, table);
  }

  // For a transaction.
  static DoorKey KeyToTransact() { return DoorKey(DoorKey::To::kTransact); }

 private:
  static const CodecKey& Codec() {
    static const CodecKey key;
    return key;
  }
  static const DoorKey& Transport() {
    static const DoorKey key;
    return key;
  }
};

}  // namespace zweck

#endif  // ZWECK_TESTS_SUPPORT_INSECURE_DOOR_ACCESS_FOR_TESTS_H_
