// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tokens that are good, and every way to be bad. The tests sign with libsodium, so that libjwt is
// held to something other than itself.

#include "atlassian_jwt.h"

#include <absl/strings/str_cat.h>
#include <sodium.h>

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

using connect_backend::ClaimedIssuer;
using connect_backend::ExpectedClaims;
using connect_backend::VerifyJwt;

namespace {

constexpr std::string_view kSecret = "vorpal-blade";
constexpr std::string_view kHash =
    "6c38fb2cb6774891925daeaae92a276f21bed4024814a2612560a9c51ec2310a";  // POST&/events&
const absl::Time kNow = absl::FromUnixSeconds(1795000060);
const ExpectedClaims kExpected{.issuer = "client-17", .query_hash = kHash, .now = kNow};

// Made by Python's hmac, not here.
constexpr std::string_view kKnown =
    "eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9."
    "eyJpc3MiOiAiY2xpZW50LTE3IiwgImlhdCI6IDE3OTUwMDAwMDAsICJleHAiOiAxNzk1MDAwMTgwLCAicXNoIjogIjZjMz"
    "hmYjJjYjY3NzQ4OTE5MjVkYWVhYWU5MmEyNzZmMjFiZWQ0MDI0ODE0YTI2MTI1NjBhOWM1MWVjMjMxMGEifQ."
    "nAgOmq2sp2_OM22qSjCq_I7S_pkv7KEM9JFCrLQbnrw";

std::string Base64Url(std::string_view bytes) {
  std::string out(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING),
                  '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  out.pop_back();
  return out;
}

std::string Sign(std::string_view header, std::string_view claims,
                 std::string_view secret = kSecret) {
  const std::string text = Base64Url(header) + "." + Base64Url(claims);
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(secret.data()),
                              secret.size());
  crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()),
                                text.size());
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> mac{};
  crypto_auth_hmacsha256_final(&state, mac.data());
  return text + "." + Base64Url({reinterpret_cast<const char*>(mac.data()), mac.size()});
}

constexpr std::string_view kHeader = R"({"alg":"HS256","typ":"JWT"})";

std::string Claims(std::string_view iss, std::string_view iat, std::string_view exp,
                   std::string_view qsh) {
  return absl::StrCat(R"({"iss":")", std::string(iss), R"(","iat":)", std::string(iat),
                      R"(,"exp":)", std::string(exp), R"(,"qsh":")", std::string(qsh), R"("})");
}
const std::string kClaims = Claims("client-17", "1795000000", "1795000180", kHash);

void CheckGood(const std::string& token) {
  const absl::Status status = VerifyJwt(token, kSecret, kExpected);
  INFO(status.ToString());
  CHECK(status.ok());
}

void CheckBad(const std::string& token, std::string_view why, std::string_view secret = kSecret) {
  const absl::Status status = VerifyJwt(token, secret, kExpected);
  INFO(token);
  CHECK(absl::IsUnauthenticated(status));
  CHECK(std::string(status.message()) == why);
}

constexpr std::string_view kNotSigned = "the token is not signed by this client with HS256";

}  // namespace

TEST_CASE("a token that is signed, in time and about this request is good") {
  CheckGood(std::string(kKnown));
  CheckGood(Sign(kHeader, kClaims));
  CheckGood(Sign(R"({"typ":"JWT","alg":"HS256"})", kClaims));
}

TEST_CASE("the issuer is told before anything is verified") {
  CHECK(ClaimedIssuer(std::string(kKnown)).value() == "client-17");
  CHECK(ClaimedIssuer(Sign(kHeader, kClaims, "another secret")).value() == "client-17");
  CHECK(absl::IsUnauthenticated(ClaimedIssuer(Sign(kHeader, R"({"exp":1})")).status()));
  CHECK(absl::IsUnauthenticated(ClaimedIssuer(Sign(kHeader, R"({"iss":17})")).status()));
  for (const std::string token : {"", ".", "..", "...", "a.b.c", "e30.e30.", "nonsense"}) {
    CHECK(absl::IsUnauthenticated(ClaimedIssuer(token).status()));
  }
}

TEST_CASE("no token at all is told apart") {
  CheckBad("", "the request is not signed");
  CHECK(ClaimedIssuer("").status().message() == "the request is not signed");
}

TEST_CASE("another secret is refused, an empty one always") {
  CheckBad(std::string(kKnown), kNotSigned, "vorpal-blad");
  CheckBad(std::string(kKnown), kNotSigned, "vorpal-blade ");
  CheckBad(std::string(kKnown), "there is no secret to check the token with", "");
  CheckBad(Sign(kHeader, kClaims, ""), "there is no secret to check the token with", "");
  CheckBad(Sign(kHeader, kClaims, ""), kNotSigned);
}

TEST_CASE("a change of any one character is refused") {
  for (std::size_t i = 0; i < kKnown.size(); ++i) {
    std::string token(kKnown);
    token[i] = token[i] == 'A' ? 'B' : 'A';
    CheckBad(token, kNotSigned);
  }
}

TEST_CASE("a token that is cut, longer, or in other parts is refused") {
  const std::string token(kKnown);
  for (std::size_t size = 1; size < token.size(); ++size)
    CheckBad(token.substr(0, size), kNotSigned);
  CheckBad(token + "A", kNotSigned);
  CheckBad(token + "=", kNotSigned);
  CheckBad(token + ".", kNotSigned);
  CheckBad("." + token, kNotSigned);
  CheckBad(token + std::string("\0A", 2), kNotSigned);
  const std::size_t last = token.rfind('.');
  CheckBad(token.substr(0, last), kNotSigned);
  CheckBad(token.substr(0, last + 1), kNotSigned);
  const std::string other = Sign(kHeader, Claims("client-18", "1795000000", "1795000180", kHash));
  CheckBad(other.substr(0, other.rfind('.')) + token.substr(last), kNotSigned);
}

TEST_CASE("no other algorithm is taken, whoever signed") {
  for (const std::string alg :
       {"none", "None", "NONE", "HS384", "HS512", "RS256", "ES256", "", "XX"}) {
    const std::string header = absl::StrCat(R"({"alg":")", alg, R"(","typ":"JWT"})");
    CheckBad(Sign(header, kClaims), kNotSigned);
    const std::string bare = Base64Url(header) + "." + Base64Url(kClaims) + ".";
    CheckBad(bare, kNotSigned);
  }
  CheckBad(Sign(R"({"typ":"JWT"})", kClaims), kNotSigned);
  CheckBad(Sign(R"({"alg":256})", kClaims), kNotSigned);
  CheckBad(Sign("[]", kClaims), kNotSigned);
}

TEST_CASE("claims that are no object of JSON are refused") {
  for (const std::string claims : {"", "{", "[]", "null", "\"iss\"", R"({"iss":"client-17")"}) {
    CHECK(absl::IsUnauthenticated(VerifyJwt(Sign(kHeader, claims), kSecret, kExpected)));
  }
  CheckBad(Sign(kHeader, std::string(100'000, '[')), kNotSigned);
}

TEST_CASE("another issuer is refused") {
  for (const std::string_view iss : {"client-1", "client-170", "CLIENT-17", ""}) {
    CheckBad(Sign(kHeader, Claims(iss, "1795000000", "1795000180", kHash)),
             "the token has another iss");
  }
  CheckBad(Sign(kHeader, absl::StrCat(R"({"iat":1795000000,"exp":1795000180,"qsh":")",
                                      std::string(kHash), "\"}")),
           "the token has another iss");
}

TEST_CASE("a token for another request, or for any, is refused") {
  const std::string upper = "6C38FB2CB6774891925DAEAAE92A276F21BED4024814A2612560A9C51EC2310A";
  const std::vector<std::string> hashes = {"", "context-qsh", std::string(64, '0'), upper};
  for (const std::string& qsh : hashes) {
    CheckBad(Sign(kHeader, Claims("client-17", "1795000000", "1795000180", qsh)),
             "the token is for another request");
  }
  CheckBad(Sign(kHeader, R"({"iss":"client-17","iat":1795000000,"exp":1795000180})"),
           "the token is for another request");
  CheckBad(Sign(kHeader, R"({"iss":"client-17","iat":1795000000,"exp":1795000180,"qsh":null})"),
           "the token is for another request");
}

TEST_CASE("an end that is past, absent or no whole number is refused, but for a minute of leeway") {
  const auto with_exp = [](std::string_view exp) {
    return Sign(kHeader, Claims("client-17", "1795000000", exp, kHash));
  };
  CheckGood(with_exp("1795000061"));
  CheckGood(with_exp("1795000001"));  // a minute ago, nearly
  for (const std::string_view exp : {"1795000000", "1", "0", "-1", "1795000180.5", "\"1795000180\"",
                                     "null", "true", "[1795000180]", "-9223372036854775808"}) {
    CheckBad(with_exp(exp), "the token has expired");
  }
  CheckGood(with_exp("9223372036854775807"));
  CheckBad(with_exp("9223372036854775808"), kNotSigned);  // no number that JSON readers agree on
  CheckBad(Sign(kHeader, absl::StrCat(R"({"iss":"client-17","iat":1795000000,"qsh":")",
                                      std::string(kHash), "\"}")),
           "the token has expired");
}

TEST_CASE("a beginning that is to come, absent or no whole number is refused, but for the leeway") {
  const auto with_iat = [](std::string_view iat) {
    return Sign(kHeader, Claims("client-17", iat, "1795000180", kHash));
  };
  CheckGood(with_iat("1795000120"));
  CheckGood(with_iat("1"));
  for (const std::string_view iat :
       {"1795000121", "9223372036854775807", "\"1795000000\"", "null", "1.5", "0", "-1"}) {
    CheckBad(with_iat(iat), "the token is not valid yet");
  }
  CheckBad(Sign(kHeader, absl::StrCat(R"({"iss":"client-17","exp":1795000180,"qsh":")",
                                      std::string(kHash), "\"}")),
           "the token is not valid yet");
}
