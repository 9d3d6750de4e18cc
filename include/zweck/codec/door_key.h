// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The key to writing. Bytes carry no tags, so whatever turns a category into bytes, or takes such
// bytes to a store or a transport, asks for a `DoorKey`, and only the doors of flow/ can make one.
// A store or transport of your own takes it by reference and passes it on; it can't copy or keep it
// by value.
//
//   store.Put({}, table, row);          // refused: the constructor is private
//   zweck::Persist<Sink>(record, store) // the door makes the key, after the check

#ifndef ZWECK_CODEC_DOOR_KEY_H_
#define ZWECK_CODEC_DOOR_KEY_H_

#include "zweck/language.h"

namespace zweck {

namespace flow {
class Doors;
}

class TestDoors;  // defined by tests that look at bytes, and by nothing else

class DoorKey {
 public:
  DoorKey(const DoorKey&) = delete;
  DoorKey& operator=(const DoorKey&) = delete;
  // Written out: Clang's std::bit_cast makes whatever is trivially copyable.
  ~DoorKey() {}  // NOLINT(modernize-use-equals-default)

 private:
  friend class flow::Doors;
  friend class TestDoors;
  DoorKey() = default;
};

}  // namespace zweck

#endif  // ZWECK_CODEC_DOOR_KEY_H_
