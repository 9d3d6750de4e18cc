// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The keys to what stands behind the doors. Bytes carry no tags, so stores and transports ask for a
// `DoorKey`, and what turns a category into bytes for a `CodecKey`. Only the doors of flow/ make
// them, after their checks, and a `CodecKey` never leaves them.
//
// A store or transport of your own takes a `DoorKey` by reference and passes it on. It can't copy
// or keep it, and the key opens only what the door was asked for: one operation on one table, or
// one sending. What holds data asks it:
//
//   store.Put({}, table, row);                     // refused: the constructor is private
//   zweck::Persist<Sink>(record, store);           // the door makes the key, after the check
//   inner.Read(door, other_table, nullptr, each);  // kPermissionDenied: not this key's table
//
// docs/how-to/sqlite-store.md has a store that wraps another.

#ifndef ZWECK_DOOR_KEY_H_
#define ZWECK_DOOR_KEY_H_

#include <cstdint>
#include <string_view>

#include "zweck/internal/language.h"

namespace zweck {

namespace internal {
class Doors;
}
namespace store {
struct Table;
}

// Makes keys without a check. Defined by tests that look at bytes; zweck-bypass of the clang-tidy
// module reports it anywhere else.
class InsecureDoorAccessForTests;

class DoorKey {
 public:
  // What a key is for.
  enum class To : std::uint8_t { kPut, kReadOne, kReadAll, kErase, kSend };

  DoorKey(const DoorKey&) = delete;
  DoorKey& operator=(const DoorKey&) = delete;
  // NOLINTNEXTLINE(google-runtime-operator): a pointer to a key would outlive it
  const DoorKey* operator&() const = delete;
  // Written out: Clang's std::bit_cast makes whatever is trivially copyable.
  ~DoorKey() {}  // NOLINT(modernize-use-equals-default)

  // Was the door asked for this operation on this very table? Not on one that looks like it: a
  // store passes on the table that it was handed.
  bool Opens(To operation, const store::Table& table) const {
    return operation == to_ && &table == table_;
  }
  // Was it asked to send?
  bool OpensTransport() const { return to_ == To::kSend; }
  // To which path below the transport's own address: escaped, and empty where the sink names none.
  // Values of the record stand in it.
  std::string_view path() const { return path_; }

 private:
  friend class internal::Doors;
  friend class InsecureDoorAccessForTests;
  DoorKey() = default;
  DoorKey(To operation, const store::Table& table) : table_(&table), to_(operation) {}
  explicit DoorKey(std::string_view path) : path_(path) {}
  const store::Table* table_ = nullptr;
  std::string_view path_ = {};
  To to_ = To::kSend;
};

class CodecKey {
 public:
  CodecKey(const CodecKey&) = delete;
  CodecKey& operator=(const CodecKey&) = delete;
  ~CodecKey() {}  // NOLINT(modernize-use-equals-default): as above

 private:
  friend class internal::Doors;
  friend class InsecureDoorAccessForTests;
  CodecKey() = default;
};

}  // namespace zweck

#endif  // ZWECK_DOOR_KEY_H_
