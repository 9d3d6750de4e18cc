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

constexpr std::string_view kSecret = "vorpal-blade-4f9d1c77e2a84b6bb3d05e6a";
constexpr std::string_view kHash =
    "6c38fb2cb6774891925daeaae92a276f21bed4024814a2612560a9c51ec2310a";  // POST&/events&
const absl::Time kNow = absl::FromUnixSeconds(1795000060);
const ExpectedClaims kExpected{
    .issuer = "client-17", .query_hash = kHash, .audience = "com.example.checklist", .now = kNow};

// Made by Python's hmac, not here.
constexpr std::string_view kKnown =
    "eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9."
    "eyJpc3MiOiAiY2xpZW50LTE3IiwgImlhdCI6IDE3OTUwMDAwMDAsICJleHAiOiAxNzk1MDAwMTgwLCAicXNoIjogIjZjMz"
    "hmYjJjYjY3NzQ4OTE5MjVkYWVhYWU5MmEyNzZmMjFiZWQ0MDI0ODE0YTI2MTI1NjBhOWM1MWVjMjMxMGEifQ."
    "d5zCyKa_xhEyeuERJUOY1h1Vnf-iRoicKnQoFuuNEag";

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
  CheckBad(std::string(kKnown), kNotSigned, kSecret.substr(0, kSecret.size() - 1));
  CheckBad(std::string(kKnown), kNotSigned, std::string(kSecret) + " ");
  CheckBad(std::string(kKnown), "there is no secret to check the token with", "");
  CheckBad(Sign(kHeader, kClaims, ""), "there is no secret to check the token with", "");
  CheckBad(Sign(kHeader, kClaims, ""), kNotSigned);
}

TEST_CASE("a secret that is shorter than HS256 wants is none") {
  for (const std::size_t size : {1, 2, 16, 31}) {
    const std::string secret(size, 's');
    CheckBad(Sign(kHeader, kClaims, secret), "the secret is too short to check a token with",
             secret);
  }
  const std::string secret(32, 's');
  CHECK(VerifyJwt(Sign(kHeader, kClaims, secret), secret, kExpected).ok());
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
       {"none", "None", "NONE", "HS384", "HS512", "RS256", "ES256", "", "XX", "hs256", "Hs256"}) {
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

std::string With(std::string_view member) {
  return Sign(kHeader,
              absl::StrCat(kClaims.substr(0, kClaims.size() - 1), ",", std::string(member), "}"));
}

TEST_CASE("an end that is past, absent or no time is refused, but for a minute of leeway") {
  const auto with_exp = [](std::string_view exp) {
    return Sign(kHeader, Claims("client-17", "1795000000", exp, kHash));
  };
  CheckGood(with_exp("1795000061"));
  CheckGood(with_exp("1795000001"));  // a minute ago, nearly
  CheckGood(with_exp("1795000180.5"));
  CheckGood(with_exp("1795000000.25"));
  CheckGood(with_exp("1.79500018e9"));
  for (const std::string_view exp :
       {"1795000000", "1795000000.0", "1794999999.99", "1", "0", "-0", "1e-9"}) {
    CheckBad(with_exp(exp), "the token has expired");
  }
  for (const std::string_view exp :
       {"-1", "\"1795000180\"", "null", "true", "[1795000180]", "{}", "-9223372036854775808",
        "9223372036854775807", "1e300", "253402300800", "-0.5"}) {
    CheckBad(with_exp(exp), "the token's exp is not a time");
  }
  // No numbers that JSON readers agree on.
  for (const std::string_view exp : {"9223372036854775808", "1e400", "01", "+1", "NaN", "1."}) {
    CheckBad(with_exp(exp), kNotSigned);
  }
  CheckBad(Sign(kHeader, absl::StrCat(R"({"iss":"client-17","iat":1795000000,"qsh":")",
                                      std::string(kHash), "\"}")),
           "the token has no exp");
}

TEST_CASE("a token that is valid for more than an hour is refused") {
  const auto living = [](std::string_view iat, std::string_view exp) {
    return Sign(kHeader, Claims("client-17", iat, exp, kHash));
  };
  CheckGood(living("1795000000", "1795003600"));
  CheckGood(living("1794996500", "1795000100"));
  for (const auto& [iat, exp] : std::vector<std::pair<std::string, std::string>>{
           {"1795000000", "1795003600.5"},
           {"1795000000", "1795003601"},
           {"1795000000", "4950673680"},    // in 100 years
           {"1795000000", "253402300799"},  // at the end of 9999
           {"1", "1795000180"},
           {"0", "1795000180"}}) {
    CheckBad(living(iat, exp), "the token is valid for too long");
  }
}

TEST_CASE("a beginning that is to come, absent or no time is refused, but for the leeway") {
  const auto with_iat = [](std::string_view iat) {
    return Sign(kHeader, Claims("client-17", iat, "1795000180", kHash));
  };
  CheckGood(with_iat("1795000120"));
  CheckGood(with_iat("1795000060.75"));
  for (const std::string_view iat : {"1795000121", "1795000120.01", "253402300799"}) {
    CheckBad(with_iat(iat), "the token is not valid yet");
  }
  for (const std::string_view iat : {"9223372036854775807", "\"1795000000\"", "null", "-1", "[]"}) {
    CheckBad(with_iat(iat), "the token's iat is not a time");
  }
  CheckBad(Sign(kHeader, absl::StrCat(R"({"iss":"client-17","exp":1795000180,"qsh":")",
                                      std::string(kHash), "\"}")),
           "the token has no iat");
}

TEST_CASE("not before is kept to, but for the leeway") {
  CheckGood(With(R"("nbf":1795000000)"));
  CheckGood(With(R"("nbf":0)"));
  CheckGood(With(R"("nbf":1795000120)"));
  CheckBad(With(R"("nbf":1795000120.5)"), "the token is not valid yet");
  CheckBad(With(R"("nbf":1795086400)"), "the token is not valid yet");
  for (const std::string nbf : {"null", "\"1795000000\"", "true", "-1", "9e99"}) {
    CheckBad(With("\"nbf\":" + nbf), "the token's nbf is not a time");
  }
}

TEST_CASE("a token that says whom it is for is for us, or refused") {
  CheckGood(With(R"("aud":"com.example.checklist")"));
  CheckGood(With(R"("aud":["another","com.example.checklist"])"));
  for (const std::string aud :
       {"\"another\"", "\"com.example\"", "[]", "[\"another\"]", "null", "17",
        "[[\"com.example.checklist\"]]", R"({"a":"com.example.checklist"})"}) {
    CheckBad(With("\"aud\":" + aud), "the token is for another audience");
  }
}

TEST_CASE("a header that must be understood is not passed over") {
  for (const std::string crit : {R"(["exp"])", R"(["b64"],"b64":false)", "[]", "null", "17"}) {
    CheckBad(Sign(R"({"alg":"HS256","typ":"JWT","crit":)" + crit + "}", kClaims),
             "the token has a header that must be understood, and is not");
  }
  CheckGood(Sign(R"({"alg":"HS256","typ":"JWT","kid":"x"})", kClaims));
}

TEST_CASE("what is there twice is refused, whichever a reader would take") {
  for (const std::string member : {R"("iss":"client-17")", R"("exp":1795000180)",
                                   R"("\u0065xp":1795000180)", R"("sub":"a","sub":"a")"}) {
    CheckBad(With(member), "the token is not a JWT");
    CHECK(absl::IsUnauthenticated(ClaimedIssuer(With(member)).status()));
  }
  CheckBad(Sign(R"({"alg":"HS256","alg":"HS256"})", kClaims), "the token is not a JWT");
  CheckGood(With(R"("context":{"a":1,"b":[{"exp":1}]},"sub":"a")"));
}

TEST_CASE("claims are read as they stand: a text with a NUL in it is another") {
  CheckBad(Sign(kHeader, Claims("client-17\\u0000", "1795000000", "1795000180", kHash)),
           kNotSigned);
}
