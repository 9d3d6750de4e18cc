// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/escape.h"

#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace zweck::text {
namespace {

// What can be written as it is, is.
TEST_CASE("Plain words stay as they are", "[report]") {
  constexpr std::string_view kWords = "Bring an order to its buyer, 2 days after it was paid";
  CHECK(OneLine(kWords) == kWords);
  CHECK(HtmlText(kWords) == kWords);
  CHECK(MarkdownText(kWords) == kWords);
  CHECK(MermaidText(kWords) == kWords);
  CHECK(GraphvizText(kWords) == kWords);
  CHECK(MarkdownCode("customer-table") == "`customer-table`");
  CHECK(CsvCell("customer-table") == "customer-table");
  CHECK(JsonString(kWords) == "\"" + std::string(kWords) + "\"");
}

TEST_CASE("Letters of every script and emoji stay as they are", "[report]") {
  // Greek, Arabic, Persian with its joiner, Chinese beyond 16 bits, a family of three.
  constexpr std::string_view kWords =
      "Ωμέγα شركة می\u200Cخواهم \U00020BB7 \U0001F469\u200D\U0001F4BB e\u0301";
  CHECK(OneLine(kWords) == kWords);
  CHECK(HtmlText(kWords) == kWords);
  CHECK(MarkdownText(kWords) == kWords);
  CHECK(MermaidText(kWords) == kWords);
  CHECK(GraphvizText(kWords) == kWords);
  CHECK(CsvCell(kWords) == kWords);
  CHECK(JsonString(kWords) == "\"" + std::string(kWords) + "\"");
}

TEST_CASE("A text is one line that shows all it holds", "[report]") {
  CHECK(OneLine("a\nb\r\nc\rd\te\vf\fg") == "a b c d e f g");
  CHECK(OneLine("a\u2028b\u2029c\u0085d") == "a b c d");
  CHECK(OneLine("\n\n") == "  ");
  CHECK(OneLine(std::string_view("a\0b", 3)) == "a[U+0000]b");
  CHECK(OneLine("\x1B[31mred\x7F") == "[U+001B][31mred[U+007F]");
  CHECK(OneLine("\u009B31m") == "[U+009B]31m");
  CHECK(OneLine("invoice\u202Egpj.exe\u202C") == "invoice[U+202E]gpj.exe[U+202C]");
  CHECK(OneLine("\u2066a\u2069\u061C\u200E\u200F") == "[U+2066]a[U+2069][U+061C][U+200E][U+200F]");
  CHECK(OneLine("\uFEFFa\u200Bb\u2060\u00AD") == "[U+FEFF]a[U+200B]b[U+2060][U+00AD]");
  CHECK(OneLine("\U000E0041") == "[U+E0041]");
}

TEST_CASE("What is not UTF-8 is replaced, byte by byte", "[report]") {
  CHECK(OneLine("a\x80z") == "a\uFFFDz");
  CHECK(OneLine("\xFF") == "\uFFFD");
  CHECK(OneLine("\xC3") == "\uFFFD");                                // cut off
  CHECK(OneLine("\xE2\x82z") == "\uFFFD\uFFFDz");                    // cut short
  CHECK(OneLine("\xC0\xBC") == "\uFFFD\uFFFD");                      // < in too many bytes
  CHECK(OneLine("\xE0\x80\xBC") == "\uFFFD\uFFFD\uFFFD");            // in still more
  CHECK(OneLine("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");            // half of a surrogate pair
  CHECK(OneLine("\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");  // past the last character
  CHECK(OneLine("\xF0\x9F\x92\xBB") == "\U0001F4BB");
  CHECK(HtmlText("\x80<") == "\uFFFD&lt;");
  CHECK(JsonString("\x80") == "\"\uFFFD\"");
}

TEST_CASE("HTML holds no element and ends no attribute", "[report]") {
  CHECK(HtmlText("<script>alert(1)</script>") == "&lt;script&gt;alert(1)&lt;/script&gt;");
  CHECK(HtmlText("\" onload='x' &amp;") == "&quot; onload=&#39;x&#39; &amp;amp;");
  CHECK(HtmlText("-->") == "--&gt;");
  CHECK(HtmlText("a\nb") == "a b");
}

TEST_CASE("Markdown holds no markup", "[report]") {
  CHECK(MarkdownText("<b> & |") == "&lt;b&gt; &amp; &#124;");
  CHECK(MarkdownText("*a* _b_ ~~c~~ `d` [e](f) ![g](h) \\") ==
        "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\[e\\](f) !\\[g\\](h) \\\\");
  CHECK(MarkdownText("# no heading #") == "\\# no heading \\#");
  CHECK(MarkdownText("- a - b") == "\\- a - b");
  CHECK(MarkdownText("+1") == "\\+1");
  CHECK(MarkdownText("===") == "\\===");
  CHECK(MarkdownText("12. a 3. b") == "12\\. a 3. b");
  CHECK(MarkdownText("1) a") == "1\\) a");
  CHECK(MarkdownText("$x$ {{ x }} {% x %}") == "\\$x\\$ &#123;&#123; x }} &#123;% x %}");
  CHECK(MarkdownText("https://example.org www.example.org") ==
        "https&#58;//example.org www&#46;example.org");
  CHECK(MarkdownText("\n    no code\n\n> no quote") == "no code  &gt; no quote");
}

TEST_CASE("Code in Markdown is a span of backticks only if nothing in it could end one",
          "[report]") {
  CHECK(MarkdownCode("comments.author") == "`comments.author`");
  CHECK(MarkdownCode("a`b") == "<code>a\\`b</code>");
  CHECK(MarkdownCode("a|b") == "<code>a&#124;b</code>");
  CHECK(MarkdownCode("</code><script>") == "<code>&lt;/code&gt;&lt;script&gt;</code>");
  CHECK(MarkdownCode("base_url") == "`base_url`");
  CHECK(MarkdownCode("") == "<code></code>");
}

TEST_CASE("Mermaid's label ends where it should", "[report]") {
  CHECK(MermaidText("a\"]; b --> c") == "a#34;#93;#59; b --#62; c");
  CHECK(MermaidText("`**bold**`") == "#96;#42;#42;bold#42;#42;#96;");
  CHECK(MermaidText("#quot; #35;") == "#35;quot#59; #35;35#59;");
  CHECK(MermaidText("<br> &amp; %% x") == "#60;br#62; #38;amp#59; #37;#37; x");
  // A list in Markdown is refused by Mermaid.
  CHECK(MermaidText("1. a") == "1#46; a");
  CHECK(MermaidText("- a") == "#45; a");
  // Mermaid cuts the last semicolon of a line with "style", a colon and a number sign.
  CHECK(MermaidText("style:x") == "style#58;x");
}

TEST_CASE("Graphviz' label ends where it should", "[report]") {
  CHECK(GraphvizText("a\"]; b -> c [label=\"") == "a\\\"]; b -> c [label=\\\"");
  CHECK(GraphvizText("\\N \\G\\") == "\\\\N \\\\G\\\\");
  CHECK(GraphvizText("&lt; &#60; <b>") == "&amp;lt; &amp;#60; <b>");
  CHECK(GraphvizText("a\nb") == "a b");
}

TEST_CASE("No cell of CSV is a formula or more than one cell", "[report]") {
  CHECK(CsvCell("a,b") == "\"a,b\"");
  CHECK(CsvCell("say \"a\"") == "\"say \"\"a\"\"\"");
  CHECK(CsvCell("a\r\nb") == "a b");
  CHECK(CsvCell("=cmd|'/C calc'!A0") == "'=cmd|'/C calc'!A0");
  CHECK(CsvCell("+1") == "'+1");
  CHECK(CsvCell("-2+3") == "'-2+3");
  CHECK(CsvCell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(CsvCell("\t=1") == " '=1");
  CHECK(CsvCell("\uFF1D1") == "'\uFF1D1");
  CHECK(CsvCell("a;=b; -c") == "\"a;'=b; '-c\"");
  CHECK(CsvCell("\"=a") == "\"\"\"'=a\"");
  CHECK(CsvCell("a-b=c") == "a-b=c");
  CHECK(CsvCell("") == "");
}

TEST_CASE("JSON keeps the text, in a script element too", "[report]") {
  CHECK(JsonString("a\n\"b\"\\\t") == "\"a\\n\\\"b\\\"\\\\\\u0009\"");
  CHECK(JsonString("</script><!--&") == "\"\\u003C/script\\u003E\\u003C!--\\u0026\"");
  CHECK(JsonString("\u2028\u202E\uFEFF") == "\"\\u2028\\u202E\\uFEFF\"");
  for (const std::string_view text :
       {"", "a\r\nb", "<!-- \" \\ / \x01\x7F", "\U0001F469\u200D\U0001F4BB \u2029 \U000E0041"}) {
    google::protobuf::Value value;
    REQUIRE(google::protobuf::util::JsonStringToMessage(JsonString(text), &value).ok());
    CHECK(value.string_value() == text);
  }
}

TEST_CASE("A part of a URI has no character that divides it", "[report]") {
  CHECK(PercentEncoded("a-Z_0.~") == "a-Z_0.~");
  CHECK(PercentEncoded("a b/c:d%") == "a%20b%2Fc%3Ad%25");
  CHECK(PercentEncoded("src/ä.cc", "./") == "src/%C3%A4.cc");
}

}  // namespace
}  // namespace zweck::text
