// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a category may be, beyond what each field may. The sentences are tried in tests/refusals.

#include "zweck/internal/declare/category_rules.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

#include "tests/refusals/policy.h"

namespace category_rules_test {

namespace {

using zweck::internal::HasCategoryInfo;
using zweck::internal::KeyFieldOf;
using zweck::internal::ListedMember;
using zweck::internal::Member;
using zweck::internal::TakesItsMembersOnly;

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

struct Two {
  zweck::Field<Two, 1, bool> a;
  zweck::Field<Two, 2, std::int64_t> b;
};
using TwoA = Member<&Two::a, "a", offsetof(Two, a)>;
using TwoB = Member<&Two::b, "b", offsetof(Two, b)>;

// Hides a member in what the sizes would take for padding.
struct Padded {
  zweck::Field<Padded, 1, bool> a;
  char hidden;
  zweck::Field<Padded, 2, std::int64_t> b;
};
using PaddedA = Member<&Padded::a, "a", offsetof(Padded, a)>;
using PaddedB = Member<&Padded::b, "b", offsetof(Padded, b)>;

template <class Struct, class... Ms>
constexpr bool Fill() {
  // One more, so that none is a list too.
  const ListedMember members[] = {{.name = "",
                                   .offset = Ms::kOffset,
                                   .size = sizeof(typename Ms::Field),
                                   .align = alignof(typename Ms::Field)}...,
                                  {}};
  return zweck::internal::FillTheStruct(members, sizeof...(Ms), sizeof(Struct), alignof(Struct));
}

template <unsigned kNumber, class... Tags>
using Fake = zweck::Field<Three, kNumber, bool, Tags...>;
template <class F>
struct Having {
  using Field = F;
  static constexpr auto kName = zweck::Name("item");
  static constexpr std::size_t kOffset = 0;
};
struct Owner {
  static constexpr zweck::CategoryInfo kInfo = acme::kAbout;
};
template <class... Fs>
constexpr bool NoneCollide() {
  const ListedMember members[] = {zweck::internal::kListedMember<Owner, Having<Fs>>..., {}};
  return zweck::internal::NoPairCollides(members, sizeof...(Fs));
}

struct NotConstexpr {
  static const zweck::CategoryInfo kInfo;
};
const zweck::CategoryInfo NotConstexpr::kInfo{acme::kAbout};
struct OtherInfo {
  static constexpr zweck::SinkInfo kInfo{.id = "s", .description = "s"};
};

}  // namespace

TEST_CASE("A list fills its struct if it has every member once, in order") {
  STATIC_REQUIRE(Fill<Three, A, B, C>());
  STATIC_REQUIRE_FALSE(Fill<Three, A, B>());
  STATIC_REQUIRE_FALSE(Fill<Three, A, C>());
  STATIC_REQUIRE_FALSE(Fill<Three, B, A, C>());
  STATIC_REQUIRE_FALSE(Fill<Three, A, A, B, C>());
  STATIC_REQUIRE_FALSE(Fill<Three>());
}

TEST_CASE("A struct takes a value of each listed member, and no more") {
  STATIC_REQUIRE(TakesItsMembersOnly<Three, A, B, C>());
  STATIC_REQUIRE_FALSE(TakesItsMembersOnly<Three, A, B>());
  STATIC_REQUIRE_FALSE(TakesItsMembersOnly<Three>());
  STATIC_REQUIRE_FALSE(TakesItsMembersOnly<Flag>());
  STATIC_REQUIRE_FALSE(TakesItsMembersOnly<Padded, PaddedA, PaddedB>());
  STATIC_REQUIRE(TakesItsMembersOnly<Two, TwoA, TwoB>());
  STATIC_REQUIRE_FALSE(TakesItsMembersOnly<Two, TwoA, TwoA, TwoB>());
  STATIC_REQUIRE_FALSE(Fill<Two, TwoB, TwoA>());
}

TEST_CASE("Two members collide by number and as subjects, and are a key together") {
  STATIC_REQUIRE(NoneCollide<Fake<1>, Fake<2>, Fake<3>>());
  STATIC_REQUIRE(NoneCollide<Fake<1, zweck::Key>, Fake<2, zweck::Subject>>());
  STATIC_REQUIRE(NoneCollide<Fake<1>>());
  STATIC_REQUIRE(NoneCollide<>());
  STATIC_REQUIRE(NoneCollide<Fake<3>, Fake<1>, Fake<2>>());
  STATIC_REQUIRE_FALSE(NoneCollide<Fake<1>, Fake<2>, Fake<1>>());
  STATIC_REQUIRE_FALSE(NoneCollide<Fake<1>, Fake<5>, Fake<3>, Fake<5>>());
  STATIC_REQUIRE_FALSE(NoneCollide<Fake<2>, Fake<2>>());
  STATIC_REQUIRE(NoneCollide<Fake<1, zweck::Key>, Fake<2>, Fake<3, zweck::Key>>());
  STATIC_REQUIRE_FALSE(NoneCollide<Fake<1, zweck::Subject>, Fake<2, zweck::Subject>>());
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

}  // namespace category_rules_test
