// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Values of anonymous categories on each way in and out: what comes in becomes one of them, and
// what is not one of them goes nowhere.

#include "src/codec/domain.h"

#include <absl/strings/match.h>

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "tests/codec/json_fixture.h"
#include "tests/support/recent_day.h"
#include "zweck/declare/anonymous.h"
#include "zweck/internal/codec/sql_row.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::codec_test::domain {
namespace {

using testing::DayText;
using testing::RecentDay;
using testing::RecentMonday;

struct Usage {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Usage, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "usage",
                                      .description = "How it is used",
                                      .subjects = "nobody",
                                      .policy_section = "0",
                                      .anonymous = true};
  using Retention = KeepFor<std::chrono::days{730}>;
  using Budget = AtMostBits<30>;
  Field<1, CoarseDay<Week>> week;
  Field<2, Bucketed<1, 10, 100>> count;
  Field<3, Range<1, 5>> stars;
  Field<4, OneOf<"de", "en", "a text that is longer than twenty letters">> language;
  Field<5, std::optional<CoarseDay<Month, 3>>> month;
  Field<6, std::optional<Bucketed<1, 10, 100>>> maybe_count;
  Field<7, std::optional<Range<-5, 5>>> maybe_stars;
  Field<8, std::optional<OneOf<"de", "en">>> maybe_language;
};
ZWECK_CATEGORY(Usage, week, count, stars, language, month, maybe_count, maybe_stars,
               maybe_language);

// An ordinary category with such values, and a list of anonymous records.
struct Customer {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Customer, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "customer", .description = "Who", .subjects = "customers", .policy_section = "0"};
  using Retention = KeepFor<std::chrono::days{30}>;
  Field<1, CoarseDay<Month>> born;
  Field<2, std::vector<Usage>> usages;
  Field<3, OneOf<"gold", "silver">, Required> level;
  Field<4, Bucketed<18, 65>, Required> age;
  Field<5, std::optional<CoarseDay<Day, 1, 30>>> comes;
};
ZWECK_CATEGORY(Customer, born, usages, level, age, comes);

template <class C>
std::string ToWire(const C& record) {
  std::string bytes;
  const absl::Status status =
      internal::WriteWire(InsecureDoorAccessForTests::Key(), internal::kLayout<C>, &record, bytes);
  CHECK((status.ok() || bytes.empty()));
  return status.ok() ? bytes : status.ToString();
}
template <class C>
std::string FromWire(std::string_view bytes, C record = {}) {
  const absl::Status status = internal::ReadWire(bytes, internal::kLayout<C>, &record);
  return status.ok() ? Written(record) : status.ToString();
}
// As one of the wire format's messages, in which each text and record is short.
std::string Text(int field, std::string_view text) {
  return std::string{static_cast<char>(field << 3 | 2), static_cast<char>(text.size())} +
         std::string(text);
}

constexpr const char* kTooFar = "the day is further from today than its field takes";

// Every field set, as C++ sets them.
Usage Full() {
  Usage usage;
  usage.week = RecentDay();
  usage.count = 17;
  usage.stars = 4;
  usage.language = "a text that is longer than twenty letters";
  usage.month = RecentDay();
  usage.maybe_count = 0;
  usage.maybe_stars = -9;
  usage.maybe_language = "xx";
  return usage;
}
const std::string& FullJson() {
  static const std::string json =
      R"({"week":")" + DayText(RecentMonday()) +
      R"(","count":10,"stars":4,"language":"a text that is longer than twenty letters","month":")" +
      DayText(absl::CivilDay(absl::CivilMonth(RecentDay()))) +
      R"(","maybeCount":0,"maybeStars":-5,"maybeLanguage":""})";
  return json;
}

}  // namespace

TEST_CASE("a value of a domain goes out as a number, a day or a text, and comes back") {
  CHECK(Written(Full()) == FullJson());
  CHECK(Written(Good<Usage>(FullJson())) == FullJson());
  CHECK(FromWire<Usage>(ToWire(Full())) == FullJson());
  // What is empty is left out, but for a range that does not begin at 0.
  CHECK(Written(Usage{}) == R"({"stars":1})");
  CHECK(ToWire(Usage{}) == "\x18\x01");
}

TEST_CASE("what comes in as JSON becomes one of the values") {
  const std::string monday = DayText(RecentMonday());
  CHECK(Written(Good<Usage>(R"({"week":")" + DayText(RecentDay()) + R"("})")) ==
        R"({"week":")" + monday + R"(","stars":1})");
  CHECK(Written(Good<Usage>(R"({"count":99,"stars":2147483647,"maybeCount":1000000})")) ==
        R"({"count":10,"stars":5,"maybeCount":100})");
  CHECK(Written(Good<Usage>(R"({"count":"17","stars":0})")) == R"({"count":10,"stars":1})");
  CHECK(Written(Good<Usage>(R"({"language":"ada@example.com"})")) == R"({"stars":1})");
  CHECK(Written(Good<Usage>(R"({"language":"\u0064e","maybeLanguage":"DE"})")) ==
        R"({"stars":1,"language":"de","maybeLanguage":""})");
  CHECK(Written(Good<Usage>(R"({"language":null,"week":null,"maybeStars":null})")) ==
        R"({"stars":1})");
  const auto read = Good<Usage>(R"({"language":"712020"})");
  CHECK(read.language.Use<Test>().text().empty());
}

TEST_CASE("what comes in by the wire format becomes one of the values") {
  CHECK(FromWire<Usage>(Text(1, DayText(RecentDay())) + "\x10\x63\x18\x7f") ==
        R"({"week":")" + DayText(RecentMonday()) + R"(","count":10,"stars":5})");
  CHECK(FromWire<Usage>("\x18\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01") == R"({"stars":1})");
  CHECK(FromWire<Usage>(Text(4, "ada@example.com") + Text(8, "ada")) ==
        R"({"stars":1,"maybeLanguage":""})");
  CHECK(FromWire<Usage>(Text(4, "de") + Text(8, "en")) ==
        R"({"stars":1,"language":"de","maybeLanguage":"en"})");
  // The last one counts, and what is not there is emptied.
  CHECK(FromWire<Usage>(Text(4, "de") + Text(4, "fr")) == R"({"stars":1})");
  CHECK(FromWire<Usage>("", Full()) == R"({"stars":1})");
  CHECK(FromWire<Usage>("\x10\x05", Full()) == R"({"count":1,"stars":1})");
  CHECK(FromWire<Usage>(Text(1, "")) == R"({"stars":1})");
}

TEST_CASE("a row of a store holds the value, and gives it back as one of the values") {
  internal::Row row;
  const Usage full = Full();
  REQUIRE(internal::ToRow(InsecureDoorAccessForTests::Key(), internal::kLayout<Usage>, &full, row)
              .ok());
  std::vector<store::Value> values(row.values().begin(), row.values().end());
  REQUIRE(values.size() == 8);
  CHECK(values[0].bytes == DayText(RecentMonday()));
  CHECK(values[1].integer == 10);
  CHECK(values[2].integer == 4);
  CHECK(values[7].bytes.empty());
  Usage back;
  REQUIRE(internal::FromRow(internal::kLayout<Usage>, values, &back).ok());
  CHECK(Written(back) == FullJson());
  // What somebody else has put there.
  values[0] = store::Value::Text("1999-12-31");
  values[1] = store::Value::Integer(4'000'000'000);
  values[2] = store::Value::Integer(-7);
  values[3] = store::Value::Text("ada@example.com");
  values[5] = store::Value::Null();
  values[7] = store::Value::Text("ada");
  Usage other;
  REQUIRE(internal::FromRow(internal::kLayout<Usage>, values, &other).ok());
  CHECK(other.count.Use<Test>().least() == 100);
  CHECK(other.stars.Use<Test>().number() == 1);
  CHECK(other.language.Use<Test>().text().empty());
  CHECK_FALSE(other.maybe_count.Use<Test>().has_value());
  CHECK(other.maybe_language.Use<Test>()->text().empty());
  // A row may have become old in the store, and goes nowhere then.
  CHECK(other.week.Use<Test>().first_day() == absl::CivilDay(1999, 12, 27));
  CHECK(absl::StrContains(Written(other), kTooFar));
}

TEST_CASE("a number that is not of the type is refused, with its place") {
  CHECK(Refusal<Usage>(R"({"count":-1})") ==
        "OUT_OF_RANGE: usage: /count: the value is out of range, at byte 9");
  CHECK(absl::StartsWith(Refusal<Usage>(R"({"count":4294967296})"), "OUT_OF_RANGE: usage: /count"));
  CHECK(absl::StartsWith(Refusal<Usage>(R"({"stars":"x"})"), "INVALID_ARGUMENT: usage: /stars"));
  CHECK(absl::StartsWith(Refusal<Usage>(R"({"language":["de"]})"),
                         "INVALID_ARGUMENT: usage: /language"));
  CHECK(absl::StartsWith(Refusal<Usage>(R"({"week":"Zq9Canary"})"),
                         "INVALID_ARGUMENT: usage: /week"));
  CHECK(absl::StrContains(FromWire<Usage>(Text(1, "2026")), "usage.week: "));
  CHECK(absl::StrContains(FromWire<Usage>(Text(4, "\xff")),
                          "usage.language: the value is not UTF-8"));
}

TEST_CASE("a day is one of the last periods, or refused on each way in and out") {
  const absl::CivilDay today = absl::ToCivilDay(absl::Now(), absl::UTCTimeZone());
  const auto in = [](std::string_view field, absl::CivilDay day) {
    return From<Usage>("{\"" + std::string(field) + "\":\"" + DayText(day) + "\"}").status;
  };
  const auto wire = [](int field, absl::CivilDay day) {
    return FromWire<Usage>(Text(field, DayText(day)));
  };
  CHECK(in("week", today).ok());
  CHECK(in("week", today - 730).ok());
  CHECK(in("week", today - 104 * 7).ok());
  CHECK(in("month", today).ok());
  CHECK(in("month", absl::CivilDay(absl::CivilMonth(today) - 2)).ok());
  // A birthday is not a week of the last two years.
  for (const absl::CivilDay day :
       {today - 107 * 7, today + 9, absl::CivilDay(1987, 6, 5), absl::CivilDay(1970, 1, 2),
        absl::CivilDay(9999, 12, 31), absl::CivilDay(1000, 1, 1)}) {
    CAPTURE(DayText(day));
    CHECK(in("week", day).code() == absl::StatusCode::kOutOfRange);
    CHECK(absl::StrContains(in("week", day).message(), "usage: /week: " + std::string(kTooFar)));
    CHECK(absl::StrContains(wire(1, day), "usage.week: " + std::string(kTooFar)));
    Usage usage;
    usage.week = day;
    CHECK(absl::StrContains(Written(usage), "usage: /week: " + std::string(kTooFar)));
    CHECK(absl::StrContains(ToWire(usage), "usage.week: " + std::string(kTooFar)));
    internal::Row row;
    CHECK(absl::StrContains(
        internal::ToRow(InsecureDoorAccessForTests::Key(), internal::kLayout<Usage>, &usage, row)
            .message(),
        "usage.week: " + std::string(kTooFar)));
  }
  // Today, or so many days ahead.
  for (const int ahead : {0, 1, 30}) {
    Customer customer;
    customer.comes = today + ahead;
    CHECK(absl::StrContains(Written(customer), DayText(today + ahead)));
  }
  for (const int ahead : {-2, 33}) {
    Customer customer;
    customer.comes = today + ahead;
    CHECK(absl::StrContains(Written(customer), "customer: /comes: " + std::string(kTooFar)));
  }
  const absl::CivilDay before(absl::CivilMonth(today) - 4);
  CHECK(absl::StrContains(in("month", before).message(), "/month: "));
  CHECK(absl::StrContains(wire(5, before), "usage.month: "));
}

TEST_CASE("in an ordinary category such values are held too, and any day") {
  const std::string json = R"({"born":"1987-06-01","usages":[{"count":1,"stars":1},{"stars":5}],)"
                           R"("level":"gold","age":18})";
  const auto read = Good<Customer>(
      R"({"born":"1987-06-05","usages":[{"count":7},{"stars":9}],"level":"gold","age":30})");
  CHECK(Written(read) == json);
  CHECK(FromWire<Customer>(ToWire(read)) == json);
  internal::Row row;
  REQUIRE(
      internal::ToRow(InsecureDoorAccessForTests::Key(), internal::kLayout<Customer>, &read, row)
          .ok());
  std::vector<store::Value> values(row.values().begin(), row.values().end());
  // In a column of JSON, too.
  values[1] = store::Value::Text(R"([{"count":77,"language":"ada","week":"1999-12-31"}])");
  Customer back;
  REQUIRE(internal::FromRow(internal::kLayout<Customer>, values, &back).ok());
  const std::vector<Usage>& usages = back.usages.Use<Test>();
  REQUIRE(usages.size() == 1);
  CHECK(usages[0].count.Use<Test>().least() == 10);
  CHECK(usages[0].language.Use<Test>().text().empty());
  CHECK(absl::StrContains(Written(back), "customer: /usages/0/week: "));
}

TEST_CASE("what is required is there, whatever it is") {
  CHECK(Written(Good<Customer>(R"({"level":"none of them","age":3})")) ==
        R"({"level":"","age":0})");
  CHECK(absl::StrContains(Refusal<Customer>(R"({"age":3})"),
                          "customer.level: the value is required"));
  CHECK(absl::StrContains(FromWire<Customer>("\x20\x12"), "customer.level: the value is required"));
  CHECK(FromWire<Customer>(Text(3, "silver")) == R"({"level":"silver","age":0})");
}

}  // namespace zweck::codec_test::domain
