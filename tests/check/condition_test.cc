// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/check/condition.h"

#include <absl/strings/string_view.h>
#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace condition_test {

namespace {

using acme::Letter;
using acme::Product;
using zweck::internal::ConditionOn;
using zweck::internal::Fitted;
using zweck::internal::kFitsElement;
using zweck::internal::kPartIs;
using zweck::internal::PartIs;
using zweck::internal::PartsOf;
using zweck::store::Test;

}  // namespace

TEST_CASE("Text fits text, a number a number, and everything else itself alone") {
  STATIC_REQUIRE(kFitsElement<std::string, std::string>);
  STATIC_REQUIRE(kFitsElement<std::string, std::string_view>);
  STATIC_REQUIRE(kFitsElement<std::string, const char*>);
  STATIC_REQUIRE(kFitsElement<std::string, char[4]>);
  STATIC_REQUIRE_FALSE(kFitsElement<std::string, std::nullptr_t>);
  STATIC_REQUIRE_FALSE(kFitsElement<std::string, int>);
  STATIC_REQUIRE_FALSE(kFitsElement<std::string, char>);
  STATIC_REQUIRE_FALSE(kFitsElement<std::string, std::nullopt_t>);
  STATIC_REQUIRE_FALSE(kFitsElement<std::string, decltype(Letter::email)>);
  STATIC_REQUIRE_FALSE(kFitsElement<std::string, zweck::Bytes>);
  STATIC_REQUIRE(kFitsElement<std::int32_t, std::uint64_t>);
  STATIC_REQUIRE_FALSE(kFitsElement<std::int32_t, bool>);
  STATIC_REQUIRE_FALSE(kFitsElement<std::int32_t, char>);
  STATIC_REQUIRE_FALSE(kFitsElement<std::int32_t, double>);
  STATIC_REQUIRE_FALSE(kFitsElement<std::int32_t, Product>);
  STATIC_REQUIRE(kFitsElement<double, int>);
  STATIC_REQUIRE(kFitsElement<double, float>);
  STATIC_REQUIRE(kFitsElement<float, float>);
  STATIC_REQUIRE(kFitsElement<float, int>);
  STATIC_REQUIRE_FALSE(kFitsElement<float, double>);  // which would be rounded
  STATIC_REQUIRE(kFitsElement<std::int8_t, int>);
  STATIC_REQUIRE(kFitsElement<std::uint8_t, std::uint8_t>);
  STATIC_REQUIRE(kFitsElement<std::int32_t, std::int8_t>);
  STATIC_REQUIRE_FALSE(kFitsElement<std::uint8_t, char>);
  STATIC_REQUIRE_FALSE(kFitsElement<std::uint8_t, bool>);
  STATIC_REQUIRE(kFitsElement<unsigned long long, int>);
  STATIC_REQUIRE(kFitsElement<bool, bool>);
  STATIC_REQUIRE_FALSE(kFitsElement<bool, int>);
  STATIC_REQUIRE(kFitsElement<Product, Product>);
  STATIC_REQUIRE_FALSE(kFitsElement<Product, int>);
  STATIC_REQUIRE(kFitsElement<absl::CivilDay, absl::CivilDay>);
  STATIC_REQUIRE_FALSE(kFitsElement<absl::CivilDay, absl::CivilSecond>);
  STATIC_REQUIRE_FALSE(kFitsElement<absl::Time, absl::CivilDay>);
  STATIC_REQUIRE_FALSE(kFitsElement<absl::Time, std::int64_t>);
}

TEST_CASE("A number that is out of range has no value") {
  const auto fits = [](const auto& fitted) { return fitted.get() != nullptr; };
  CHECK(fits(Fitted<std::uint32_t>(std::in_place, 0)));
  CHECK_FALSE(fits(Fitted<std::uint32_t>(std::in_place, -1)));
  CHECK_FALSE(fits(Fitted<std::int32_t>(std::in_place, std::int64_t{1} << 31)));
  CHECK_FALSE(fits(Fitted<std::int64_t>(std::in_place, std::numeric_limits<std::uint64_t>::max())));
  CHECK(fits(Fitted<std::uint64_t>(std::in_place, std::numeric_limits<std::uint64_t>::max())));
  CHECK(fits(Fitted<std::int8_t>(std::in_place, -128)));
  CHECK_FALSE(fits(Fitted<std::int8_t>(std::in_place, 128)));
  CHECK_FALSE(fits(Fitted<std::uint8_t>(std::in_place, -1)));
  CHECK_FALSE(fits(Fitted<unsigned long long>(std::in_place, -1)));
  const Fitted<double> half(std::in_place, 0.5F);
  CHECK(*static_cast<const double*>(half.get()) == 0.5);
}

TEST_CASE("A condition owns its values, and holds none that does not fit") {
  std::string text = "a text that is longer than a string holds by itself";
  const ConditionOn<decltype(&Letter::email), Test::kEquals, std::string> equals(text);
  text.assign(text.size(), 'x');
  CHECK(static_cast<const std::string*>(equals.values()[0].get())->starts_with("a text"));
  using Wrong = ConditionOn<decltype(&Letter::email), Test::kEquals, int>;
  STATIC_REQUIRE_FALSE(Wrong::kFits);
  CHECK(Wrong(1).values().empty());
  const ConditionOn<decltype(&Letter::pages), Test::kAnyOf, int> any(
      std::initializer_list<int>{1, 2});
  CHECK(any.values().size() == 2);
  using OfNoField = ConditionOn<int std::pair<int, int>::*, Test::kEquals, int>;
  STATIC_REQUIRE(std::is_void_v<OfNoField::Field>);
}

TEST_CASE("Parts are told apart, and nothing else is one") {
  using Ordered = zweck::internal::OrderedBy<decltype(&Letter::email)>;
  STATIC_REQUIRE(kPartIs<zweck::Page> == PartIs::kPage);
  STATIC_REQUIRE(kPartIs<zweck::WholeTable> == PartIs::kWholeTable);
  STATIC_REQUIRE(kPartIs<Ordered> == PartIs::kOrder);
  STATIC_REQUIRE(kPartIs<zweck::internal::WhereAll<>> == PartIs::kWhere);
  STATIC_REQUIRE(kPartIs<int> == PartIs::kUnknown);
  STATIC_REQUIRE(PartsOf<zweck::Page, Ordered, zweck::Page>(PartIs::kPage) == 2);
  STATIC_REQUIRE(PartsOf<>(PartIs::kUnknown) == 0);
}

}  // namespace condition_test
