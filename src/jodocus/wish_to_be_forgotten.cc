// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The hashes, by libsodium.

#include "jodocus/wish_to_be_forgotten.h"

#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <sodium.h>

#include <array>
#include <utility>

namespace jodocus {
namespace {

constexpr std::size_t kKeySize = crypto_generichash_KEYBYTES;
constexpr std::size_t kHashSize = crypto_generichash_BYTES;

const unsigned char* Unsigned(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

WishKey MakeWishKey() {
  zweck::Bytes bytes{std::string(kKeySize, '\0')};
  randombytes_buf(bytes.data.data(), bytes.data.size());
  WishKey key;
  key.version = kWishKeyVersion;
  key.key = std::move(bytes);
  return key;
}

absl::Status CheckWishKey(const WishKey& key) {
  if (key.key.Use<HonourErasure>().data.size() == kKeySize) return absl::OkStatus();
  return absl::DataLossError("wish-key: the key of the hashes has not the size of one");
}

std::string HashForWish(const WishKey& key, std::string_view id) {
  const std::string& bytes = key.key.Use<HonourErasure>().data;
  std::array<unsigned char, kHashSize> hash{};
  crypto_generichash(hash.data(), hash.size(), Unsigned(id), id.size(), Unsigned(bytes),
                     bytes.size());
  std::string text(2 * kHashSize + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  text.pop_back();
  // NOLINTNEXTLINE(zweck-raw-value: a hash by a sealed key, for the field that is made of it)
  return text;
}

}  // namespace jodocus
