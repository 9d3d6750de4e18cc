// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/marketplace_text.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/jodocus/fixture.h"

namespace {

using jodocus::AsksToBeForgotten;
using jodocus::MarketplaceEmail;
using jodocus::MarketplaceId;
using jodocus::MarketplacePersonText;
using jodocus::MarketplaceText;
using zweck::Reading;
using zweck::testing::Outcome;

template <class Reader>
std::string Read(std::string text) {
  const Reading reading = Reader::FromText(text);
  return Outcome(reading, text);
}

template <class Reader>
std::string ReadJson(std::string_view json) {
  std::string text;
  const Reading reading = Reader::FromJson(json, text);
  return Outcome(reading, text);
}

}  // namespace

TEST_CASE("stray white space is tidied up") {
  CHECK(Read<MarketplaceText>("15 Users") == "15 Users");
  CHECK(Read<MarketplaceText>("\tExample GmbH \r\n") == "Example GmbH");
  CHECK(Read<MarketplacePersonText>("  Cleo\r\nFiction\r") == "Cleo Fiction");
  CHECK(Read<MarketplacePersonText>("\u00a0Cleo\u00a0 Fiction") == "Cleo Fiction");
  CHECK(Read<MarketplacePersonText>("Zo\u00eb \u00c5s") == "Zo\u00eb \u00c5s");
}

TEST_CASE("null as a word, and nothing, are absent") {
  for (const char* nothing : {"", " ", "\r", "null", " null\r\n"}) {
    CHECK(Read<MarketplaceText>(nothing) == "(absent)");
    CHECK(Read<MarketplacePersonText>(nothing) == "(absent)");
    CHECK(Read<MarketplaceEmail>(nothing) == "(absent)");
  }
  // There are people of that name.
  CHECK(Read<MarketplacePersonText>("Null") == "Null");
}

TEST_CASE("RTBF about a person says that they asked to be forgotten") {
  for (const char* text : {"RTBF", " RTBF\r\n", "rtbf"}) {
    CHECK(Read<MarketplacePersonText>(text) == "(forgotten)");
    CHECK(Read<MarketplaceEmail>(text) == "(forgotten)");
  }
  CHECK(Read<MarketplaceEmail>("[RTBF](mailto:RTBF)") == "(forgotten)");
  CHECK(Read<MarketplacePersonText>("RTBF Street") == "RTBF Street");
  // A broadcaster is called so.
  CHECK(Read<MarketplaceText>("RTBF") == "RTBF");
}

TEST_CASE(
    "RTBF is a wish in any letters, more than once and in Markdown, and beside no other word") {
  for (const char* text : {"RTBF", "rtbf", " RtbF\r\n", "RTBF RTBF", "[RTBF](mailto:RTBF)", "RTBF.",
                           "<RTBF>", "mailto:RTBF", "\u00a0RTBF\u200b", "\"RTBF\""}) {
    CAPTURE(text);
    CHECK(AsksToBeForgotten(text));
    CHECK(Read<MarketplacePersonText>(text) == "(forgotten)");
    CHECK(Read<MarketplaceEmail>(text) == "(forgotten)");
  }
  for (const char* text : {"", " ", "mailto", "RTBF Street", "12 RTBF", "RTBFX", "R T B F",
                           "mia@rtbf.example.com", "null"}) {
    CAPTURE(text);
    CHECK_FALSE(AsksToBeForgotten(text));
  }
}

TEST_CASE("what stands where there is no id is none") {
  for (const char* none : {"", " ", "-", "NA", "n/a", "N.A.", "null", "NULL", "none", "unknown",
                           "undefined", "0", "000", "00000000-0000-0000-0000-000000000000"}) {
    CAPTURE(none);
    CHECK(Read<MarketplaceId>(none) == "(absent)");
  }
  CHECK(Read<MarketplaceId>(" E-1\r\n") == "E-1");
  CHECK(Read<MarketplaceId>("RTBF") == "RTBF");
  CHECK(ReadJson<MarketplaceId>("11223344") == "11223344");
  CHECK(ReadJson<MarketplaceId>("0") == "(absent)");
  CHECK(ReadJson<MarketplaceId>("null") == "(absent)");
  CHECK(ReadJson<MarketplaceId>("true") == "(malformed)");
}

TEST_CASE("a number is its digits, other values are malformed") {
  CHECK(ReadJson<MarketplacePersonText>("1010") == "1010");
  CHECK(ReadJson<MarketplaceText>("0") == "0");
  CHECK(ReadJson<MarketplaceText>("null") == "(absent)");
  for (const char* json : {"true", "{}", "[]", "[\"RTBF\"]", ""}) {
    CHECK(ReadJson<MarketplaceText>(json) == "(malformed)");
    CHECK(ReadJson<MarketplacePersonText>(json) == "(malformed)");
  }
}

TEST_CASE("an e-mail address is read, in Markdown too") {
  CHECK(Read<MarketplaceEmail>("ada@example.com") == "ada@example.com");
  CHECK(Read<MarketplaceEmail>(" ada@example.com\r") == "ada@example.com");
  CHECK(Read<MarketplaceEmail>("mailto:ada@example.com") == "ada@example.com");
  CHECK(Read<MarketplaceEmail>("[ada@example.com](mailto:ada@example.com)") == "ada@example.com");
  CHECK(Read<MarketplaceEmail>("[Ada@example.com](MAILTO:ada@example.com)") == "Ada@example.com");
}

TEST_CASE("what is no one e-mail address is absent") {
  for (const char* text : {"-", "n/a", "@", "ada@", "@example.com", "ada@@example.com",
                           "ada@example.com ben@example.org", "ada@example.com;ben@example.org",
                           "Ada <ada@example.com>", "[ada@example.com](mailto:ben@example.org)",
                           "[]()", "[](mailto:)"}) {
    CAPTURE(text);
    CHECK(Read<MarketplaceEmail>(text) == "(absent)");
  }
}
