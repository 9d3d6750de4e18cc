// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a Retention may be. The sentences are tried in tests/refusals.

#include "zweck/internal/declare/retention_rules.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <type_traits>

namespace retention_rules_test {

namespace {

using std::chrono::days;
using zweck::EndOfYear;
using zweck::FirstOf;
using zweck::KeepFor;
using zweck::KeepUntil;
using zweck::Since;
using zweck::WhenAbsent;
using zweck::internal::BrokenRule;
using zweck::internal::EndFacts;
using zweck::internal::EventsDiffer;
using zweck::internal::FirstOfIsOfEnds;
using zweck::internal::kEndsOf;
using zweck::internal::kHasRetention;
using zweck::internal::kIsRetention;
using zweck::internal::RetentionCountsSoundly;
using zweck::internal::RetentionHasAnEvent;
using zweck::internal::RetentionIsNotNegative;
using zweck::internal::RetentionIsNotZero;
using zweck::internal::RetentionIsOne;
using zweck::internal::RetentionRules;

template <class R>
struct Kept {
  using Retention = R;
};
template <class R>
using BrokenOf = BrokenRule<RetentionRules, Kept<R>>;
struct Endless {};
template <class>
struct Other {};

}  // namespace

TEST_CASE("Only KeepFor, KeepUntil and FirstOf are retentions") {
  STATIC_REQUIRE(kIsRetention<KeepFor<days{1}>>);
  STATIC_REQUIRE(kIsRetention<KeepUntil<"it is paid", days{0}>>);
  STATIC_REQUIRE(kIsRetention<FirstOf<KeepFor<days{1}>, KeepUntil<"it is paid", days{0}>>>);
  STATIC_REQUIRE_FALSE(kIsRetention<FirstOf<KeepFor<days{1}>>>);
  STATIC_REQUIRE_FALSE(kIsRetention<days>);
  STATIC_REQUIRE_FALSE(kIsRetention<Other<KeepFor<days{1}>>>);
  STATIC_REQUIRE_FALSE(kIsRetention<void>);
}

TEST_CASE("A category has one or not") {
  STATIC_REQUIRE(kHasRetention<Kept<KeepFor<days{1}>>>);
  STATIC_REQUIRE_FALSE(kHasRetention<Kept<int>>);
  STATIC_REQUIRE_FALSE(kHasRetention<Endless>);
}

TEST_CASE("Each fault breaks its own rule") {
  STATIC_REQUIRE(std::is_void_v<BrokenOf<KeepFor<days{1}>>>);
  STATIC_REQUIRE(std::is_void_v<BrokenOf<KeepUntil<"it is paid", days{0}>>>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<int>, RetentionIsOne>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<KeepFor<days{0}>>, RetentionIsNotZero>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<KeepFor<days{-1}>>, RetentionIsNotZero>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<KeepUntil<"paid", days{-1}>>, RetentionIsNotNegative>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<KeepUntil<"", days{1}>>, RetentionHasAnEvent>);
}

TEST_CASE("Of several ends each is checked") {
  using Paid = KeepUntil<"paid", days{1}>;
  STATIC_REQUIRE(std::is_void_v<BrokenOf<FirstOf<KeepFor<days{1}>, Paid>>>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<FirstOf<KeepFor<days{1}>, days>>, FirstOfIsOfEnds>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<FirstOf<Paid>>, FirstOfIsOfEnds>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<FirstOf<KeepFor<days{0}>, Paid>>, RetentionIsNotZero>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<FirstOf<Paid, KeepFor<days{1}>, Paid>>, EventsDiffer>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<FirstOf<Paid, KeepUntil<"", days{1}>>>, RetentionHasAnEvent>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<KeepFor<days{1}, days>>, RetentionCountsSoundly>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<KeepFor<days{1}, EndOfYear, EndOfYear>>, RetentionCountsSoundly>);
}

TEST_CASE("A Retention is a list of ends") {
  constexpr zweck::View<EndFacts> kAll =
      kEndsOf<Kept<FirstOf<KeepFor<days{1}, Since<"seen">, WhenAbsent<days{2}>, EndOfYear>,
                           KeepUntil<"paid", days{3}>>>>;
  STATIC_REQUIRE(kAll.size() == 2);
  STATIC_REQUIRE(kAll[0].seconds == 86400);
  STATIC_REQUIRE(kAll[0].field == "seen");
  STATIC_REQUIRE(kAll[0].when_absent == 2 * 86400);
  STATIC_REQUIRE(kAll[0].end_of_year);
  STATIC_REQUIRE(kAll[1].event == "paid");
  STATIC_REQUIRE(kEndsOf<Endless>.empty());
}

}  // namespace retention_rules_test
