// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/website_statistic.h"

#include <absl/strings/match.h>
#include <absl/strings/str_replace.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>

#include "jodocus/sinks.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/recent_day.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/to_bytes.h"

namespace {

using namespace jodocus;
using zweck::testing::DayText;
using zweck::testing::RecentDay;
using zweck::testing::RecentMonday;
using zweck::testing::RequireOk;

// What a transport would have sent.
struct Kept {
  using ForSink = GoogleAnalytics;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  static constexpr bool kSeals = false;
  absl::Status Send(const zweck::DoorKey&, std::string_view bytes) {
    sent = bytes;
    return absl::OkStatus();
  }
  std::string sent;
};

}  // namespace

TEST_CASE("a statistic of the website may go to Google") {
  const WebsiteStatistic statistic{.day = RecentDay(),
                                   .page = Page::kOneApp,
                                   .device = DeviceClass::kPhone,
                                   .came_from = ReferrerClass::kSearchEngine,
                                   .views = 12U};
  Kept google;
  RequireOk(zweck::Transmit<GoogleAnalytics>(statistic, google));
  CHECK(google.sent == R"({"day":")" + DayText(RecentMonday()) +
                           R"(","page":"PAGE_ONE_APP","device":"DEVICE_CLASS_PHONE",)"
                           R"("cameFrom":"REFERRER_CLASS_SEARCH_ENGINE","views":10})");
}

TEST_CASE("a statistic counts the views of a page in a week, or is refused") {
  const auto status = [](const char* json) {
    return zweck::FromJson<WebsiteStatistic>(
               absl::StrReplaceAll(json, {{"2026-11-24", DayText(RecentDay())}}))
        .status()
        .ToString();
  };
  CHECK(status(R"({"day":"2026-11-24","page":"home","views":0})") == "OK");
  CHECK(absl::StrContains(status(R"({"page":"home","views":1})"), "website-statistic.day: "));
  CHECK(absl::StrContains(status(R"({"day":"2026-11-24","views":1})"), "website-statistic.page: "));
  CHECK(absl::StrContains(status(R"({"day":"2026-11-24","page":"home"})"),
                          "website-statistic.views: "));
  CHECK(absl::StrContains(status(R"({"day":"2026-11-24","page":712020123,"views":1})"), "/page: "));
}

TEST_CASE("a statistic is anonymous, and kept nowhere else") {
  STATIC_REQUIRE(WebsiteStatistic::kInfo.anonymous);
  STATIC_REQUIRE(kind::ReferrerClass::kInfo.identifies == zweck::Identifies::kNo);
  STATIC_REQUIRE_FALSE(zweck::Persistable<WebsiteStatistic, UsageStore>);
  STATIC_REQUIRE_FALSE(zweck::Persistable<WebsiteStatistic, GoogleAnalytics>);
}
