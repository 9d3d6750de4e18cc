// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Seals one value for one place: XChaCha20-Poly1305 (libsodium) under a random nonce, with the
// place as associated data, so that a sealed value that is moved to another row, column or table
// does not open.
//
//   sealed value   = 0x01, nonce (24 bytes), ciphertext, tag (16 bytes)
//   sealed absence = 0x02, nonce (24 bytes), tag (16 bytes)
//   lookup         = BLAKE2b (16 bytes) of table, column, kind and value, each part after its length

#ifndef ZWECK_SRC_STORE_SEALING_H_
#define ZWECK_SRC_STORE_SEALING_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "src/store/raw_key.h"
#include "zweck/store/row.h"
#include "zweck/store/sealing_key.h"

namespace zweck::store {

struct SealedPlace {
  std::string_view table;
  std::string_view column;
  Value key;  // of the row; null in a table without a key
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

class Sealer {
 public:
  explicit Sealer(SealingKey key) : key_(std::move(key)) {}

  // False if the key that this was made of had been moved away.
  bool HasKey() const { return RawKey::Of(key_) != nullptr; }

  enum class Opened : std::uint8_t { kNothing, kValue, kAbsence };

  std::string Seal(const SealedPlace& place, std::string_view clear) const;
  // That there is no value here.
  std::string SealAbsence(const SealedPlace& place) const;

  // What a sealed value is looked up by: 16 bytes, the same for equal values of one column, under a
  // key of its own. Null, too, has one.
  std::string Lookup(std::string_view table, std::string_view column, const Value& value) const;

  // kNothing if `sealed` was changed, belongs to another place, or was sealed under another key.
  Opened Open(const SealedPlace& place, std::string_view sealed, OpenedBytes& clear) const;

 private:
  std::string SealAs(char form, const SealedPlace& place, std::string_view clear) const;

  SealingKey key_;
};

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SEALING_H_
