// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "public_key.h"

#include <absl/strings/str_cat.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

#include <algorithm>
#include <cstddef>
#include <optional>

#include "base64url.h"
#include "json_members.h"

namespace connect_backend {
namespace {

using zweck::codec::JsonCursor;

constexpr std::size_t kMaxKeys = 32;
constexpr std::size_t kMaxNumberBytes = 1024;  // of kMaxBits

template <auto kFree>
struct Freeing {
  template <class T>
  void operator()(T* held) const {
    kFree(held);
  }
};
template <class T, auto kFree>
using Held = std::unique_ptr<T, Freeing<kFree>>;

absl::Status BadKey(absl::string_view why) {
  ERR_clear_error();  // what OpenSSL says of it stays in the thread otherwise
  return absl::InvalidArgumentError(why);
}

const unsigned char* Bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// Of a JWK: text, decoded.
std::optional<std::string> Number(const JsonMembers& key, std::string_view name) {
  const JsonMembers::Member* const member = key.Find(name);
  if (member == nullptr || member->type != JsonMembers::Type::kString) return std::nullopt;
  return FromBase64Url(member->texts.front());
}

// Is the member not there, or this text?
bool MayBe(const JsonMembers& key, std::string_view name, std::string_view text) {
  return key.Find(name) == nullptr || key.Is(name, text);
}

bool IsForUs(const JsonMembers& key) {
  const JsonMembers::Member* const uses = key.Find("key_ops");
  return key.Is("kty", "RSA") && MayBe(key, "use", "sig") && MayBe(key, "alg", "RS256") &&
         (uses == nullptr || std::ranges::find(uses->texts, "verify") != uses->texts.end());
}

absl::StatusOr<PublicKey> ReadKey(const JsonMembers& key) {
  const std::optional<std::string> modulus = Number(key, "n");
  const std::optional<std::string> exponent = Number(key, "e");
  if (!modulus || !exponent) return BadKey("n or e is missing, or not base64url");
  return PublicKey::FromNumbers(*modulus, *exponent);
}

}  // namespace

absl::StatusOr<PublicKey> PublicKey::Checked(EVP_PKEY* key) {
  if (key == nullptr) return BadKey("it is not an RSA key");
  PublicKey checked(std::shared_ptr<EVP_PKEY>(key, EVP_PKEY_free));
  if (EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA) return BadKey("it is not an RSA key");
  const int bits = EVP_PKEY_get_bits(key);
  if (bits < kMinBits) return BadKey("it has fewer bits than RS256 wants");
  if (bits > kMaxBits) return BadKey("it has more bits than are taken");
  const Held<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(
      EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
  if (context == nullptr || EVP_PKEY_public_check(context.get()) != 1) {
    return BadKey("its numbers are not those of an RSA key");
  }
  return checked;
}

absl::StatusOr<PublicKey> PublicKey::FromPem(std::string_view pem) {
  constexpr std::size_t kMaxPem = 16 * 1024;
  if (pem.size() > kMaxPem) return BadKey("it is too long");
  const Held<BIO, BIO_free_all> text(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  // Never asks a terminal for a passphrase: without a callback, OpenSSL would.
  const auto no_passphrase = [](char*, int, int, void*) { return -1; };
  return Checked(text == nullptr
                     ? nullptr
                     : PEM_read_bio_PUBKEY(text.get(), nullptr, +no_passphrase, nullptr));
}

absl::StatusOr<PublicKey> PublicKey::FromNumbers(std::string_view modulus,
                                                 std::string_view exponent) {
  if (modulus.size() > kMaxNumberBytes || exponent.size() > kMaxNumberBytes) {
    return BadKey("it has more bits than are taken");
  }
  const auto number = [](std::string_view bytes) {
    return Held<BIGNUM, BN_free>(BN_bin2bn(Bytes(bytes), static_cast<int>(bytes.size()), nullptr));
  };
  const auto n = number(modulus);
  const auto e = number(exponent);
  const Held<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
  if (n == nullptr || e == nullptr || builder == nullptr ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1) {
    return BadKey("it is not an RSA key");
  }
  const Held<OSSL_PARAM, OSSL_PARAM_free> numbers(OSSL_PARAM_BLD_to_param(builder.get()));
  const Held<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(
      EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
  EVP_PKEY* key = nullptr;
  if (numbers == nullptr || context == nullptr || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, numbers.get()) != 1) {
    return BadKey("it is not an RSA key");
  }
  return Checked(key);
}

bool PublicKey::HasSigned(std::string_view text, std::string_view signature) const {
  const Held<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
  const bool has_signed =
      context != nullptr &&
      EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) == 1 &&
      EVP_DigestVerify(context.get(), Bytes(signature), signature.size(), Bytes(text),
                       text.size()) == 1;
  if (!has_signed) ERR_clear_error();
  return has_signed;
}

absl::StatusOr<PublicKeys> ReadKeySet(std::string_view json) {
  PublicKeys keys;
  bool has_list = false;
  std::size_t number = 0;
  JsonCursor cursor(json);
  if (!cursor.EnterObject()) return BadKey("it is not an object of JSON");
  while (cursor.NextMember()) {
    if (cursor.name() != "keys") continue;
    if (std::exchange(has_list, true) || !cursor.EnterArray()) {
      return BadKey("its member keys is not one list");
    }
    while (cursor.NextElement()) {
      const auto refused = [&](absl::string_view why) {
        return BadKey(absl::StrCat("key ", number, ": ", why));
      };
      if (++number > kMaxKeys) return BadKey("it has too many keys");
      const auto key = JsonMembers::Read(cursor, {"kty", "use", "alg", "key_ops", "kid", "n", "e"});
      if (!key) return refused("it is not an object, or has a member twice");
      if (!IsForUs(*key)) continue;
      const JsonMembers::Member* const kid = key->Find("kid");
      if (kid == nullptr || kid->type != JsonMembers::Type::kString || kid->texts[0].empty()) {
        return refused("it has no kid");
      }
      absl::StatusOr<PublicKey> read = ReadKey(*key);
      if (!read.ok()) return refused(read.status().message());
      if (!keys.try_emplace(kid->texts.front(), *std::move(read)).second) {
        return refused("it has the kid of another");
      }
    }
  }
  if (!cursor.Finish().ok()) return BadKey("it is not JSON");
  if (keys.empty()) return BadKey("it has no key for RS256");
  // NOLINTNEXTLINE(zweck-raw-value: the public keys of Atlassian are nobody's data)
  return keys;
}

}  // namespace connect_backend
