// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The key with which a store seals `Secret` fields: 32 bytes that the caller supplies. They are
// kept in locked, guarded memory and wiped when the key is destroyed. Zweck never writes them
// anywhere, and they can't be read or printed.
//
//   auto key = zweck::SealingKey::FromFile("/etc/acme/sealing.key");  // compiles
//   std::cout << *key;                                                // refused: no operator<<
//   zweck::SealingKey copy = *key;                                    // refused: a key moves

#ifndef ZWECK_STORE_SEALING_KEY_H_
#define ZWECK_STORE_SEALING_KEY_H_

#include <absl/status/statusor.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "zweck/internal/language.h"

namespace zweck {

namespace store {
class RawKey;
}

class SealingKey {
 public:
  static constexpr std::size_t kSize = 32;

  // Exactly 32 bytes. The caller wipes its own copy. InvalidArgument for any other length, and for
  // 32 zeros, which are a buffer that nobody filled.
  static absl::StatusOr<SealingKey> FromBytes(std::string_view bytes);

  // The base64 (RFC 4648 section 4) of 32 bytes, with or without its padding, and nothing else.
  static absl::StatusOr<SealingKey> FromBase64(std::string_view text);

  // A file that holds 32 raw bytes, or their base64 and white space after it. NotFound,
  // PermissionDenied or InvalidArgument otherwise, naming the path.
  static absl::StatusOr<SealingKey> FromFile(const std::string& path);

  // A new key that ends with the process, for tools and tests: no other run can open what it
  // sealed.
  static absl::StatusOr<SealingKey> Random();

 private:
  friend class store::RawKey;

  struct Free {
    void operator()(unsigned char* bytes) const;
  };
  using Bytes = std::unique_ptr<unsigned char, Free>;

  explicit SealingKey(Bytes bytes) : bytes_(std::move(bytes)) {}
  static absl::StatusOr<Bytes> Allocate();
  static absl::StatusOr<SealingKey> Finish(Bytes bytes);

  Bytes bytes_;  // kSize bytes of sodium_malloc, read-only once filled
};

}  // namespace zweck

#endif  // ZWECK_STORE_SEALING_KEY_H_
