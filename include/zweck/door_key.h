// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The keys to stores, transports and codecs. Bytes carry no tags, so stores and transports ask for
// a `DoorKey`, and codecs for a `CodecKey`. Only the doors of flow/ make these, after their checks,
// and a `CodecKey` never leaves them.
//
// Your own store or transport takes a `DoorKey` by reference and passes it on. It can't copy or
// keep the key, which opens only what the door was asked for: one operation on one table, one
// transaction, or one sending. A store that holds rows asks it:
//
//   store.Put({}, table, row);                     // refused: the constructor is private
//   zweck::Persist<Sink>(record, store);           // the door makes the key, after the check
//   inner.Read(door, other_table, nullptr, each);  // kPermissionDenied: not this key's table
//
// docs/how-to/own-store-and-transport.md has examples.

#ifndef ZWECK_DOOR_KEY_H_
#define ZWECK_DOOR_KEY_H_

#include <cstdint>
#include <string_view>

#include "zweck/internal/declare/say.h"

namespace zweck {

namespace internal {
class Asking;
class Batching;
class Doors;
class Ending;
class Migrating;
class People;
}  // namespace internal
namespace store {
struct Table;
}

#define ZWECK_INTERNAL_NOT_KEPT \
  ZWECK_INTERNAL_DELETE("zweck: a door's key can't be copied or kept. Pass it on by reference")

// Makes keys without a check. Defined by tests that look at bytes; zweck-bypass of the clang-tidy
// module reports it anywhere else.
class InsecureDoorAccessForTests;

class DoorKey {
 public:
  // What a key is for.
  enum class To : std::uint8_t {
    kPut,
    kAppend,
    kReadOne,
    kReadAll,
    kErase,
    kSend,
    kSelect,
    kCount,
    kInsert,
    kUpdate,
    kPutAll,
    kTransact,
    kMigrate,
    kEnd,
    kReopen,
    kPurge,
    kEraseAll,
    kUpdateAll
  };

  DoorKey(const DoorKey&) = ZWECK_INTERNAL_NOT_KEPT;
  DoorKey& operator=(const DoorKey&) = ZWECK_INTERNAL_NOT_KEPT;
  // NOLINTNEXTLINE(google-runtime-operator): a pointer to a key would outlive it
  const DoorKey* operator&() const = ZWECK_INTERNAL_NOT_KEPT;
  // Written out: Clang's std::bit_cast makes whatever is trivially copyable.
  ~DoorKey() {}  // NOLINT(modernize-use-equals-default)

  // Was the door asked for this operation on this very table? Not on one that looks like it: a
  // store passes on the table that it was handed.
  bool Opens(To operation, const store::Table& table) const {
    return operation == to_ && &table == table_;
  }
  // Was it asked for a transaction?
  bool OpensTransaction() const { return to_ == To::kTransact; }
  // Was it asked to plan or change tables?
  bool OpensMigration() const { return to_ == To::kMigrate; }
  // Was it asked to send?
  bool OpensTransport() const { return to_ == To::kSend; }
  // The path below the transport's URL: escaped, with values of the record, and empty if the sink
  // names none.
  std::string_view path() const { return path_; }

 private:
  friend class internal::Asking;
  friend class internal::Batching;
  friend class internal::Doors;
  friend class internal::Ending;
  friend class internal::Migrating;
  friend class internal::People;
  friend class InsecureDoorAccessForTests;
  DoorKey() = default;
  DoorKey(To operation, const store::Table& table) : table_(&table), to_(operation) {}
  explicit DoorKey(std::string_view path) : path_(path) {}
  explicit DoorKey(To operation) : to_(operation) {}
  const store::Table* table_ = nullptr;
  std::string_view path_ = {};
  To to_ = To::kSend;
};

class CodecKey {
 public:
  CodecKey(const CodecKey&) = ZWECK_INTERNAL_NOT_KEPT;
  CodecKey& operator=(const CodecKey&) = ZWECK_INTERNAL_NOT_KEPT;
  ~CodecKey() {}  // NOLINT(modernize-use-equals-default): as above

 private:
  friend class internal::Asking;
  friend class internal::Batching;
  friend class internal::Doors;
  friend class internal::Ending;
  friend class internal::People;
  friend class InsecureDoorAccessForTests;
  CodecKey() = default;
};

#undef ZWECK_INTERNAL_NOT_KEPT

}  // namespace zweck

#endif  // ZWECK_DOOR_KEY_H_
