// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The values of anonymous categories in C++. How they come in and go out:
// tests/codec/domain_test.cc

#include "zweck/declare/anonymous.h"

#include <bit>
#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace zweck {
namespace {

using internal::kDomain;
using Count = Bucketed<1, 10, 100>;
using Stars = Range<1, 5>;
using Language = OneOf<"de", "en", "fr">;

// Is it cast from bytes?
template <class T>
concept CastFrom4Bytes = requires(std::uint32_t bytes) { std::bit_cast<T>(bytes); };

TEST_CASE("A bucketed number is the least of its bucket") {
  STATIC_REQUIRE(Count().least() == 0);
  STATIC_REQUIRE(Count(0).least() == 0);
  STATIC_REQUIRE(Count(1).least() == 1);
  STATIC_REQUIRE(Count(9).least() == 1);
  STATIC_REQUIRE(Count(17).least() == 10);
  STATIC_REQUIRE(Count(100).least() == 100);
  STATIC_REQUIRE(Count(std::numeric_limits<std::uint64_t>::max()).least() == 100);
  STATIC_REQUIRE(Count(-5).least() == 0);
  STATIC_REQUIRE(Count(std::numeric_limits<std::int64_t>::min()).least() == 0);
  STATIC_REQUIRE(Count(17) == Count(99));
  STATIC_REQUIRE_FALSE(Count(17) == Count(100));
  STATIC_REQUIRE(kDomain<Count>.values == 4);
}

TEST_CASE("A range takes the nearer end for what is outside of it") {
  STATIC_REQUIRE(Stars().number() == 1);
  STATIC_REQUIRE(Stars(3).number() == 3);
  STATIC_REQUIRE(Stars(0U).number() == 1);
  STATIC_REQUIRE(Stars(-1).number() == 1);
  STATIC_REQUIRE(Stars(std::numeric_limits<std::uint64_t>::max()).number() == 5);
  STATIC_REQUIRE(Range<-3, 3>(-9).number() == -3);
  STATIC_REQUIRE(kDomain<Stars>.values == 5);
  STATIC_REQUIRE(kDomain<Range<std::numeric_limits<std::int32_t>::min(),
                               std::numeric_limits<std::int32_t>::max()>>.values ==
                 std::uint64_t{1} << 32);
}

TEST_CASE("A number is taken from whole numbers alone") {
  STATIC_REQUIRE(std::is_convertible_v<std::int8_t, Count>);
  STATIC_REQUIRE(std::is_convertible_v<std::size_t, std::optional<Count>>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<double, Count>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<bool, Count>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<char, Stars>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<double, Stars>);
}

TEST_CASE("A text is one of those that are listed, or none") {
  CHECK(Language().text().empty());
  CHECK(Language("de").text() == "de");
  CHECK(Language(std::string("fr")).text() == "fr");
  CHECK(Language(std::string_view("en")).text() == "en");
  CHECK(Language("DE").text().empty());
  CHECK(Language("d").text().empty());
  CHECK(Language(std::string_view("de\0", 3)).text().empty());
  CHECK(Language("xx") == Language());
  CHECK_FALSE(Language("de") == Language("en"));
  STATIC_REQUIRE(kDomain<Language>.values == 4);
}

TEST_CASE("A coarse day is the first of its period") {
  const absl::CivilDay sunday(2026, 11, 29);
  CHECK(CoarseDay<Week>(sunday).first_day() == absl::CivilDay(2026, 11, 23));
  CHECK(CoarseDay<Week>(sunday + 1).first_day() == absl::CivilDay(2026, 11, 30));
  CHECK(CoarseDay<Month, 12>(sunday).first_day() == absl::CivilDay(2026, 11, 1));
  CHECK(CoarseDay<Day, 31>(sunday).first_day() == sunday);
  CHECK(CoarseDay<Week>(absl::CivilDay(2027, 1, 1)).first_day() == absl::CivilDay(2026, 12, 28));
  CHECK(CoarseDay<Week>(sunday) == CoarseDay<Week>(sunday - 6));
  CHECK(CoarseDay<Week>(sunday).is_set());
  CHECK_FALSE(CoarseDay<Week>().is_set());
  CHECK(CoarseDay<Week>(absl::CivilDay()) == CoarseDay<Week>());
}

TEST_CASE("No bytes are cast to such a value") {
  STATIC_REQUIRE(CastFrom4Bytes<float>);
  STATIC_REQUIRE_FALSE(CastFrom4Bytes<Count>);
  STATIC_REQUIRE_FALSE(CastFrom4Bytes<Stars>);
  STATIC_REQUIRE_FALSE(std::is_trivially_copyable_v<CoarseDay<Week>>);
}

TEST_CASE("The codecs may read the value as what it is inside") {
  STATIC_REQUIRE(std::is_standard_layout_v<Count>);
  STATIC_REQUIRE(std::is_standard_layout_v<Stars>);
  STATIC_REQUIRE(std::is_standard_layout_v<Language>);
  STATIC_REQUIRE(std::is_standard_layout_v<CoarseDay<Month>>);
  STATIC_REQUIRE(sizeof(Count) == sizeof(std::uint32_t));
  STATIC_REQUIRE(sizeof(Stars) == sizeof(std::int32_t));
  STATIC_REQUIRE(sizeof(Language) == sizeof(std::string));
  STATIC_REQUIRE(sizeof(CoarseDay<Month>) == sizeof(absl::CivilDay));
}

}  // namespace
}  // namespace zweck
