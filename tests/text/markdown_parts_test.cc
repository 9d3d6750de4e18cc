// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/markdown_parts.h"

#include <catch2/catch.hpp>

namespace zweck::text {
namespace {

TEST_CASE("A table has a head and a line for each row", "[report]") {
  MarkdownTable table({"Field", ""});
  CHECK(table.empty());
  CHECK(table.Text().empty());
  table.Add({"`email`", "E-mail address"});
  table.Add({"`name`", ""});
  CHECK_FALSE(table.empty());
  CHECK(table.Text() ==
        "| Field | |\n| --- | --- |\n| `email` | E-mail address |\n| `name` | |\n\n");
}

TEST_CASE("Parts are joined once each", "[report]") {
  CHECK(Joined({"a", "", "b", "a"}, "; ") == "a; b");
  CHECK(Joined({}, ", ").empty());
}

TEST_CASE("An enumeration ends with and", "[report]") {
  CHECK(Enumerated({}).empty());
  CHECK(Enumerated({"a"}) == "a");
  CHECK(Enumerated({"a", "b"}) == "a and b");
  CHECK(Enumerated({"a", "b", "a", "c"}) == "a, b and c");
}

TEST_CASE("A sentence begins with a capital and ends with a full stop", "[report]") {
  CHECK(Capitalised("say it") == "Say it");
  CHECK(Capitalised("Say it") == "Say it");
  CHECK(Capitalised("\xC3\xA9t\xC3\xA9") == "\xC3\xA9t\xC3\xA9");
  CHECK(Capitalised("").empty());
  CHECK(Stopped("Say it") == "Say it.");
  CHECK(Stopped("Say it.") == "Say it.");
  CHECK(Stopped("Why?") == "Why?");
}

}  // namespace
}  // namespace zweck::text
