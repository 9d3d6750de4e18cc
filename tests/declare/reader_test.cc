// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is a reader of text.

#include "zweck/declare/reader.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace reader_test {

namespace {

using zweck::Reading;
using zweck::ReadsText;

struct OfText {
  static Reading FromText(std::string& text);
};
struct OfAnything : OfText {
  static Reading FromJson(std::string_view json, std::string& text);
};
struct Nothing {};
struct OfJsonAlone {
  static Reading FromJson(std::string_view json, std::string& text);
};
struct NotInPlace {
  static Reading FromText(std::string text);
};
struct GivesABool {
  static bool FromText(std::string& text);
};
struct NotStatic {
  Reading FromText(std::string& text);
};
struct OfJsonWithoutText : OfText {
  static Reading FromJson(std::string_view json);
};
struct OfJsonOfAnotherType : OfText {
  static bool FromJson(std::string_view json, std::string& text);
};

}  // namespace

TEST_CASE("A reader changes text in place and says what it made of it") {
  STATIC_REQUIRE(ReadsText<OfText>);
  STATIC_REQUIRE_FALSE(ReadsText<Nothing>);
  STATIC_REQUIRE_FALSE(ReadsText<OfJsonAlone>);
  STATIC_REQUIRE_FALSE(ReadsText<NotInPlace>);
  STATIC_REQUIRE_FALSE(ReadsText<GivesABool>);
  STATIC_REQUIRE_FALSE(ReadsText<NotStatic>);
}

TEST_CASE("A reader may read other JSON, and then fills the text") {
  STATIC_REQUIRE(ReadsText<OfAnything>);
  STATIC_REQUIRE_FALSE(ReadsText<OfJsonWithoutText>);
  STATIC_REQUIRE_FALSE(ReadsText<OfJsonOfAnotherType>);
}

}  // namespace reader_test
