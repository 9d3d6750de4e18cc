// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The order of members, which are there and what stands between them makes no difference, whatever
// the document before was like.

#include <absl/strings/match.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/codec/json_fixture.h"
#include "zweck/codec/json.h"
#include "zweck/internal/codec/json.h"

namespace zweck::codec_test {
namespace {

struct Few {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Few, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "few", .description = "A few fields", .subjects = "nobody", .policy_section = "0"};
  Field<1, std::string> name;
  Field<2, std::uint32_t> number_of_all;
  Field<3, bool> flag;
  Field<4, std::string> name_that_is_longer_than_any_other;
  Field<5, std::string> long_name_of_something;
};
ZWECK_CATEGORY(Few, name, number_of_all, flag, name_that_is_longer_than_any_other,
               long_name_of_something);

const std::vector<std::string>& Members() {
  static const std::vector<std::string> members = {
      R"("name":"n")", R"("numberOfAll":7)", R"("flag":true)",
      R"("nameThatIsLongerThanAnyOther":"longer than sixteen bytes")",
      R"("longNameOfSomething":"l")"};
  return members;
}

// With this between all members, if it isn't empty.
std::string Together(const std::vector<std::string>& members, std::string_view other = "") {
  std::string document = "{";
  for (const std::string& member : members) {
    if (document.size() > 1) document += ",";
    document += member;
    if (!other.empty()) document.append(",").append(other);
  }
  return document + "}";
}

void ExpectAll(const std::string& document, std::uint32_t dropped) {
  CAPTURE(document);
  const Ingested<Few> in = From<Few>(document);
  REQUIRE(in.status.ToString() == "OK");
  REQUIRE(Written(in.record) == Together(Members()));
  REQUIRE(in.report.kept == Members().size());
  REQUIRE(in.report.dropped == dropped);
}

std::vector<std::string> Others() {
  const std::string numbers = "[1" + std::string(90, '1') + ",-2.5e3]";
  std::string issue = R"({"a":[)";
  for (int i = 0; i < 40; ++i) issue += R"({"b":null,"c":[1,true],"d\n":"ä"},)";
  issue += "{}]}";
  return {R"("other":1)",
          R"("nam":"prefix")",
          R"("names":{"name":"deeper"})",
          R"("long_name_of_somethinG":[])",
          R"("nameThatIsLongerThanAnyOtheR":{})",
          R"("ä":"b")",
          R"("x" : [ 1, {"flag":false} ])",
          "\"numbers\":" + numbers,
          "\"issue\":" + issue,
          R"("a name that is much longer than thirty-two bytes is":[[]])"};
}

TEST_CASE("Members are read in any order, the same one again and another one next") {
  std::vector<std::size_t> order = {0, 1, 2, 3, 4};
  do {
    std::vector<std::string> members;
    for (const std::size_t i : order) members.push_back(Members()[i]);
    ExpectAll(Together(members), 0);
    ExpectAll(Together(members), 0);
    for (const std::string& other : {Others()[0], Others()[7]}) {
      ExpectAll(Together(members, other), static_cast<std::uint32_t>(members.size()));
    }
  } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("Any of the members may be missing, with anything between the others") {
  std::vector<std::string> others = Others();
  others.emplace_back();
  for (const std::string& other : others) {
    for (unsigned there = 0; there < 1U << Members().size(); ++there) {
      std::vector<std::string> members;
      for (std::size_t i = 0; i < Members().size(); ++i) {
        if ((there >> i & 1) != 0) members.push_back(Members()[i]);
      }
      CAPTURE(Together(members, other));
      const Ingested<Few> in = From<Few>(Together(members, other));
      REQUIRE(in.status.ToString() == "OK");
      CHECK(Written(in.record) == Together(members));
      CHECK(in.report.kept == members.size());
      CHECK(in.report.dropped == (other.empty() ? 0 : members.size()));
    }
  }
}

TEST_CASE("A member that is there twice is found in whatever order") {
  for (std::size_t first = 0; first < Members().size(); ++first) {
    for (std::size_t second = 0; second < Members().size(); ++second) {
      std::vector<std::string> members = {Members()[first], Members()[second], Members()[first]};
      if (first == second) members.pop_back();
      const std::string document = Together(members, R"("other":{"a":1})");
      const std::string refusal = Refusal<Few>(document);
      CAPTURE(document);
      CHECK(absl::StrContains(refusal, "the member is there twice"));
      const std::size_t place = document.rfind(Members()[first]);
      CHECK(absl::StrContains(refusal, "at byte " + std::to_string(place)));
    }
  }
}

TEST_CASE("What is wrong deep in a long value that nobody wants is said as in a short one") {
  const std::string sound = R"({"a":[1,true,"\n"],"b":{}},)";
  std::string before = R"({"other":[)";
  for (int i = 0; i < 60; ++i) before += sound;
  for (const auto& [wrong, sentence] : std::vector<std::pair<std::string, std::string>>{
           {"01", "a number is not written as JSON's are"},
           {"nul", "a value is none of JSON's"},
           {R"({"a" 1})", "a colon is missing"},
           {"{1:2}", "the name of a member is missing"},
           {R"("\x")", "an escape in text is none of JSON's"},
           {"\"\xC3\"", "text is not UTF-8"},
           {"1 2", "a comma or a closing bracket is missing"},
           {std::string(codec::kMaxDepth, '['), "the document is nested too deeply"}}) {
    CAPTURE(wrong);
    const std::string is_short = Refusal<Few>(R"({"other":[)" + wrong + "]}");
    const std::string is_long = Refusal<Few>(before + wrong + "," + sound + "0]}");
    CHECK(absl::StrContains(is_short, sentence));
    CHECK(absl::StrContains(is_long, sentence));
    // It is the same place in both, seen from where the value begins.
    const auto place = [](const std::string& text) {
      return std::stoul(text.substr(text.rfind(' ') + 1));
    };
    CHECK(place(is_long) - before.size() ==
          place(is_short) - std::string_view(R"({"other":[)").size());
  }
  CHECK(Refusal<Few>(before + "0]}") == "OK");
}

}  // namespace
}  // namespace zweck::codec_test
