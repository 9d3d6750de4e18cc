// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/html/markup.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>

namespace zweck::report::html {
namespace {

std::string Written(Markup& out) { return std::move(out).Finish(); }

TEST_CASE("Elements end where they should", "[report][html]") {
  Markup out;
  out.Begin("p", {{"class", "a"}}).Text("x").Leaf("b", "y").Void("br", {}).End().Line();
  CHECK(Written(out) == "<!DOCTYPE html>\n<p class=\"a\">x<b>y</b><br></p>\n");
}

TEST_CASE("Shapes of SVG close themselves", "[report][html]") {
  Markup out;
  out.Shape("rect", {{"x", "1"}, {"y", "2.5"}});
  CHECK(Written(out) == "<!DOCTYPE html>\n<rect x=\"1\" y=\"2.5\"/>");
}

TEST_CASE("Texts and attributes are escaped", "[report][html]") {
  Markup out;
  out.Leaf("p", {{"title", "\"'<&>"}}, "</p><script>\"'&amp;");
  CHECK(Written(out) ==
        "<!DOCTYPE html>\n<p title=\"&quot;&#39;&lt;&amp;&gt;\">"
        "&lt;/p&gt;&lt;script&gt;&quot;&#39;&amp;amp;</p>");
}

TEST_CASE("A text is one line, and shows what would hide or turn it", "[report][html]") {
  Markup out;
  out.Text(
      "a\nb\xe2\x80\xae"
      "c\x01");
  CHECK(Written(out) == "<!DOCTYPE html>\na b[U+202E]c[U+0001]");
}

TEST_CASE("Our own style sheet and script stay as they are", "[report][html]") {
  Markup out;
  out.Embed("style", "a > b { color: red; }\n");
  CHECK(Written(out) == "<!DOCTYPE html>\n<style>a > b { color: red; }\n</style>");
}

}  // namespace
}  // namespace zweck::report::html
