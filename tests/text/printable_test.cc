// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/printable.h"

#include <catch2/catch.hpp>

namespace zweck::text {
namespace {

TEST_CASE("Ordinary text stays as it is") {
  for (const char* text : {"", "libacme.so", "a b", "Ünïcödé 個人情報 🙂", "<script>|\"'=`$"}) {
    CHECK(Printable(text) == text);
  }
}

TEST_CASE("What a terminal would obey is written as bytes") {
  CHECK(Printable("a\nb\tc\r") == "a\\x0ab\\x09c\\x0d");
  CHECK(Printable(std::string_view("\0\x1b[31m\x7f", 7)) == "\\x00\\x1b[31m\\x7f");
  CHECK(Printable("\u0085") == "\\xc2\\x85");             // a control character beyond ASCII
  CHECK(Printable("\u202egnp") == "\\xe2\\x80\\xaegnp");  // right to left
  CHECK(Printable("\u2066") == "\\xe2\\x81\\xa6");
  CHECK(Printable("\u2028") == "\\xe2\\x80\\xa8");  // a line break to some
}

TEST_CASE("What was made printable stays as it is") {
  CHECK(Printable("a\\x0a") == "a\\x0a");
  CHECK(Printable(Printable("\n\\\xff")) == "\\x0a\\\\xff");
}

TEST_CASE("Bytes that are not UTF-8") {
  CHECK(Printable("\xff") == "\\xff");
  CHECK(Printable("a\xc3") == "a\\xc3");         // cut
  CHECK(Printable("\xc0\xaf") == "\\xc0\\xaf");  // longer than needed
  CHECK(Printable("\xe0\x80\x80") == "\\xe0\\x80\\x80");
  CHECK(Printable("\xed\xa0\x80") == "\\xed\\xa0\\x80");  // half of a pair
  CHECK(Printable("\xf4\x90\x80\x80") == "\\xf4\\x90\\x80\\x80");
  CHECK(Printable("\xc3\x28") == "\\xc3(");
}

}  // namespace
}  // namespace zweck::text
