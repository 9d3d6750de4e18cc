// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Base64 both ways; the examples are those of RFC 4648, section 10.

#include "src/codec/base64.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

namespace zweck::internal {
namespace {

std::string Encoded(const std::string& bytes) {
  std::string out(Base64Size(bytes.size()), '\0');
  CHECK(WriteBase64(bytes, out.data()) == out.data() + out.size());
  return out;
}

// Or "no".
std::string Decoded(std::string text) { return DecodeBase64(text) ? text : "no"; }

TEST_CASE("The examples of RFC 4648 come out") {
  const char* const examples[][2] = {{"", ""},
                                     {"f", "Zg=="},
                                     {"fo", "Zm8="},
                                     {"foo", "Zm9v"},
                                     {"foob", "Zm9vYg=="},
                                     {"fooba", "Zm9vYmE="},
                                     {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, text] : examples) {
    CHECK(Encoded(bytes) == text);
    CHECK(Decoded(text) == bytes);
    const std::string_view padded = text;
    CHECK(Decoded(std::string(padded.substr(0, padded.find('=')))) == bytes);
  }
}

TEST_CASE("Any bytes come back") {
  std::mt19937 random(4648);
  std::uniform_int_distribution<int> byte(0, 255);
  for (std::size_t size = 0; size < 300; ++size) {
    std::string bytes(size, '\0');
    for (char& c : bytes) c = static_cast<char>(byte(random));
    std::string text = Encoded(bytes);
    CHECK(Decoded(text) == bytes);
    for (char& c : text) c = c == '+' ? '-' : c == '/' ? '_' : c;
    CHECK(Decoded(text) == bytes);
  }
}

TEST_CASE("What is no base64 is refused") {
  for (const char* text : {"Z",
                           "Z===",
                           "====",
                           "=",
                           "==",
                           "Zg=",
                           "Zg===",
                           "Zm8==",
                           "Zm9v=",
                           "Zm9v====",
                           "Z=g=",
                           "=Zg=",
                           "Zg==Zg==",
                           "Zm 9v",
                           "Zm9v\n",
                           "Zm9.",
                           "Zm9*",
                           "-A+A",
                           "_A/A",
                           "Zh==",
                           "Zh",
                           "Zm9=",
                           "Zm9",
                           "\xC3\xA4"
                           "AA"}) {
    CAPTURE(text);
    CHECK(Decoded(text) == "no");
  }
  CHECK(Decoded(std::string("Zm9\0", 4)) == "no");
}

TEST_CASE("What is behind the new end is overwritten") {
  std::string text = Encoded(std::string(300, 's'));
  const char* const data = text.data();
  const std::size_t size = text.size();
  REQUIRE(DecodeBase64(text));
  REQUIRE(text.data() == data);
  CHECK(text.size() == 300);
  text.resize(size);
  CHECK(text.substr(300) == std::string(size - 300, '\0'));
}

}  // namespace
}  // namespace zweck::internal
