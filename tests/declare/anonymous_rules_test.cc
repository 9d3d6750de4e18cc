// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a record tells. The sentences are tried in tests/refusals.

#include "zweck/internal/declare/anonymous_rules.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdint>
#include <optional>

#include "zweck/declare/anonymous.h"
#include "zweck/declare/category.h"
#include "zweck/declare/kinds.h"

namespace zweck::internal {
namespace told {

enum class Size : std::uint8_t { kUnspecified, kSmall, kLarge };
ZWECK_ENUM(Size, kUnspecified, kSmall, kLarge);

constexpr CategoryInfo Info(const char* id) {
  return {.id = std::string_view(id),
          .description = "How often",
          .subjects = "nobody",
          .policy_section = "2",
          .anonymous = true};
}
template <class C, unsigned N, class T>
using FieldOf = zweck::Field<C, N, T, Is<kind::Count>>;

struct Inner {
  template <unsigned N, class T>
  using Field = FieldOf<Inner, N, T>;
  static constexpr CategoryInfo kInfo = Info("inner");
  using Budget = AtMostBits<4>;
  Field<1, Size> size;                  // 3
  Field<2, std::optional<bool>> trial;  // 3
};
ZWECK_CATEGORY(Inner, size, trial);

struct Outer {
  template <unsigned N, class T>
  using Field = FieldOf<Outer, N, T>;
  static constexpr CategoryInfo kInfo = Info("outer");
  using Retention = KeepFor<std::chrono::days{730}>;
  using Budget = AtMostBits<40>;
  Field<1, CoarseDay<Week>> week;                      // 106, none, and one
  Field<2, std::optional<CoarseDay<Month, 3>>> month;  // 3, none, one, and absent
  Field<3, Inner> inner;                               // 9
  Field<4, std::optional<Inner>> maybe;                // 10
  Field<5, std::optional<OneOf<"a", "b">>> letter;     // 2, none, and absent
  Field<6, Bucketed<5>> count;                         // 2
  Field<7, Range<0, 7>> range;                         // 8
};
ZWECK_CATEGORY(Outer, week, month, inner, maybe, letter, count, range);

// Waits for an event that may never come.
struct Waits {
  static constexpr CategoryInfo kInfo = Info("waits");
  using Retention = KeepUntil<"it is over", std::chrono::days{30}>;
};
struct Ordinary {
  static constexpr CategoryInfo kInfo{
      .id = "ordinary", .description = "x", .subjects = "x", .policy_section = "2"};
  using Retention = KeepFor<std::chrono::days{30}>;
};
struct Short {
  static constexpr CategoryInfo kInfo = Info("short");
  using Retention = KeepFor<std::chrono::hours{25}>;
};

}  // namespace told

namespace {

template <class T>
std::uint32_t BitsOf(std::uint32_t kept_days = 0) {
  return TellsOfField(kTypeTraits<FieldType<T>>, kept_days, {}).bits;
}

TEST_CASE("A record tells the sum of what its fields tell") {
  STATIC_REQUIRE(kTells<told::Inner>.values == 9);
  STATIC_REQUIRE(kTells<told::Inner>.bits == 159 + 159);
  STATIC_REQUIRE(kTells<told::Outer>.bits == 676 + 259 + 318 + 333 + 200 + 100 + 300);
}

TEST_CASE("Each type tells what its values are") {
  CHECK(BitsOf<bool>() == 100);
  CHECK(BitsOf<told::Size>() == 159);
  CHECK(BitsOf<std::optional<told::Size>>() == 200);
  CHECK(BitsOf<CoarseDay<Week, 104>>() == HundredthsOfBits(106));
  CHECK(BitsOf<CoarseDay<Week, 104>>(730) == HundredthsOfBits(106));
  CHECK(BitsOf<CoarseDay<Day, 1, 30>>() == HundredthsOfBits(33));
  CHECK(BitsOf<CoarseDay<Month>>(730) == HundredthsOfBits(28));
}

TEST_CASE("Only a time that ends bounds the days") {
  STATIC_REQUIRE(kKeptDays<told::Outer> == 730);
  STATIC_REQUIRE(kKeptDays<told::Short> == 2);
  STATIC_REQUIRE(kKeptDays<told::Waits> == 0);
  STATIC_REQUIRE(kKeptDays<told::Ordinary> == 0);
  STATIC_REQUIRE(kKeptDays<told::Inner> == 0);
}

TEST_CASE("Bits stand in front of the name, so that a name that is cut short hides none") {
  STATIC_REQUIRE(NameOfBits<1593, "bits">().view() == "15.93 bits");
  STATIC_REQUIRE(NameOfBits<7, "a">().view() == "0.07 a");
  STATIC_REQUIRE(NameOfBits<100, "trial">().view() == "1.00 trial");
  STATIC_REQUIRE(NameOfBits<123456, "x">().view() == "1234.56 x");
}

TEST_CASE("A budget is AtMostBits") {
  STATIC_REQUIRE(kHasBudget<told::Outer>);
  STATIC_REQUIRE_FALSE(kHasBudget<told::Waits>);
  STATIC_REQUIRE(kIsBudget<AtMostBits<3>>);
  STATIC_REQUIRE_FALSE(kIsBudget<void>);
}

}  // namespace
}  // namespace zweck::internal
