// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tokens, by libjwt.

#include "atlassian_jwt.h"

#include <jwt.h>

#include <memory>
#include <optional>
#include <utility>

namespace connect_backend {
namespace {

struct FreeJwt {
  void operator()(jwt_t* token) const { jwt_free(token); }
};
using Jwt = std::unique_ptr<jwt_t, FreeJwt>;

absl::Status Refused(absl::string_view why) { return absl::UnauthenticatedError(why); }

// Null unless the token is well-formed and, if there is a key, signed with it.
Jwt Decode(const std::string& token, const unsigned char* key, int key_size) {
  if (token.find('\0') != std::string::npos) return nullptr;  // the rest would go unread
  jwt_t* decoded = nullptr;
  if (jwt_decode(&decoded, token.c_str(), key, key_size) != 0) return nullptr;
  return Jwt(decoded);
}

std::optional<std::string> Text(const Jwt& jwt, const char* claim) {
  const char* text = jwt_get_grant(jwt.get(), claim);
  if (text == nullptr) return std::nullopt;
  return text;
}

std::optional<absl::Time> Time(const Jwt& jwt, const char* claim) {
  const auto seconds = jwt_get_grant_int(jwt.get(), claim);
  if (seconds <= 0) return std::nullopt;  // absent, or no whole number
  return absl::FromUnixSeconds(seconds);
}

}  // namespace

absl::StatusOr<std::string> ClaimedIssuer(const std::string& token) {
  if (token.empty()) return Refused("the request is not signed");
  const Jwt jwt = Decode(token, nullptr, 0);
  if (jwt == nullptr) return Refused("the token is no JWT");
  std::optional<std::string> issuer = Text(jwt, "iss");
  if (!issuer) return Refused("the token has no iss");
  return *std::move(issuer);
}

absl::Status VerifyJwt(const std::string& token, std::string_view secret,
                       const ExpectedClaims& expected) {
  if (token.empty()) return Refused("the request is not signed");
  // libjwt takes an empty key as no key, and no key as no need to check.
  if (secret.empty()) return Refused("there is no secret to check the token with");
  const Jwt jwt = Decode(token, reinterpret_cast<const unsigned char*>(secret.data()),
                         static_cast<int>(secret.size()));
  if (jwt == nullptr || jwt_get_alg(jwt.get()) != JWT_ALG_HS256) {
    return Refused("the token is not signed by this client with HS256");
  }
  if (Text(jwt, "iss") != expected.issuer) return Refused("the token has another iss");
  if (Text(jwt, "qsh") != expected.query_hash) return Refused("the token is for another request");
  const std::optional<absl::Time> expires = Time(jwt, "exp");
  if (!expires || *expires <= expected.now - kLeeway) return Refused("the token has expired");
  const std::optional<absl::Time> issued = Time(jwt, "iat");
  if (!issued || *issued > expected.now + kLeeway) return Refused("the token is not valid yet");
  return absl::OkStatus();
}

}  // namespace connect_backend
