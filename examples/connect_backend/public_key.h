// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Keys that tokens are signed for with RS256, by OpenSSL's libcrypto: a JWK is a modulus and an
// exponent, which libjwt can't take, and libjwt has libcrypto below it anyway. A key verifies by
// RSASSA-PKCS1-v1_5 with SHA-256 and by nothing else, so no token can choose another algorithm.

#ifndef CONNECT_BACKEND_PUBLIC_KEY_H_
#define CONNECT_BACKEND_PUBLIC_KEY_H_

#include <absl/status/statusor.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

struct evp_pkey_st;  // EVP_PKEY

namespace connect_backend {

class PublicKey {
 public:
  // RFC 7518 section 3.3 wants 2048 bits or more; what is longer than this costs too much.
  static constexpr int kMinBits = 2048;
  static constexpr int kMaxBits = 8192;

  // kInvalidArgument for what is not an RSA key of that size. No error repeats a part of it.
  static absl::StatusOr<PublicKey> FromPem(std::string_view pem);
  // Modulus and exponent as bytes, the highest first: RFC 7518 section 6.3.1.
  static absl::StatusOr<PublicKey> FromNumbers(std::string_view modulus, std::string_view exponent);

  bool HasSigned(std::string_view text, std::string_view signature) const;

 private:
  explicit PublicKey(std::shared_ptr<evp_pkey_st> key) : key_(std::move(key)) {}
  static absl::StatusOr<PublicKey> Checked(evp_pkey_st* key);

  std::shared_ptr<evp_pkey_st> key_;
};

using PublicKeys = std::map<std::string, PublicKey, std::less<>>;  // by kid

// Reads a JWK Set (RFC 7517). Keys that are for something else than RS256 are left out, as section
// 5 has it. kInvalidArgument, with the number of the key, where one that is for RS256 can't be used
// or has the kid of another; and where there is none.
absl::StatusOr<PublicKeys> ReadKeySet(std::string_view json);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_PUBLIC_KEY_H_
