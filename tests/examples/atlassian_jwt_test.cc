// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tokens that are good, and every way to be bad. With HS256 the tests sign by libsodium, so that
// libjwt is held to something other than itself.

#include "atlassian_jwt.h"

#include <absl/strings/str_cat.h>
#include <sodium.h>

#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/examples/signing_key.h"
#include "tests/support/refused.h"

using connect_backend::Caller;
using connect_backend::ClaimedIssuer;
using connect_backend::ExpectedClaims;
using connect_backend::ExpectedInvocation;
using connect_backend::ExpectedLifecycle;
using connect_backend::PublicKey;
using connect_backend::PublicKeys;
using connect_backend::SigningKeys;
using connect_backend::VerifyInvocation;
using connect_backend::VerifyJwt;
using connect_backend::VerifyLifecycle;
using zweck::testing::AKey;
using zweck::testing::AnotherKey;
using zweck::testing::Base64Url;
using zweck::testing::CheckRefused;
using zweck::testing::RequireOk;

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
  CheckBad(Sign(kHeader, std::string(5'000, '[')), kNotSigned);
  CheckBad(Sign(kHeader, std::string(100'000, '[')), "the token is too long");
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

// ---- RS256

namespace {

// Whatever it is asked for, and how often.
class HeldKeys final : public SigningKeys {
 public:
  HeldKeys() {
    keys_.emplace("a", RequireOk(PublicKey::FromPem(AKey().Pem())));
    keys_.emplace("b", RequireOk(PublicKey::FromPem(AnotherKey().Pem())));
  }
  absl::StatusOr<PublicKey> Find(const std::string& kid, absl::Time) override {
    ++asked;
    if (kid == "unread") return absl::UnavailableError("unread");
    const auto found = keys_.find(kid);
    if (found == keys_.end()) return absl::UnauthenticatedError("unknown");
    return found->second;
  }

  int asked = 0;

 private:
  PublicKeys keys_;
};

constexpr std::string_view kRsaHeader = R"({"alg":"RS256","typ":"JWT","kid":"a"})";
constexpr std::string_view kBaseUrl = "https://apps.example.com/connect";
const ExpectedLifecycle kLifecycle{.query_hash = kHash, .base_url = kBaseUrl, .now = kNow};
const ExpectedInvocation kOfUser{.app = "ari:app", .caller = Caller::kAnybody, .now = kNow};
const ExpectedInvocation kOfPlatform{.app = "ari:app", .caller = Caller::kPlatform, .now = kNow};

// With members that replace those of the same name, and without those whose text is empty.
using Changes = std::map<std::string, std::string>;
std::string Object(Changes members, const Changes& changes) {
  for (const auto& [name, value] : changes) members[name] = value;
  std::string json;
  for (const auto& [name, value] : members) {
    if (!value.empty()) absl::StrAppend(&json, json.empty() ? "{" : ",", "\"", name, "\":", value);
  }
  return json + "}";
}
std::string LifecycleClaims(const Changes& changes = {}) {
  return Object({{"iss", R"("client-17")"},
                 {"aud", absl::StrCat("[\"", std::string(kBaseUrl), "\"]")},
                 {"iat", "1795000000"},
                 {"exp", "1795000180"},
                 {"qsh", absl::StrCat("\"", std::string(kHash), "\"")}},
                changes);
}
std::string InvocationClaims(const Changes& changes = {}) {
  return Object(
      {{"iss", R"("forge/invocation-token")"},
       {"aud", R"("ari:app")"},
       {"iat", "1795000050"},
       {"nbf", "1795000050"},
       {"exp", "1795000075"},
       {"app", R"({"installationId":"ari:i","module":{"type":"core:endpoint","key":"k"}})"}},
      changes);
}

void CheckLifecycle(const std::string& token, std::string_view why) {
  HeldKeys keys;
  CheckRefused(VerifyLifecycle(token, keys, kLifecycle), absl::StatusCode::kUnauthenticated, why);
}
void CheckInvocation(const std::string& token, std::string_view why,
                     absl::StatusCode code = absl::StatusCode::kUnauthenticated) {
  HeldKeys keys;
  CheckRefused(VerifyInvocation(token, keys, kOfPlatform).status(), code, why);
}

}  // namespace

TEST_CASE("a lifecycle token says which site installs") {
  HeldKeys keys;
  const auto verify = [&](const std::string& token) {
    return RequireOk(VerifyLifecycle(token, keys, kLifecycle));
  };
  CHECK(verify(AKey().Token(kRsaHeader, LifecycleClaims())) == "client-17");
  CHECK(verify(AnotherKey().Token(R"({"kid":"b","alg":"RS256"})", LifecycleClaims())) ==
        "client-17");
  CHECK(verify(AKey().Token(
            kRsaHeader, LifecycleClaims({{"aud", absl::StrCat("\"", std::string(kBaseUrl), "\"")},
                                         {"sub", R"("712020:user")"}}))) == "client-17");
}

TEST_CASE("a lifecycle token for anything else is refused") {
  const auto by = [](const Changes& changes) {
    return AKey().Token(kRsaHeader, LifecycleClaims(changes));
  };
  for (const std::string aud : {"", "null", "17", "[]", R"("https://apps.example.com")",
                                R"(["https://apps.example.com/connect/"])", R"("Zq9Canary")"}) {
    CheckLifecycle(by({{"aud", aud}}), "the token is for another audience");
  }
  for (const std::string qsh : {"", "null", R"("context-qsh")", R"("Zq9Canary")"}) {
    CheckLifecycle(by({{"qsh", qsh}}), "the token is for another request");
  }
  CheckLifecycle(by({{"iss", ""}}), "the token has no iss");
  CheckLifecycle(by({{"iss", "17"}}), "the token has no iss");
  CheckLifecycle(by({{"exp", "1795000000"}}), "the token has expired");
  CheckLifecycle(by({{"exp", ""}}), "the token has no exp");
  CheckLifecycle(by({{"iat", "1795000121"}}), "the token is not valid yet");
  CheckLifecycle(by({{"exp", "1795003601"}}), "the token is valid for too long");
}

TEST_CASE("a token has the algorithm and the key that it must have") {
  const std::string claims = LifecycleClaims();
  const std::string_view kOtherAlgorithm = "the token is not signed with RS256";
  for (const std::string alg :
       {"none", "None", "HS256", "RS384", "RS512", "PS256", "ES256", "rs256", ""}) {
    const std::string header = absl::StrCat(R"({"kid":"a","alg":")", alg, R"("})");
    CheckLifecycle(AKey().Token(header, claims), kOtherAlgorithm);
    CheckLifecycle(Base64Url(header) + "." + Base64Url(claims) + ".", kOtherAlgorithm);
  }
  // The public key is no secret.
  CheckLifecycle(Sign(R"({"kid":"a","alg":"HS256"})", claims, AKey().Pem()), kOtherAlgorithm);
  CheckLifecycle(Sign(kRsaHeader, claims, AKey().Pem()),
                 "the token is not signed with the key that it names");
  CheckLifecycle(AKey().Token(R"({"kid":"a"})", claims), kOtherAlgorithm);
  CheckLifecycle(AKey().Token(R"({"alg":["RS256"],"kid":"a"})", claims), kOtherAlgorithm);
  CheckLifecycle(AKey().Token(R"({"alg":"RS256"})", claims), "the token has no kid");
  CheckLifecycle(AKey().Token(R"({"alg":"RS256","kid":7})", claims), "the token has no kid");
  CheckLifecycle(AKey().Token(R"({"alg":"RS256","kid":"Zq9Canary"})", claims), "unknown");
  CheckLifecycle(AKey().Token(R"({"alg":"RS256","kid":"b"})", claims),
                 "the token is not signed with the key that it names");
  CheckLifecycle(AKey().Token(R"({"alg":"RS256","kid":"a","crit":["exp"]})", claims),
                 "a header that must be understood");
  CheckLifecycle(AKey().Token(R"({"alg":"RS256","alg":"RS256","kid":"a"})", claims), "not a JWT");
  CheckLifecycle("", "the request is not signed");
}

TEST_CASE("keys are not asked for by what is no token for them, and what they say is passed on") {
  HeldKeys keys;
  for (const std::string& token :
       {std::string(), std::string("a.b"), Sign(kHeader, kClaims), std::string(20'000, 'a'),
        AKey().Token(R"({"alg":"none","kid":"a"})", "{}")}) {
    CHECK_FALSE(VerifyLifecycle(token, keys, kLifecycle).ok());
  }
  CHECK(keys.asked == 0);
  CheckRefused(
      VerifyLifecycle(AKey().Token(R"({"alg":"RS256","kid":"unread"})", "{}"), keys, kLifecycle),
      absl::StatusCode::kUnavailable, "unread");
}

TEST_CASE("a change of any one character of an RS256 token is refused") {
  HeldKeys keys;
  const std::string token = AKey().Token(kRsaHeader, LifecycleClaims());
  for (std::size_t i = 0; i < token.size(); ++i) {
    std::string changed = token;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    CHECK(absl::IsUnauthenticated(VerifyLifecycle(changed, keys, kLifecycle).status()));
  }
  for (const char* end : {".", "A", "=", "\n"}) {
    CHECK(absl::IsUnauthenticated(VerifyLifecycle(token + end, keys, kLifecycle).status()));
  }
}

TEST_CASE("an invocation token gives its claims, whoever calls") {
  HeldKeys keys;
  const std::string user = R"({"installationId":"ari:i","module":{"type":"jira:issuePanel"}})";
  const std::string claims =
      InvocationClaims({{"principal", R"("712020:user")"}, {"app", user}, {"nbf", ""}});
  CHECK(RequireOk(VerifyInvocation(AKey().Token(kRsaHeader, claims), keys, kOfUser)).size() ==
        claims.size());
  CHECK(VerifyInvocation(AKey().Token(kRsaHeader, InvocationClaims()), keys, kOfPlatform).ok());
  CHECK(VerifyInvocation(AKey().Token(kRsaHeader, InvocationClaims({{"principal", "null"}})), keys,
                         kOfPlatform)
            .ok());
}

TEST_CASE("an invocation token for anything else is refused") {
  const auto by = [](const Changes& changes) {
    return AKey().Token(kRsaHeader, InvocationClaims(changes));
  };
  for (const std::string iss : {"", "null", R"("forge/context-token")", R"("Zq9Canary")"}) {
    CheckInvocation(by({{"iss", iss}}), "the token has another iss");
  }
  for (const std::string aud : {"", "null", "[]", R"("ari:app2")", R"(["Zq9Canary"])"}) {
    CheckInvocation(by({{"aud", aud}}), "the token is for another audience");
  }
  CheckInvocation(by({{"exp", "1795000000"}}), "the token has expired");
  CheckInvocation(by({{"exp", ""}}), "the token has no exp");
  CheckInvocation(by({{"iat", ""}}), "the token has no iat");
  CheckInvocation(by({{"nbf", "1795000121"}}), "the token is not valid yet");
  CheckInvocation(by({{"exp", "1795086400"}}), "the token is valid for too long");
  CheckInvocation(by({{"context", absl::StrCat("\"", std::string(20'000, 'x'), "\"")}}),
                  "the token is too long");
  for (const std::string claims : {"", "{", "[]", "null", "Zq9Canary"}) {
    CheckInvocation(AKey().Token(kRsaHeader, claims), "the token is not a JWT");
  }
  const std::string whole = InvocationClaims();
  CheckInvocation(AKey().Token(kRsaHeader, R"({"aud":"Zq9Canary",)" + whole.substr(1)),
                  "the token is not a JWT");
  CheckInvocation(AKey().Token(kRsaHeader, R"({"principal":1,"principal":2,)" + whole.substr(1)),
                  "the token is not a JWT");
}

TEST_CASE("what a user's browser calls by is no trigger") {
  const auto by = [](const Changes& changes) {
    return AKey().Token(kRsaHeader, InvocationClaims(changes));
  };
  constexpr auto kDenied = absl::StatusCode::kPermissionDenied;
  constexpr std::string_view kWhy = "the token is not that of a trigger";
  CheckInvocation(by({{"principal", R"("Zq9Canary")"}}), kWhy, kDenied);
  CheckInvocation(by({{"principal", R"("")"}}), kWhy, kDenied);
  for (const std::string app :
       {"", "null", "17", "{}", "[]", R"({"module":"core:endpoint"})", R"({"module":{}})",
        R"({"module":{"type":"xen:macro"}})", R"({"module":{"type":["core:endpoint"]}})",
        R"({"module":{"type":"core:endpoint","type":"core:endpoint"}})"}) {
    CheckInvocation(by({{"app", app}}), kWhy, kDenied);
  }
}
