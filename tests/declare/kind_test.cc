// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is a kind, and which members a kind may leave out.

#include "zweck/declare/kind.h"

#include <catch2/catch.hpp>
#include <concepts>
#include <cstdint>
#include <type_traits>

namespace kind_test {

namespace {

using zweck::Identifies;
using zweck::Kind;
using zweck::KindInfo;

struct BadgeNumber {
  static constexpr KindInfo kInfo{.id = "badge-number",
                                  .description = "Number on the badge of an employee",
                                  .identifies = Identifies::kIndirectly,
                                  .dpv = "pd:Identifier",
                                  .fides = "user.workplace"};
};

struct NoInfo {};
struct WrongType {
  static constexpr int kInfo = 1;
};
struct NotConst {
  [[maybe_unused]] inline static KindInfo kInfo = BadgeNumber::kInfo;
};
struct NotConstexpr {
  static const KindInfo kInfo;
};
const KindInfo NotConstexpr::kInfo{BadgeNumber::kInfo};
struct NotStatic {
  const KindInfo kInfo;
};
struct Function {
  static const KindInfo& kInfo();
};
class Hidden {
  [[maybe_unused]] static constexpr KindInfo kInfo = BadgeNumber::kInfo;
};

// Each is true where the same initializer is a constant expression, which a `constexpr kInfo`
// needs. `I` is always KindInfo; it makes the question a matter of substitution.
template <class I>
concept CompletesWithoutWithheld = requires {
  typename std::bool_constant<I{
      .id = "i", .description = "d", .identifies = Identifies::kNo, .dpv = "p", .fides = "f"}
                                  .withheld>;
};
template <class I>
concept CompletesWithoutId = requires {
  typename std::bool_constant<
      I{.description = "d", .identifies = Identifies::kNo, .dpv = "p", .fides = "f"}.withheld>;
};
template <class I>
concept CompletesWithoutDescription = requires {
  typename std::bool_constant<
      I{.id = "i", .identifies = Identifies::kNo, .dpv = "p", .fides = "f"}.withheld>;
};
template <class I>
concept CompletesWithoutIdentifies = requires {
  typename std::bool_constant<I{.id = "i", .description = "d", .dpv = "p", .fides = "f"}.withheld>;
};
template <class I>
concept CompletesWithoutDpv = requires {
  typename std::bool_constant<
      I{.id = "i", .description = "d", .identifies = Identifies::kNo, .fides = "f"}.withheld>;
};
template <class I>
concept CompletesWithoutFides = requires {
  typename std::bool_constant<
      I{.id = "i", .description = "d", .identifies = Identifies::kNo, .dpv = "p"}.withheld>;
};

}  // namespace

TEST_CASE("a struct with a static constant KindInfo is a kind") {
  STATIC_REQUIRE(Kind<BadgeNumber>);
  STATIC_REQUIRE(BadgeNumber::kInfo.id == "badge-number");
  STATIC_REQUIRE(BadgeNumber::kInfo.description == "Number on the badge of an employee");
  STATIC_REQUIRE(BadgeNumber::kInfo.identifies == Identifies::kIndirectly);
  STATIC_REQUIRE(BadgeNumber::kInfo.dpv == "pd:Identifier");
  STATIC_REQUIRE(BadgeNumber::kInfo.fides == "user.workplace");
}

TEST_CASE("whatever has no static constant KindInfo is no kind") {
  STATIC_REQUIRE_FALSE(Kind<NoInfo>);
  STATIC_REQUIRE_FALSE(Kind<WrongType>);
  STATIC_REQUIRE_FALSE(Kind<NotConst>);
  STATIC_REQUIRE_FALSE(Kind<NotConstexpr>);
  STATIC_REQUIRE_FALSE(Kind<NotStatic>);
  STATIC_REQUIRE_FALSE(Kind<Function>);
  STATIC_REQUIRE_FALSE(Kind<Hidden>);
  STATIC_REQUIRE_FALSE(Kind<KindInfo>);
  STATIC_REQUIRE_FALSE(Kind<int>);
}

TEST_CASE("a kind must say everything but whether it is withheld") {
  STATIC_REQUIRE(CompletesWithoutWithheld<KindInfo>);
  STATIC_REQUIRE_FALSE(CompletesWithoutId<KindInfo>);
  STATIC_REQUIRE_FALSE(CompletesWithoutDescription<KindInfo>);
  STATIC_REQUIRE_FALSE(CompletesWithoutIdentifies<KindInfo>);
  STATIC_REQUIRE_FALSE(CompletesWithoutDpv<KindInfo>);
  STATIC_REQUIRE_FALSE(CompletesWithoutFides<KindInfo>);
}

TEST_CASE("a kind is withheld only when it says so") {
  STATIC_REQUIRE_FALSE(BadgeNumber::kInfo.withheld);
}

TEST_CASE("the degrees of identifying are ordered from harmless to telling") {
  STATIC_REQUIRE(Identifies::kNo < Identifies::kOrganisation);
  STATIC_REQUIRE(Identifies::kOrganisation < Identifies::kIndirectly);
  STATIC_REQUIRE(Identifies::kIndirectly < Identifies::kDirectly);
  STATIC_REQUIRE(std::same_as<std::underlying_type_t<Identifies>, std::uint8_t>);
}

}  // namespace kind_test
