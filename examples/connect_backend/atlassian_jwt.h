// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The JSON Web Tokens that Atlassian Connect signs requests with: HS256 under the shared secret of
// the installation, and no other algorithm. libjwt checks the signature: packaged, kept, and it
// compares in constant time.
// https://developer.atlassian.com/cloud/jira/platform/understanding-jwt/

#ifndef CONNECT_BACKEND_ATLASSIAN_JWT_H_
#define CONNECT_BACKEND_ATLASSIAN_JWT_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace connect_backend {

// How far the clocks of both sides may be apart.
inline constexpr absl::Duration kLeeway = absl::Seconds(60);
// From iat to exp. Atlassian's are good for 3 to 15 minutes; a token of years is a second secret.
inline constexpr absl::Duration kMaxLifetime = absl::Hours(1);
// RFC 7518 section 3.2: a key of HS256 has 256 bits or more. Atlassian's are longer.
inline constexpr std::size_t kMinSecretBytes = 32;

// Whose token it says to be (the claim `iss`). Nothing is verified: this only tells whose secret to
// verify it with.
absl::StatusOr<std::string> ClaimedIssuer(const std::string& token);

struct ExpectedClaims {
  std::string_view issuer;
  std::string_view query_hash;  // of the request that carries the token: query_hash.h
  std::string_view audience;    // who we are, to a token that says whom it is for
  absl::Time now;
};

// kUnauthenticated, and what is wrong, unless the token is signed with this secret, is in time, and
// is about this request. What RFC 7515 and 7519 want understood (crit, nbf, aud) is.
absl::Status VerifyJwt(const std::string& token, std::string_view secret,
                       const ExpectedClaims& expected);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_ATLASSIAN_JWT_H_
