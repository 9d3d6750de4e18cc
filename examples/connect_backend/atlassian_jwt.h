// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The JSON Web Tokens that Atlassian signs requests with. No token chooses how it is verified; each
// has one way:
//
//   Forge Remote    RS256 by a key of Forge's: who calls, for which app, from which installation.
//                   developer.atlassian.com, "Forge Remote essentials", section "The Forge
//                   Invocation Token (FIT)"
//   lifecycle of    RS256 by a key of Atlassian's, for this request and for the app's base URL:
//   Connect         "Understanding JWT for Connect apps", section "Types of JWT token"; signed so
//                   since 2021
//   within Connect  HS256 by the shared secret of the installation, for this request
//
// Connect's support ends in December 2026. HS256 is checked by libjwt (packaged, kept, compares in
// constant time), RS256 by libcrypto: public_key.h.

#ifndef CONNECT_BACKEND_ATLASSIAN_JWT_H_
#define CONNECT_BACKEND_ATLASSIAN_JWT_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>
#include <zweck/codec/body.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "signing_keys.h"

namespace connect_backend {

// How far the clocks of both sides may be apart.
inline constexpr absl::Duration kLeeway = absl::Seconds(60);
// From iat to exp. Atlassian's are good for 25 seconds to 15 minutes; a token of years is a second
// secret.
inline constexpr absl::Duration kMaxLifetime = absl::Hours(1);
// RFC 7518 section 3.2: a key of HS256 has 256 bits or more. Atlassian's are longer.
inline constexpr std::size_t kMinSecretBytes = 32;
inline constexpr std::size_t kMaxTokenBytes = std::size_t{8} * 1024;

// All that follow are kUnauthenticated, and say what is wrong, never what the token says. What RFC
// 7515 and 7519 want understood (crit, nbf, aud) is.

// Whose token it says to be (the claim `iss`). Nothing is verified: this only tells whose secret to
// verify it with.
absl::StatusOr<std::string> ClaimedIssuer(const std::string& token);

struct ExpectedClaims {
  std::string_view issuer;
  std::string_view query_hash;  // of the request that carries the token: query_hash.h
  std::string_view audience;    // who we are, to a token that says whom it is for
  absl::Time now;
};

// OK for a token that is signed with this secret, is in time, and is about this request.
absl::Status VerifyJwt(const std::string& token, std::string_view secret,
                       const ExpectedClaims& expected);

struct ExpectedLifecycle {
  std::string_view query_hash;
  std::string_view base_url;  // of the app, which is whom such a token is for
  absl::Time now;
};

// The client key of the site that installs or uninstalls. kUnavailable if the keys can't be read.
absl::StatusOr<std::string> VerifyLifecycle(const std::string& token, SigningKeys& keys,
                                            const ExpectedLifecycle& expected);

enum class Caller : std::uint8_t {
  kAnybody,   // a user's browser has the token, and calls whatever it likes
  kPlatform,  // a trigger of the manifest, which calls the route that the manifest says
};

struct ExpectedInvocation {
  std::string_view app;  // its id, as the manifest has it
  Caller caller;
  absl::Time now;
};

// The claims, to be read into a category. kUnavailable if the keys can't be read; kPermissionDenied
// for what only the platform may call.
absl::StatusOr<zweck::Body> VerifyInvocation(const std::string& token, SigningKeys& keys,
                                             const ExpectedInvocation& expected);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_ATLASSIAN_JWT_H_
