// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The sealed form of a value, by libsodium.

#include "src/store/sealing.h"

#include <sodium.h>

#include <bit>
#include <cstdint>

#include "src/store/raw_key.h"

namespace zweck::store {
namespace {

constexpr char kValue = 0x01;
constexpr char kAbsence = 0x02;
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kHeader = 1 + kNonce;

static_assert(SealingKey::kSize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(SealingKey::kSize == crypto_kdf_KEYBYTES);

unsigned char* Unsigned(char* bytes) { return reinterpret_cast<unsigned char*>(bytes); }
const unsigned char* Unsigned(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

void AppendKey(std::string& out, const Value& key) {
  out.push_back(static_cast<char>(key.kind));
  switch (key.kind) {
    case Value::Kind::kNull:
      break;
    case Value::Kind::kInteger:
      AppendNumber(out, static_cast<std::uint64_t>(key.integer));
      break;
    case Value::Kind::kReal:
      AppendNumber(out, std::bit_cast<std::uint64_t>(key.real));
      break;
    case Value::Kind::kText:
    case Value::Kind::kBlob:
      AppendPart(out, key.bytes);
      break;
    case Value::Kind::kSeveral:
      AppendNumber(out, key.several.size());
      for (const Value& part : key.several) AppendKey(out, part);
      break;
  }
}

std::string AssociatedData(char form, const SealedPlace& place) {
  std::string out = form == kValue ? "zweck sealed value 1" : "zweck sealed absence 1";
  AppendPart(out, place.table);
  AppendPart(out, place.column);
  AppendKey(out, place.key);
  return out;
}

}  // namespace

void AppendNumber(std::string& out, std::uint64_t number) {
  for (int shift = 0; shift < 64; shift += 8) out.push_back(static_cast<char>(number >> shift));
}

void AppendPart(std::string& out, std::string_view part) {
  AppendNumber(out, part.size());
  out.append(part);
}

char* OpenedBytes::Resize(std::size_t size) {
  Wipe();
  // Growing a string copies and frees the old bytes, but those are zeros by now.
  if (size > bytes_.size()) bytes_.resize(size);
  size_ = size;
  return bytes_.data();
}

void OpenedBytes::Wipe() { sodium_memzero(bytes_.data(), bytes_.size()); }

std::string Sealer::Seal(const SealedPlace& place, std::string_view clear) const {
  return SealAs(kValue, place, clear);
}

std::string Sealer::SealAbsence(const SealedPlace& place) const {
  return SealAs(kAbsence, place, {});
}

std::string Sealer::Lookup(std::string_view table, std::string_view column,
                           const Value& value) const {
  constexpr std::size_t kBytes = crypto_generichash_BYTES_MIN;
  unsigned char key[crypto_generichash_KEYBYTES];
  crypto_kdf_derive_from_key(key, sizeof key, 1, "zwecklkp", RawKey::Of(key_));
  crypto_generichash_state state;
  crypto_generichash_init(&state, key, sizeof key, kBytes);
  sodium_memzero(key, sizeof key);
  std::string before;
  AppendPart(before, table);
  AppendPart(before, column);
  before.push_back(static_cast<char>(value.kind));
  AppendNumber(before, value.bytes.size());
  crypto_generichash_update(&state, Unsigned(std::string_view(before)), before.size());
  crypto_generichash_update(&state, Unsigned(value.bytes), value.bytes.size());
  std::string out(kBytes, '\0');
  crypto_generichash_final(&state, Unsigned(out.data()), kBytes);
  sodium_memzero(&state, sizeof state);
  return out;
}

std::string Sealer::SealAs(char form, const SealedPlace& place, std::string_view clear) const {
  const std::string place_bytes = AssociatedData(form, place);
  std::string out(kHeader + clear.size() + kTag, '\0');
  out[0] = form;
  randombytes_buf(out.data() + 1, kNonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(
      Unsigned(out.data() + kHeader), nullptr, Unsigned(clear), clear.size(),
      Unsigned(std::string_view(place_bytes)), place_bytes.size(), nullptr,
      Unsigned(out.data() + 1), RawKey::Of(key_));
  return out;
}

Sealer::Opened Sealer::Open(const SealedPlace& place, std::string_view sealed,
                            OpenedBytes& clear) const {
  if (sealed.size() < kHeader + kTag) return Opened::kNothing;
  const char form = sealed[0];
  const std::size_t size = sealed.size() - kHeader - kTag;
  if (form != kValue && (form != kAbsence || size != 0)) return Opened::kNothing;
  const std::string place_bytes = AssociatedData(form, place);
  char* const out = clear.Resize(size);
  const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
      Unsigned(out), nullptr, nullptr, Unsigned(sealed.substr(kHeader)), sealed.size() - kHeader,
      Unsigned(std::string_view(place_bytes)), place_bytes.size(), Unsigned(sealed.substr(1)),
      RawKey::Of(key_));
  if (opened != 0) return Opened::kNothing;
  return form == kValue ? Opened::kValue : Opened::kAbsence;
}

}  // namespace zweck::store
