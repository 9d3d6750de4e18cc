// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/retention_text.h"

#include <absl/status/status.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace zweck::inventory {
namespace {

v1::Retention Kept(std::string_view text) {
  const auto retention = ParseRetention(text);
  INFO(text);
  REQUIRE(retention.ok());
  return *retention;
}

TEST_CASE("a retention is a number, a unit and an event") {
  const auto seconds = [](auto duration) {
    return std::chrono::duration_cast<std::chrono::seconds>(duration).count();
  };
  CHECK(Kept("1 second").seconds() == 1);
  CHECK(Kept("5 minutes").seconds() == 300);
  CHECK(Kept("1 hour").seconds() == 3600);
  CHECK(Kept("730 days").seconds() == seconds(std::chrono::days(730)));
  CHECK(Kept("2 weeks").seconds() == seconds(std::chrono::weeks(2)));
  CHECK(Kept("6 months").seconds() == seconds(std::chrono::months(6)));
  CHECK(Kept("10 years").seconds() == seconds(std::chrono::years(10)));
  CHECK(Kept("10 years and 30 days").seconds() ==
        seconds(std::chrono::years(10) + std::chrono::days(30)));
  CHECK(Kept(" 30\n days ").seconds() == 30 * 86400);
  CHECK(Kept("30 days").until().empty());
  const v1::Retention after = Kept("30 days after the app\n  is uninstalled");
  CHECK(after.seconds() == 30 * 86400);
  CHECK(after.until() == "the app is uninstalled");
  CHECK(Kept("0 days after it").seconds() == 0);
  CHECK(Kept("until the end").until() == "the end");
}

TEST_CASE("what is no retention says why") {
  const auto why = [](std::string_view text) {
    const auto retention = ParseRetention(text);
    INFO(text);
    REQUIRE(absl::IsInvalidArgument(retention.status()));
    const std::string message(retention.status().message());
    const std::size_t begin = message.find(": ") + 2;
    return message.substr(begin, message.find("; write ") - begin);
  };
  constexpr std::string_view kNoNumber = "it does not begin with a whole number or \"until\"";
  constexpr std::string_view kNoUnit =
      "the unit is none of second, minute, hour, day, week, month and year";
  CHECK(why("") == kNoNumber);
  CHECK(why("a month") == kNoNumber);
  CHECK(why("-3 days") == kNoNumber);
  CHECK(why("1.5 years") == kNoNumber);
  CHECK(why("30days") == kNoNumber);
  CHECK(why("30") == kNoUnit);
  CHECK(why("3 fortnights") == kNoUnit);
  CHECK(why("3 dayss") == kNoUnit);
  CHECK(why("0 days") == "it is no time at all");
  CHECK(why("30 days before it") == "after the unit comes \"after\" or nothing");
  CHECK(why("30 days after") == "it names no event");
  CHECK(why("until ") == "it names no event");
  CHECK(why("99999999999999999999 days") == "the number is too large");
  CHECK(why("9223372036854775807 years") == "the number is too large");
  CHECK(why("9223372036854775807 seconds and 1 second") == "the number is too large");
  CHECK(why("1 year and") == "after the unit comes \"after\" or nothing");
  CHECK(why("1 year and a day") == "a whole number comes after \"and\"");
  CHECK(why("1 year and 2") == kNoUnit);
  CHECK(why("1 day since last seen") == "after \"since\" comes the name of a field");
  CHECK(why("1 day while it is absent") == "it does not say what may be absent");
  CHECK(why("1 day since seen, 0 days while it is absent") ==
        "it is no time while something is absent");
  CHECK(why("the first of: 1 day").ends_with("the first of one is that one"));
  CHECK(why("0 days and 0 hours") == "it is no time at all");
}

TEST_CASE("a retention is written as it is read") {
  for (const std::string_view text :
       {"730 days",
        "1 day",
        "1 year",
        "10 years",
        "1 month",
        "90 minutes",
        "1 second",
        "36 hours",
        "18 months",
        "1 year and 30 days",
        "10 years and 1 hour",
        "1 month and 1 day after the sale",
        "30 days after the app is uninstalled",
        "until the ticket is closed",
        "90 days since last_seen",
        "90 days since last_seen, 30 days while it is absent",
        "1 day since last_seen, no end while it is absent from the end of the year",
        "10 years from the end of the year",
        "30 days after the sale from the end of the year",
        "the first of: 5 years; 30 days after the sale, or the end; 1 day since last_seen"}) {
    CHECK(RetentionText(Kept(text)) == text);
  }
  CHECK(RetentionText(Kept("2 weeks")) == "14 days");
  CHECK(RetentionText(Kept("0 days after it")) == "until it");
}

TEST_CASE("which retention is longer") {
  const auto compare = [](std::string_view a, std::string_view b) {
    return Compare(Kept(a), Kept(b));
  };
  CHECK(compare("30 days", "30 days") == Length::kWithin);
  CHECK(compare("30 days", "31 days") == Length::kWithin);
  CHECK(compare("31 days", "30 days") == Length::kLonger);
  CHECK(compare("30 days after the end", "30 days after The  end") == Length::kWithin);
  CHECK(compare("31 days after the end", "30 days after the end") == Length::kLonger);
  CHECK(compare("1 day after the end", "30 days after the beginning") == Length::kOtherEvent);
  CHECK(compare("until the end", "30 days") == Length::kOtherEvent);
  // The event is not before the data.
  CHECK(compare("30 days", "30 days after the end") == Length::kWithin);
  CHECK(compare("31 days", "30 days after the end") == Length::kUnsure);
  CHECK(compare("30 days since seen", "30 days since seen") == Length::kWithin);
  CHECK(compare("31 days since seen", "30 days since seen") == Length::kLonger);
  CHECK(compare("1 day since seen, no end while it is absent", "30 days since seen") ==
        Length::kUnsure);
  CHECK(compare("1 day since seen, 9 days while it is absent", "30 days since seen") ==
        Length::kWithin);
  CHECK(compare("1 day since seen, 9 days while it is absent",
                "30 days since seen, 8 days while it is absent") == Length::kUnsure);
  CHECK(compare("1 day since seen", "30 days") == Length::kUnsure);
  CHECK(compare("1 day", "30 days since seen") == Length::kUnsure);
  CHECK(compare("10 years from the end of the year", "10 years") == Length::kLonger);
  CHECK(compare("10 years", "10 years from the end of the year") == Length::kWithin);
}

TEST_CASE("the first of several ends comes no later than any of them") {
  const auto compare = [](std::string_view a, std::string_view b) {
    return Compare(Kept(a), Kept(b));
  };
  CHECK(compare("the first of: 9 days after the end; 5 years", "5 years") == Length::kWithin);
  CHECK(compare("the first of: 9 days after the end; 5 years", "9 days after the end") ==
        Length::kWithin);
  CHECK(compare("the first of: 9 days after the end; 5 years",
                "the first of: 6 years; 9 days after the end") == Length::kWithin);
  CHECK(compare("5 years", "the first of: 6 years; 9 days after the end") == Length::kUnsure);
  CHECK(compare("9 days after the end", "the first of: 6 years; 9 days after the end") ==
        Length::kOtherEvent);
  CHECK(BoundOf(Kept("the first of: 9 days after the end; 5 years; 4 years")).seconds() ==
        Kept("4 years").seconds());
  CHECK(BoundOf(Kept("9 days after the end")).until() == "the end");
}

}  // namespace
}  // namespace zweck::inventory
