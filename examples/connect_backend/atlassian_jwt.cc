// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The signature by libjwt; header and claims by Zweck's reader of JSON, which takes what the RFCs
// take and no member twice.

#include "atlassian_jwt.h"

#include <absl/strings/numbers.h>
#include <absl/strings/str_cat.h>
#include <jwt.h>
#include <sodium.h>
#include <zweck/codec/json_cursor.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace connect_backend {
namespace {

using zweck::codec::JsonCursor;

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

// A member of header or claims: its text if it is text, else its JSON.
struct Member {
  JsonCursor::Type type = JsonCursor::Type::kNone;
  std::vector<std::string> texts;  // of text: one; of a list: those of its elements that are text
  std::string json;

  bool Is(std::string_view text) const {
    return type == JsonCursor::Type::kString && texts.front() == text;
  }
};
using Members = std::map<std::string, Member, std::less<>>;

std::optional<std::string> FromBase64Url(std::string_view base64url) {
  std::string bytes(base64url.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                        base64url.data(), base64url.size(), nullptr, &size, nullptr,
                        sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0) {
    return std::nullopt;
  }
  bytes.resize(size);
  return bytes;
}

Member ReadMember(JsonCursor& cursor) {
  Member member{.type = cursor.Next(), .texts = {}, .json = {}};
  std::string text;
  if (member.type == JsonCursor::Type::kString) {
    if (cursor.ReadText(text)) member.texts.push_back(std::move(text));
  } else if (member.type == JsonCursor::Type::kArray && cursor.EnterArray()) {
    while (cursor.NextElement()) {
      if (cursor.ReadText(text)) member.texts.push_back(text);
    }
  } else {
    member.json = cursor.Skip();
  }
  return member;
}

// Nothing for what is no object of JSON, or has a member twice.
std::optional<Members> ReadMembers(std::string_view part) {
  const std::optional<std::string> json = FromBase64Url(part);
  if (!json) return std::nullopt;
  JsonCursor cursor(*json);
  if (!cursor.EnterObject()) return std::nullopt;
  Members members;
  while (cursor.NextMember()) {
    std::string name(cursor.name());
    if (!members.try_emplace(std::move(name), ReadMember(cursor)).second) return std::nullopt;
  }
  if (!cursor.Finish().ok()) return std::nullopt;
  return members;
}

struct Token {
  Members header;
  Members claims;
};

std::optional<Token> Read(std::string_view token) {
  const std::size_t first = token.find('.');
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = token.find('.', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  std::optional<Members> header = ReadMembers(token.substr(0, first));
  std::optional<Members> claims = ReadMembers(token.substr(first + 1, second - first - 1));
  if (!header || !claims) return std::nullopt;
  return Token{*std::move(header), *std::move(claims)};
}

const Member* Find(const Members& members, std::string_view name) {
  const auto found = members.find(name);
  return found == members.end() ? nullptr : &found->second;
}

// RFC 7519 section 2: seconds since 1970, and fractions of them.
std::optional<absl::Time> Time(const Member& member) {
  constexpr double kEndOf9999 = 253402300800;
  double seconds = 0;
  if (member.type != JsonCursor::Type::kNumber || !absl::SimpleAtod(member.json, &seconds) ||
      !(seconds >= 0 && seconds < kEndOf9999)) {
    return std::nullopt;
  }
  return absl::UnixEpoch() + absl::Seconds(seconds);
}

// A claim that must be a time if it is there.
absl::StatusOr<std::optional<absl::Time>> TimeIn(const Members& claims, std::string_view name) {
  const Member* const member = Find(claims, name);
  if (member == nullptr) return std::nullopt;
  const std::optional<absl::Time> time = Time(*member);
  if (!time) return Refused(absl::StrCat("the token's ", std::string(name), " is not a time"));
  return time;
}

absl::Status CheckTimes(const Members& claims, absl::Time now) {
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

}  // namespace

absl::StatusOr<std::string> ClaimedIssuer(const std::string& token) {
  if (token.empty()) return Refused("the request is not signed");
  std::optional<Token> read = Read(token);
  if (!read) return Refused("the token is not a JWT");
  const Member* const issuer = Find(read->claims, "iss");
  if (issuer == nullptr || issuer->type != JsonCursor::Type::kString) {
    return Refused("the token has no iss");
  }
  return issuer->texts.front();
}

absl::Status VerifyJwt(const std::string& token, std::string_view secret,
                       const ExpectedClaims& expected) {
  if (token.empty()) return Refused("the request is not signed");
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
  const Member* const algorithm = Find(read->header, "alg");
  if (algorithm == nullptr || !algorithm->Is("HS256")) {
    return Refused("the token is not signed by this client with HS256");
  }
  if (Find(read->header, "crit") != nullptr) {
    return Refused("the token has a header that must be understood, and is not");
  }
  const auto is = [&](std::string_view name, std::string_view text) {
    const Member* const claim = Find(read->claims, name);
    return claim != nullptr && claim->Is(text);
  };
  if (!is("iss", expected.issuer)) return Refused("the token has another iss");
  if (!is("qsh", expected.query_hash)) return Refused("the token is for another request");
  // RFC 7519 section 4.1.3: text, or a list of it.
  const Member* const audience = Find(read->claims, "aud");
  if (audience != nullptr &&
      std::ranges::find(audience->texts, expected.audience) == audience->texts.end()) {
    return Refused("the token is for another audience");
  }
  return CheckTimes(read->claims, expected.now);
}

}  // namespace connect_backend
