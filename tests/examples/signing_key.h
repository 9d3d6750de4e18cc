// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// RSA keys that are made when a test runs, and what they sign.

#ifndef ZWECK_TESTS_EXAMPLES_SIGNING_KEY_H_
#define ZWECK_TESTS_EXAMPLES_SIGNING_KEY_H_

#include <absl/strings/str_cat.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <sodium.h>

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zweck::testing {

inline std::string Base64Url(std::string_view bytes) {
  std::string out(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING),
                  '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  out.pop_back();
  return out;
}

class SigningKey {
 public:
  explicit SigningKey(std::size_t bits = 2048) : key_(EVP_RSA_gen(bits), EVP_PKEY_free) {
    REQUIRE(key_ != nullptr);
  }

  std::string Sign(std::string_view text) const {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
    std::size_t size = 0;
    REQUIRE(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get()) == 1);
    REQUIRE(EVP_DigestSign(context.get(), nullptr, &size, bytes, text.size()) == 1);
    std::string signature(size, '\0');
    REQUIRE(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                           bytes, text.size()) == 1);
    signature.resize(size);
    return signature;
  }

  std::string Token(std::string_view header, std::string_view claims) const {
    const std::string text = Base64Url(header) + "." + Base64Url(claims);
    return text + "." + Base64Url(Sign(text));
  }

  std::string Pem() const {
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> out(BIO_new(BIO_s_mem()), BIO_free_all);
    REQUIRE(PEM_write_bio_PUBKEY(out.get(), key_.get()) == 1);
    char* data = nullptr;
    const auto size = static_cast<std::size_t>(BIO_get_mem_data(out.get(), &data));
    return {data, size};
  }

  // "n" or "e".
  std::string Number(const char* name) const {
    BIGNUM* number = nullptr;
    REQUIRE(EVP_PKEY_get_bn_param(key_.get(), name, &number) == 1);
    std::string bytes(static_cast<std::size_t>(BN_num_bytes(number)), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char*>(bytes.data()));
    BN_free(number);
    return bytes;
  }

  // A JSON Web Key; `more` are members with a comma behind each.
  std::string Jwk(std::string_view kid, std::string_view more = {}) const {
    return absl::StrCat("{", std::string(more), R"("kty":"RSA","kid":")", std::string(kid),
                        R"(","n":")", Base64Url(Number("n")), R"(","e":")", Base64Url(Number("e")),
                        R"("})");
  }

 private:
  std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
};

inline std::string KeySetOf(const std::vector<std::string>& keys) {
  std::string json = R"({"keys":[)";
  for (const std::string& key : keys) absl::StrAppend(&json, json.ends_with('[') ? "" : ",", key);
  return json + "]}";
}

// One for all tests that need no more.
inline const SigningKey& AKey() {
  static const SigningKey key;
  return key;
}
inline const SigningKey& AnotherKey() {
  static const SigningKey key;
  return key;
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_EXAMPLES_SIGNING_KEY_H_
