// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "public_key.h"

#include <absl/strings/str_cat.h>
#include <absl/strings/str_replace.h>

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tests/examples/signing_key.h"
#include "tests/support/refused.h"

namespace {

using absl::StatusCode;
using connect_backend::PublicKey;
using connect_backend::ReadKeySet;
using zweck::testing::AKey;
using zweck::testing::AnotherKey;
using zweck::testing::Base64Url;
using zweck::testing::CheckRefused;
using zweck::testing::KeySetOf;
using zweck::testing::RequireOk;
using zweck::testing::SigningKey;

constexpr auto kBadKey = StatusCode::kInvalidArgument;

// Made by `openssl genpkey -algorithm EC`, for its public part.
std::string EllipticPem() {
  const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
  const std::unique_ptr<BIO, decltype(&BIO_free_all)> out(BIO_new(BIO_s_mem()), BIO_free_all);
  REQUIRE(PEM_write_bio_PUBKEY(out.get(), key.get()) == 1);
  char* data = nullptr;
  const auto size = static_cast<std::size_t>(BIO_get_mem_data(out.get(), &data));
  return {data, size};
}

}  // namespace

TEST_CASE("a key knows what it has signed, from PEM and from numbers") {
  const std::string signature = AKey().Sign("text");
  for (const PublicKey& key :
       {RequireOk(PublicKey::FromPem(AKey().Pem())),
        RequireOk(PublicKey::FromNumbers(AKey().Number("n"), AKey().Number("e"))),
        RequireOk(PublicKey::FromNumbers(std::string(1, '\0') + AKey().Number("n"),
                                         AKey().Number("e")))}) {
    CHECK(key.HasSigned("text", signature));
    CHECK_FALSE(key.HasSigned("Text", signature));
    CHECK_FALSE(key.HasSigned("text", AnotherKey().Sign("text")));
    CHECK_FALSE(key.HasSigned("text", ""));
    CHECK_FALSE(key.HasSigned("text", signature + "x"));
    CHECK_FALSE(key.HasSigned("text", signature.substr(1)));
    CHECK_FALSE(key.HasSigned("", signature));
  }
}

TEST_CASE("a key that is weak, huge, or no RSA key is refused") {
  const SigningKey weak(1024);
  CheckRefused(PublicKey::FromPem(weak.Pem()), kBadKey, "fewer bits");
  CheckRefused(PublicKey::FromNumbers(weak.Number("n"), weak.Number("e")), kBadKey, "fewer bits");
  CheckRefused(PublicKey::FromNumbers(std::string(1025, '\xff'), AKey().Number("e")), kBadKey,
               "more bits");
  CheckRefused(PublicKey::FromPem(EllipticPem()), kBadKey, "not an RSA key");
  for (const std::string& pem :
       {std::string(), std::string("Zq9Canary"), AKey().Pem().substr(0, 100),
        absl::StrReplaceAll(AKey().Pem(), {{"PUBLIC", "PRIVATE"}}), std::string(100'000, 'A')}) {
    CheckRefused(PublicKey::FromPem(pem), kBadKey, "it is");
  }
}

TEST_CASE("numbers that are not those of an RSA key are refused") {
  const std::string n = AKey().Number("n");
  const std::string e = AKey().Number("e");
  const std::string even = n.substr(0, n.size() - 1) + '\0';
  for (const auto& [modulus, exponent] : {std::pair{even, e},
                                          {n, std::string()},
                                          {n, std::string(1, '\1')},
                                          {n, std::string("\2")},
                                          {std::string(256, '\xff'), e},
                                          {std::string(), e},
                                          {std::string(), std::string()}}) {
    CHECK(PublicKey::FromNumbers(modulus, exponent).status().code() == kBadKey);
  }
}

TEST_CASE("a key set is read, and keys for something else are left out") {
  const auto keys = RequireOk(ReadKeySet(absl::StrCat(
      R"({"more":{"keys":[]},"keys":[)", AKey().Jwk("a"), ",",
      AnotherKey().Jwk("b/c", R"("use":"sig","alg":"RS256","key_ops":["verify"],"x5c":["x"],)"),
      ",", AKey().Jwk("enc", R"("use":"enc",)"), ",", AKey().Jwk("512", R"("alg":"RS512",)"), ",",
      AKey().Jwk("ops", R"("key_ops":["sign"],)"),
      R"(,{"kty":"oct","k":"c2VjcmV0","kid":"oct"},{"kty":"EC","kid":"a"},{"kid":"none"},{}]})")));
  REQUIRE(keys.size() == 2);
  CHECK(keys.at("a").HasSigned("t", AKey().Sign("t")));
  CHECK(keys.at("b/c").HasSigned("t", AnotherKey().Sign("t")));
}

TEST_CASE("a key set that can't be used says which key, and not what is in it") {
  const std::string good = AKey().Jwk("Zq9Canary");
  const std::string n = Base64Url(AKey().Number("n"));
  for (const auto& [json, why] : {
           std::pair<std::string, std::string>{"", "not an object"},
           {"[]", "not an object"},
           {"Zq9Canary", "not an object"},
           {"{}", "no key for RS256"},
           {R"({"keys":[]})", "no key for RS256"},
           {R"({"keys":{}})", "keys is not one list"},
           {absl::StrCat(R"({"keys":[],)", KeySetOf({good}).substr(1)), "keys is not one list"},
           {KeySetOf({good, "7"}), "key 2: it is not an object"},
           {KeySetOf({good, good}), "key 2: it has the kid of another"},
           {KeySetOf({good, SigningKey(1024).Jwk("b")}), "key 2: it has fewer bits"},
           {KeySetOf({AKey().Jwk("a", R"("e":"AQAB",)")}), "key 1: it is not an object, or"},
           {KeySetOf({AKey().Jwk("")}), "key 1: it has no kid"},
           {KeySetOf({R"({"kty":"RSA","n":"AQAB","e":"AQAB"})"}), "key 1: it has no kid"},
           {KeySetOf({R"({"kty":"RSA","kid":"a","e":"AQAB"})"}), "key 1: n or e is missing"},
           {KeySetOf({R"({"kty":"RSA","kid":"a","n":7,"e":"AQAB"})"}), "key 1: n or e is missing"},
           {KeySetOf({absl::StrCat(R"({"kty":"RSA","kid":"a","n":")", n, R"(==","e":"AQAB"})")}),
            "key 1: n or e is missing"},
           {KeySetOf({good}) + "x", "not JSON"},
           {KeySetOf({good}).substr(0, 400), "n"},
           {KeySetOf(std::vector<std::string>(33, "{}")), "too many keys"},
       }) {
    CAPTURE(why);
    CheckRefused(ReadKeySet(json), kBadKey, why);
  }
}
