// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Seals one value for one place: XChaCha20-Poly1305 (libsodium) under a random nonce, with the
// place as associated data, so that a sealed value that is moved to another row, column or table
// does not open.
//
// Under the key of an epoch, which is one of a key ring. The place is the database's id, the
// table's, the number and type of the field, the row's key and the epoch, so that no name is a part
// of it:
//
//   sealed value   = 0x03, epoch (4 bytes), nonce (24 bytes), ciphertext, tag (16 bytes)
//   sealed absence = 0x04, epoch (4 bytes), nonce (24 bytes), tag (16 bytes)
//
// Under a sealing key, which is epoch 0 and stays. The place is table, column and the row's key:
//
//   sealed value   = 0x01, nonce (24 bytes), ciphertext, tag (16 bytes)
//   sealed absence = 0x02, nonce (24 bytes), tag (16 bytes)
//
// A lookup is a BLAKE2b (16 bytes) of the field and of the value, with a key of the epoch's.

#ifndef ZWECK_SRC_STORE_SEALING_H_
#define ZWECK_SRC_STORE_SEALING_H_

#include <absl/base/thread_annotations.h>
#include <absl/status/status.h>
#include <absl/synchronization/mutex.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "src/store/ledger.h"
#include "src/store/ring.h"
#include "zweck/store/key_ring.h"
#include "zweck/store/row.h"
#include "zweck/store/sealing_key.h"

namespace zweck::store {

// What a sealed column is: names of no two that have a number are asked for.
struct SealedField {
  std::string_view table;
  std::string_view column;
  std::uint32_t number = 0;
  ColumnType type = ColumnType::kText;
};

struct SealedPlace {
  SealedField field;
  Value key = {};  // of the row; null in a table without a key
};

// What sealed bytes are bound to is made of these. Each part stands after its length, so that no
// two places have the same bytes.
void AppendNumber(std::string& out, std::uint64_t number);
void AppendPart(std::string& out, std::string_view part);

// Memory for what was sealed, wiped when it goes or is used again.
class OpenedBytes {
 public:
  OpenedBytes() = default;
  OpenedBytes(const OpenedBytes&) = delete;
  OpenedBytes& operator=(const OpenedBytes&) = delete;
  ~OpenedBytes() { Wipe(); }

  // The old bytes are wiped, not carried over.
  char* Resize(std::size_t size);
  std::string_view View() const { return {bytes_.data(), size_}; }

 private:
  void Wipe();

  std::string bytes_;
  std::size_t size_ = 0;
};

// kNothing: the bytes were changed, belong to another place, or were sealed under another key.
// kNoKey: there is no key of their epoch.
enum class Opened : std::uint8_t { kNothing, kNoKey, kValue, kAbsence };

// What was opened, as a value of a column's type: of text and bytes a view of `clear`. False if it
// is none of that type.
bool ReadOpened(Opened opened, ColumnType type, std::string_view clear, Value& value);

// Why a sealed value can't be read, in words that follow its column; empty if it can.
std::string_view WhyClosed(Opened opened);

// By which a ledger names a table.
std::uint32_t ShortIdOf(std::string_view table);

// The epoch under which bytes say that they were sealed.
std::uint32_t EpochOf(std::string_view sealed);

// Seals under the key of one epoch.
class EpochSealer {
 public:
  EpochSealer(std::uint32_t epoch, std::shared_ptr<const SealingKey> key, std::string database)
      : epoch_(epoch), key_(std::move(key)), database_(std::move(database)) {}

  std::uint32_t epoch() const { return epoch_; }
  std::string Seal(const SealedPlace& place, std::string_view clear) const;
  // That there is no value here.
  std::string SealAbsence(const SealedPlace& place) const;
  // Either, of any value of a column.
  std::string SealValue(const SealedPlace& place, const Value& value) const;
  // What a sealed value is looked up by: 16 bytes, the same for equal values of one column. Null,
  // too, has one.
  std::string Lookup(const SealedField& field, const Value& value) const;

  Opened Open(const SealedPlace& place, std::string_view sealed, OpenedBytes& clear) const;

  // What a ledger says of a row that was erased.
  LedgerEntry ErasedRow(std::string_view table, const Value& key) const;

 private:
  std::string SealAs(bool is_value, const SealedPlace& place, std::string_view clear) const;
  std::string AssociatedData(char form, const SealedPlace& place) const;
  // The key of a purpose, which is eight letters, and of a table.
  KeyBytes KeyFor(const char* purpose, std::string_view table) const;

  const std::uint32_t epoch_;
  const std::shared_ptr<const SealingKey> key_;
  const std::string database_;
};

// All the keys that a database is sealed with. One at a time is the one that is sealed with now.
class Sealer {
 public:
  // Seals with this key as long as there is a database.
  explicit Sealer(SealingKey key);
  explicit Sealer(KeyRing ring);

  // False if what this was made of had been moved away.
  bool HasKey() const { return keys_->ring != nullptr || keys_->sealers.contains(0); }
  // Null if there is one key for good.
  Ring* ring() const { return keys_->ring.get(); }
  bool Rotates() const { return keys_->ring != nullptr; }
  // Null if none is kept.
  Ledger* ledger() const { return keys_->ledger.get(); }

  std::shared_ptr<const EpochSealer> Now() const;
  // Null if there is no key of that epoch.
  std::shared_ptr<const EpochSealer> At(std::uint32_t epoch) const;
  // Seals under this epoch from now on. FailedPrecondition if the ring has no key of it.
  absl::Status GoTo(std::uint32_t epoch) const;
  // No key of an epoch before this one is used any more.
  void Forget(std::uint32_t before) const;

  // As EpochSealer has them, under the epoch of now.
  std::string Seal(const SealedPlace& place, std::string_view clear) const {
    return Now()->Seal(place, clear);
  }
  std::string SealAbsence(const SealedPlace& place) const { return Now()->SealAbsence(place); }
  std::string Lookup(const SealedField& field, const Value& value) const {
    return Now()->Lookup(field, value);
  }
  // Under the key of whichever epoch it was sealed in.
  Opened Open(const SealedPlace& place, std::string_view sealed, OpenedBytes& clear) const;

 private:
  struct Keys {
    std::unique_ptr<Ring> ring;
    std::unique_ptr<Ledger> ledger;
    absl::Mutex mutex;
    std::map<std::uint32_t, std::shared_ptr<const EpochSealer>>
        sealers;            // guarded, once it is made
    std::uint32_t now = 0;  // likewise
  };
  std::unique_ptr<Keys> keys_ = std::make_unique<Keys>();
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SEALING_H_
