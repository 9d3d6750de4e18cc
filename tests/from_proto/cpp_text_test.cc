// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/cpp_text.h"

#include <catch2/catch.hpp>

namespace zweck::from_proto::cpp_text_test {
namespace {

TEST_CASE("text is a literal, whatever it holds") {
  CHECK(Quoted("it's") == R"("it's")");
  CHECK(Quoted(R"(a "b" \' c\)") == R"("a \"b\" \\' c\\")");
  CHECK(Quoted("Köln\n\x01"
               "2") == "\"Köln\\n\\0012\"");
}

TEST_CASE("a member goes to the next line where it is too long") {
  CHECK(Member(".id", "\"a\"") == "      .id = \"a\",\n");
  const std::string fits(86, 'x');
  CHECK(Member(".id", fits) == "      .id = " + fits + ",\n");
  CHECK(Member(".id", fits + "xxx") == "      .id =\n          " + fits + "xxx,\n");
}

TEST_CASE("a text that is too long for a line goes on below") {
  const std::string word(40, 'x');
  CHECK(Member(".id", Quoted(word + " " + word + " " + word)) ==
        "      .id =\n          \"" + word + " " + word + " \"\n          \"" + word + "\",\n");
  const std::string endless(120, 'x');
  CHECK(Member(".id", Quoted(endless)) == "      .id =\n          \"" + endless + "\",\n");
}

TEST_CASE("a list goes on below its beginning") {
  CHECK(Filled("F(", {"a", "b"}, ");") == "F(a, b);");
  const std::string half(50, 'x');
  CHECK(Filled("F(", {half, half, "b"}, ");") == "F(" + half + ",\n  " + half + ", b);");
}

TEST_CASE("a list within a list that is too long goes on below its own beginning") {
  const std::string half(50, 'x');
  CHECK(Filled("F<", {"1", "OneOf<\"a, >\\\"\", " + half + ", " + half + ">", "b"}, ">") ==
        "F<1,\n  OneOf<\"a, >\\\"\", " + half + ",\n        " + half + ">,\n  b>");
}

TEST_CASE("a name stands on a line of its own below a type that is too long") {
  CHECK(Declared("  Field<", {"1", "bool"}, "on") == "  Field<1, bool> on;\n");
  const std::string most(89, 'x');
  CHECK(Declared("  Field<", {most}, "on") == "  Field<" + most + ">\n      on;\n");
  const std::string half(50, 'x');
  CHECK(Declared("  Field<", {half, half}, "on") ==
        "  Field<" + half + ",\n        " + half + ">\n      on;\n");
}

TEST_CASE("a line has at most 100 columns") {
  CHECK(Fits(std::string(100, 'x') + "\n" + std::string(100, 'x')));
  CHECK_FALSE(Fits("a\n" + std::string(101, 'x')));
  std::string letters;
  for (int i = 0; i < 100; ++i) letters += "ö";
  CHECK(Fits(letters));
}

}  // namespace
}  // namespace zweck::from_proto::cpp_text_test
