// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Lists of rules: which is broken, and what is said.

#include "zweck/internal/declare/rule.h"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>

namespace rule_test {

namespace {

using zweck::internal::BrokenRule;
using zweck::internal::kPasses;
using zweck::internal::RefuseEach;
using zweck::internal::Rule;
using zweck::internal::Rules;

// In place of a sentence.
std::string said;

template <int kWhich>
struct AtLeast {
  template <class Asked>
  static constexpr bool kKeeps = Asked::value >= kWhich;
  static constexpr bool Keeps(int given, int more) { return given + more >= kWhich; }
  template <class Asked>
  static void Refuse() {
    said += std::to_string(kWhich);
  }
};
template <int kGiven>
struct Given : std::integral_constant<int, kGiven> {
  template <class R>
  static constexpr bool kKept = R::template kKeeps<Given>;
};

struct WithoutSentence {
  template <class Asked>
  static constexpr bool kKeeps = false;
};

struct Never {
  template <class Asked>
  static constexpr bool kKeeps = false;
  template <class Asked>
  static void Refuse() {}
};
struct NoNumber {};  // AtLeast can't be asked of it

using Three = Rules<AtLeast<3>, AtLeast<1>, AtLeast<2>>;

}  // namespace

TEST_CASE("A rule without a sentence is none") {
  STATIC_REQUIRE(Rule<AtLeast<1>>);
  STATIC_REQUIRE_FALSE(Rule<WithoutSentence>);
}

TEST_CASE("Of a list, the first that is broken counts") {
  STATIC_REQUIRE(kPasses<Three, Given<3>>);
  STATIC_REQUIRE(std::is_void_v<BrokenRule<Three, Given<3>>>);
  STATIC_REQUIRE(std::is_same_v<BrokenRule<Three, Given<2>>, AtLeast<3>>);
  STATIC_REQUIRE(std::is_same_v<BrokenRule<Rules<AtLeast<1>, AtLeast<3>>, Given<2>>, AtLeast<3>>);
  STATIC_REQUIRE_FALSE(kPasses<Three, Given<2>>);
  STATIC_REQUIRE(kPasses<Rules<>, Given<0>>);
}

TEST_CASE("What stands behind a rule that is broken is not looked at") {
  STATIC_REQUIRE(std::is_same_v<BrokenRule<Rules<Never, AtLeast<1>>, NoNumber>, Never>);
}

TEST_CASE("Plain facts are asked of all rules") {
  STATIC_REQUIRE(AllKeep(Three{}, 1, 2));
  STATIC_REQUIRE_FALSE(AllKeep(Three{}, 1, 1));
  STATIC_REQUIRE(AllKeep(Rules<>{}, 0, 0));
}

TEST_CASE("Each broken rule is said, in the order of the list") {
  said.clear();
  RefuseEach<Given<0>>(Three{});
  CHECK(said == "312");
  said.clear();
  RefuseEach<Given<1>>(Three{});
  CHECK(said == "32");
  said.clear();
  RefuseEach<Given<3>>(Three{});
  CHECK(said.empty());
}

}  // namespace rule_test
