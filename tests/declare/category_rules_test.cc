// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a category may be, beyond what each field may. The sentences are tried in tests/refusals.

#include "zweck/declare/category_rules.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

#include "tests/refusals/policy.h"

namespace {

using zweck::declare::FillsTheStruct;
using zweck::declare::HasCategoryInfo;
using zweck::declare::KeyFieldOf;
using zweck::declare::Member;
using zweck::declare::NoPairCollides;
using zweck::declare::TakesOneMore;

// Plain members do for what is asked of sizes and places.
struct Three {
  bool a;
  std::int64_t b;
  bool c;
};
using A = Member<&Three::a, "a", offsetof(Three, a)>;
using B = Member<&Three::b, "b", offsetof(Three, b)>;
using C = Member<&Three::c, "c", offsetof(Three, c)>;

struct Flag {
  unsigned flag : 1;
};

template <unsigned kNumber, class... Tags>
struct Fake {
  using Field = zweck::Field<Three, kNumber, bool, Tags...>;
};

struct NotConstexpr {
  static const zweck::CategoryInfo kInfo;
};
const zweck::CategoryInfo NotConstexpr::kInfo{acme::kAbout};
struct OtherInfo {
  static constexpr zweck::SinkInfo kInfo{.id = "s", .description = "s"};
};

}  // namespace

TEST_CASE("A list fills its struct if it has every member once, in order") {
  STATIC_REQUIRE(FillsTheStruct<Three, A, B, C>());
  STATIC_REQUIRE_FALSE(FillsTheStruct<Three, A, B>());
  STATIC_REQUIRE_FALSE(FillsTheStruct<Three, A, C>());
  STATIC_REQUIRE_FALSE(FillsTheStruct<Three, B, A, C>());
  STATIC_REQUIRE_FALSE(FillsTheStruct<Three, A, A, B, C>());
  STATIC_REQUIRE_FALSE(FillsTheStruct<Three>());
}

TEST_CASE("A struct that takes one more has a member that is not listed") {
  STATIC_REQUIRE(TakesOneMore<Three>);
  STATIC_REQUIRE(TakesOneMore<Three, A, B>);
  STATIC_REQUIRE_FALSE(TakesOneMore<Three, A, B, C>);
  STATIC_REQUIRE(TakesOneMore<Flag>);
}

TEST_CASE("Two members collide by number, as keys and as subjects") {
  STATIC_REQUIRE(NoPairCollides<Fake<1>, Fake<2>, Fake<3>>());
  STATIC_REQUIRE(NoPairCollides<Fake<1, zweck::Key>, Fake<2, zweck::Subject>>());
  STATIC_REQUIRE(NoPairCollides<Fake<1>>());
  STATIC_REQUIRE(NoPairCollides<>());
  STATIC_REQUIRE_FALSE(NoPairCollides<Fake<1>, Fake<2>, Fake<1>>());
  STATIC_REQUIRE_FALSE(NoPairCollides<Fake<1, zweck::Key>, Fake<2>, Fake<3, zweck::Key>>());
  STATIC_REQUIRE_FALSE(NoPairCollides<Fake<1, zweck::Subject>, Fake<2, zweck::Subject>>());
}

TEST_CASE("The key of a category is its field with Key, or void") {
  STATIC_REQUIRE(std::is_same_v<KeyFieldOf<acme::Customer>, decltype(acme::Customer::number)>);
  STATIC_REQUIRE(std::is_same_v<KeyFieldOf<acme::Account>, decltype(acme::Account::id)>);
  STATIC_REQUIRE(std::is_void_v<KeyFieldOf<acme::Address>>);
}

TEST_CASE("A category has a constant CategoryInfo of its own") {
  STATIC_REQUIRE(HasCategoryInfo<acme::Customer>());
  STATIC_REQUIRE_FALSE(HasCategoryInfo<Three>());
  STATIC_REQUIRE_FALSE(HasCategoryInfo<NotConstexpr>());
  STATIC_REQUIRE_FALSE(HasCategoryInfo<OtherInfo>());
  CHECK(NotConstexpr::kInfo.id == acme::kAbout.id);
}
