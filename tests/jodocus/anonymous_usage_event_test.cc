// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/anonymous_usage_event.h"

#include <absl/strings/match.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>

#include "tests/jodocus/fixture.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/to_bytes.h"
#include "zweck/internal/declare/facts.h"

namespace {

using namespace jodocus;
using zweck::testing::CheckRefused;
using zweck::testing::DayText;
using zweck::testing::RecentDay;
using zweck::testing::RecentMonday;
using zweck::testing::RequireOk;
using zweck::testing::UsageEvent;

}  // namespace

TEST_CASE("a usage event is read, and whatever identifies somebody is dropped") {
  zweck::IngestReport report;
  const AnonymousUsageEvent event =
      RequireOk(zweck::FromJson<AnonymousUsageEvent>(UsageEvent(), &report));
  CHECK(event.day.Use<ImproveService>().first_day() == RecentMonday());
  CHECK(event.product.Use<ImproveService>() == Product::kJira);
  CHECK(event.feature.Use<ImproveService>() == Feature::kExport);
  CHECK(event.action.Use<ImproveService>() == Action::kFinished);
  CHECK(event.count.Use<ImproveService>().least() == 2);
  CHECK(event.duration_ms.Use<ImproveService>().least() == 1000);
  CHECK(report.kept == 6);
  CHECK(report.dropped == 5);

  std::string json;
  RequireOk(zweck::ToJson(zweck::InsecureDoorAccessForTests::Key(), event, json));
  CHECK(json == R"({"day":")" + DayText(RecentMonday()) +
                    R"(","product":"PRODUCT_JIRA","feature":"FEATURE_EXPORT",)"
                    R"("action":"ACTION_FINISHED","count":2,"durationMs":1000})");
}

TEST_CASE("text can't come in through an enumeration or a number") {
  const auto read = [](const char* json) {
    return zweck::FromJson<AnonymousUsageEvent>(json).status();
  };
  CheckRefused(read(R"({"feature":"Zq9Canary"})"), absl::StatusCode::kInvalidArgument, "feature");
  CheckRefused(read(R"({"count":"Zq9Canary"})"), absl::StatusCode::kInvalidArgument, "count");
  CheckRefused(read(R"({"day":"Zq9Canary"})"), absl::StatusCode::kInvalidArgument, "day");
  CheckRefused(read(R"({"count":4294967296})"), absl::StatusCode::kOutOfRange, "count");
  for (const char* name : {"product", "feature", "action"}) {
    CAPTURE(name);
    const std::string number = "{\"" + std::string(name) + "\":712020123}";
    CheckRefused(read(number.c_str()), absl::StatusCode::kInvalidArgument, name);
    CheckRefused(zweck::FromWire<AnonymousUsageEvent>(
                     std::string("\x0a\x0a") + DayText(RecentDay()) + "\x10\x01\x18\x01\x20\x01" +
                     (name[0] == 'p'   ? '\x10'
                      : name[0] == 'f' ? '\x18'
                                       : '\x20') +
                     '\x7b')
                     .status(),
                 absl::StatusCode::kInvalidArgument, name);
  }
  AnonymousUsageEvent event;
  event.action = static_cast<Action>(123);
  std::string json;
  CHECK_FALSE(zweck::ToJson(zweck::InsecureDoorAccessForTests::Key(), event, json).ok());
  CHECK(json.empty());
}

TEST_CASE("no id fits into an event, and no day but one of the last two years") {
  const auto read = [](const std::string& member) {
    std::string json = R"({"day":")" + DayText(RecentDay()) +
                       R"(","product":"jira","feature":"report","action":"opened",)" + member + "}";
    return RequireOk(zweck::FromJson<AnonymousUsageEvent>(json));
  };
  for (const std::uint32_t id : {712020123U, 712020124U, 4294967295U}) {
    const AnonymousUsageEvent event =
        read("\"count\":" + std::to_string(id) + ",\"durationMs\":" + std::to_string(id));
    CHECK(event.count.Use<ImproveService>().least() == 10);
    CHECK(event.duration_ms.Use<ImproveService>().least() == 10'000);
  }
  STATIC_REQUIRE(zweck::internal::kFacts<AnonymousUsageEvent>.tells.bits == 1942);
  AnonymousUsageEvent event = read("\"count\":1");
  event.day = absl::CivilDay(1987, 6, 5);
  std::string json;
  CHECK(zweck::ToJson(zweck::InsecureDoorAccessForTests::Key(), event, json).code() ==
        absl::StatusCode::kOutOfRange);
}

TEST_CASE("an event says when what was done with what, or is refused") {
  const auto status = [](const std::string& json) {
    return zweck::FromJson<AnonymousUsageEvent>(json).status().ToString();
  };
  const std::string day = R"("day":")" + DayText(RecentDay()) + "\"";
  const std::string rest = R"("product":"jira","feature":"report","action":"opened")";
  CHECK(status("{" + day + "," + rest + "}") == "OK");
  for (const std::string& json : {"{" + rest + "}", R"({"day":null,)" + rest + "}"}) {
    CHECK(status(json) ==
          "INVALID_ARGUMENT: anonymous-usage-event.day: the value is required, and it is absent, "
          "null or ambiguous, at byte 0");
  }
  CHECK(absl::StrContains(status("{" + day + R"(,"feature":"report","action":"opened"})"),
                          "anonymous-usage-event.product: "));
  CHECK(absl::StrContains(status("{" + day + R"(,"product":"jira","action":"opened"})"),
                          "anonymous-usage-event.feature: "));
  CHECK(absl::StrContains(status("{" + day + R"(,"product":"jira","feature":"report"})"),
                          "anonymous-usage-event.action: "));
  // By the wire format, too.
  CHECK(absl::StrContains(
      zweck::FromWire<AnonymousUsageEvent>("\x10\x01\x18\x01\x20\x01").status().ToString(),
      "anonymous-usage-event.day: "));
}

TEST_CASE("the category of usage events is anonymous and serves one purpose") {
  STATIC_REQUIRE(AnonymousUsageEvent::kInfo.anonymous);
  STATIC_REQUIRE(std::is_void_v<zweck::internal::KeyFieldOf<AnonymousUsageEvent>>);
  STATIC_REQUIRE_FALSE(zweck::Usable<decltype(AnonymousUsageEvent::count), ProvideService>);
}
