// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Signatures by libjwt and libcrypto; header and claims by Zweck's reader of JSON, which takes what
// the RFCs take and no member twice.

#include "atlassian_jwt.h"

#include <absl/strings/numbers.h>
#include <absl/strings/str_cat.h>
#include <jwt.h>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <optional>
#include <utility>

#include "base64url.h"
#include "json_members.h"
#include "public_key.h"

namespace connect_backend {
namespace {

constexpr absl::string_view kCritical =
    "the token has a header that must be understood, and is not";
constexpr absl::string_view kAudience = "the token is for another audience";

absl::Status Refused(absl::string_view why) { return absl::UnauthenticatedError(why); }

bool IsSignedWith(const std::string& token, std::string_view secret) {
  if (token.find('\0') != std::string::npos) return false;  // the rest would go unread
  jwt_t* decoded = nullptr;
  const int result =
      jwt_decode(&decoded, token.c_str(), reinterpret_cast<const unsigned char*>(secret.data()),
                 static_cast<int>(secret.size()));
  const std::unique_ptr<jwt_t, decltype(&jwt_free)> jwt(decoded, &jwt_free);
  return result == 0 && jwt_get_alg(jwt.get()) == JWT_ALG_HS256;
}

struct Token {
  JsonMembers header;
  JsonMembers claims;
};

// Header, claims and signature, as they stand there.
struct Parts {
  std::string_view header;
  std::string_view claims;
  std::string_view signature;
  std::string_view signed_text;
};

std::optional<Parts> Split(std::string_view token) {
  if (token.size() > kMaxTokenBytes) return std::nullopt;
  const std::size_t first = token.find('.');
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = token.find('.', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  return Parts{.header = token.substr(0, first),
               .claims = token.substr(first + 1, second - first - 1),
               .signature = token.substr(second + 1),
               .signed_text = token.substr(0, second)};
}

// In memory that is wiped: claims say who the user is.
std::optional<zweck::Body> FromPart(std::string_view part) {
  std::optional<std::string> json = FromBase64Url(part);
  if (!json) return std::nullopt;
  return zweck::Body(*std::move(json));
}

std::optional<JsonMembers> ReadPart(std::string_view part,
                                    std::initializer_list<std::string_view> wanted) {
  const std::optional<zweck::Body> json = FromPart(part);
  return json ? JsonMembers::Read(*json, wanted) : std::nullopt;
}

std::optional<Token> Read(std::string_view token) {
  const std::optional<Parts> parts = Split(token);
  if (!parts) return std::nullopt;
  std::optional<JsonMembers> header = ReadPart(parts->header, {"alg"});
  std::optional<JsonMembers> claims =
      ReadPart(parts->claims, {"iss", "aud", "exp", "iat", "nbf", "qsh"});
  if (!header || !claims) return std::nullopt;
  return Token{*std::move(header), *std::move(claims)};
}

// RFC 7519 section 2: seconds since 1970, and fractions of them.
std::optional<absl::Time> Time(const JsonMembers::Member& member) {
  constexpr double kEndOf9999 = 253402300800;
  double seconds = 0;
  if (member.type != JsonMembers::Type::kNumber || !absl::SimpleAtod(member.json, &seconds) ||
      !(seconds >= 0 && seconds < kEndOf9999)) {
    return std::nullopt;
  }
  return absl::UnixEpoch() + absl::Seconds(seconds);
}

// A claim that must be a time if it is there.
absl::StatusOr<std::optional<absl::Time>> TimeIn(const JsonMembers& claims, std::string_view name) {
  const JsonMembers::Member* const member = claims.Find(name);
  if (member == nullptr) return std::nullopt;
  const std::optional<absl::Time> time = Time(*member);
  if (!time) return Refused(absl::StrCat("the token's ", std::string(name), " is not a time"));
  return time;
}

absl::Status CheckTimes(const JsonMembers& claims, absl::Time now) {
  const auto expires = TimeIn(claims, "exp");
  if (!expires.ok()) return expires.status();
  const auto issued = TimeIn(claims, "iat");
  if (!issued.ok()) return issued.status();
  const auto not_before = TimeIn(claims, "nbf");
  if (!not_before.ok()) return not_before.status();
  if (!*expires) return Refused("the token has no exp");
  if (!*issued) return Refused("the token has no iat");
  if (**expires <= now - kLeeway) return Refused("the token has expired");
  if (**issued > now + kLeeway || not_before->value_or(now) > now + kLeeway) {
    return Refused("the token is not valid yet");
  }
  if (**expires - **issued > kMaxLifetime) return Refused("the token is valid for too long");
  return absl::OkStatus();
}

absl::StatusOr<std::string> Text(const JsonMembers& claims, std::string_view name) {
  const JsonMembers::Member* const claim = claims.Find(name);
  if (claim == nullptr || claim->type != JsonMembers::Type::kString) {
    return Refused(absl::StrCat("the token has no ", std::string(name)));
  }
  return claim->texts.front();
}

// RFC 7519 section 4.1.3: text, or a list of it.
bool IsFor(const JsonMembers& claims, std::string_view audience) {
  const JsonMembers::Member* const given = claims.Find("aud");
  return given != nullptr && std::ranges::find(given->texts, audience) != given->texts.end();
}

// The claims of a token that one of the keys has signed with RS256, as JSON.
absl::StatusOr<zweck::Body> SignedClaims(const std::string& token, SigningKeys& keys,
                                         absl::Time now) {
  if (token.empty()) return Refused("the request is not signed");
  if (token.size() > kMaxTokenBytes) return Refused("the token is too long");
  const std::optional<Parts> parts = Split(token);
  if (!parts) return Refused("the token is not a JWT");
  const auto header = ReadPart(parts->header, {"alg", "kid"});
  if (!header) return Refused("the token is not a JWT");
  if (!header->Is("alg", "RS256")) return Refused("the token is not signed with RS256");
  if (header->Find("crit") != nullptr) return Refused(kCritical);
  const absl::StatusOr<std::string> kid = Text(*header, "kid");
  if (!kid.ok()) return kid.status();
  const absl::StatusOr<PublicKey> key = keys.Find(*kid, now);
  if (!key.ok()) return key.status();
  const std::optional<std::string> signature = FromBase64Url(parts->signature);
  if (!signature || !key->HasSigned(parts->signed_text, *signature)) {
    return Refused("the token is not signed with the key that it names");
  }
  std::optional<zweck::Body> claims = FromPart(parts->claims);
  if (!claims) return Refused("the token is not a JWT");
  return *std::move(claims);
}

// What a user's browser calls by is of another module, or says who the user is.
bool IsOfPlatform(const JsonMembers& claims) {
  const JsonMembers::Member* const user = claims.Find("principal");
  if (user != nullptr && user->type != JsonMembers::Type::kNull) return false;
  const JsonMembers::Member* const app = claims.Find("app");
  if (app == nullptr) return false;
  const auto members = JsonMembers::Read(app->json, {"module"});
  const JsonMembers::Member* const module = members ? members->Find("module") : nullptr;
  if (module == nullptr) return false;
  const auto of_module = JsonMembers::Read(module->json, {"type"});
  return of_module && of_module->Is("type", "core:endpoint");
}

}  // namespace

absl::StatusOr<std::string> ClaimedIssuer(const std::string& token) {
  if (token.empty()) return Refused("the request is not signed");
  std::optional<Token> read = Read(token);
  if (!read) return Refused("the token is not a JWT");
  // NOLINTNEXTLINE(zweck-raw-value: the name of a client, by which its installation is looked up)
  return Text(read->claims, "iss");
}

absl::Status VerifyJwt(const std::string& token, std::string_view secret,
                       const ExpectedClaims& expected) {
  if (token.empty()) return Refused("the request is not signed");
  if (token.size() > kMaxTokenBytes) return Refused("the token is too long");
  // libjwt takes an empty key as no key, and no key as no need to check.
  if (secret.empty()) return Refused("there is no secret to check the token with");
  if (secret.size() < kMinSecretBytes) {
    return Refused("the secret is too short to check a token with");
  }
  if (!IsSignedWith(token, secret)) {
    return Refused("the token is not signed by this client with HS256");
  }
  const std::optional<Token> read = Read(token);
  if (!read) return Refused("the token is not a JWT");
  // libjwt takes the name in any letters; RFC 7515 section 4.1.1 does not.
  if (!read->header.Is("alg", "HS256")) {
    return Refused("the token is not signed by this client with HS256");
  }
  if (read->header.Find("crit") != nullptr) return Refused(kCritical);
  if (!read->claims.Is("iss", expected.issuer)) return Refused("the token has another iss");
  if (!read->claims.Is("qsh", expected.query_hash)) {
    return Refused("the token is for another request");
  }
  if (read->claims.Find("aud") != nullptr && !IsFor(read->claims, expected.audience)) {
    return Refused(kAudience);
  }
  return CheckTimes(read->claims, expected.now);
}

absl::StatusOr<std::string> VerifyLifecycle(const std::string& token, SigningKeys& keys,
                                            const ExpectedLifecycle& expected) {
  const absl::StatusOr<zweck::Body> json = SignedClaims(token, keys, expected.now);
  if (!json.ok()) return json.status();
  const auto claims = JsonMembers::Read(*json, {"iss", "aud", "exp", "iat", "nbf", "qsh"});
  if (!claims) return Refused("the token is not a JWT");
  if (!IsFor(*claims, expected.base_url)) return Refused(kAudience);
  if (!claims->Is("qsh", expected.query_hash)) return Refused("the token is for another request");
  if (absl::Status in_time = CheckTimes(*claims, expected.now); !in_time.ok()) return in_time;
  // NOLINTNEXTLINE(zweck-raw-value: the name of a client, by which its installation is looked up)
  return Text(*claims, "iss");
}

absl::StatusOr<zweck::Body> VerifyInvocation(const std::string& token, SigningKeys& keys,
                                             const ExpectedInvocation& expected) {
  absl::StatusOr<zweck::Body> json = SignedClaims(token, keys, expected.now);
  if (!json.ok()) return json.status();
  // Without `principal`, who the user is: only whether there is one.
  const auto claims = JsonMembers::Read(*json, {"iss", "aud", "exp", "iat", "nbf", "app"});
  if (!claims) return Refused("the token is not a JWT");
  if (!claims->Is("iss", "forge/invocation-token")) return Refused("the token has another iss");
  if (!IsFor(*claims, expected.app)) return Refused(kAudience);
  if (absl::Status in_time = CheckTimes(*claims, expected.now); !in_time.ok()) return in_time;
  if (expected.caller == Caller::kPlatform && !IsOfPlatform(*claims)) {
    return absl::PermissionDeniedError("the token is not that of a trigger");
  }
  return json;
}

}  // namespace connect_backend
