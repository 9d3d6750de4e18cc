// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/anonymous_usage_event.h"

#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>

#include "tests/jodocus/fixture.h"
#include "tests/support/refused.h"
#include "tests/support/test_doors.h"
#include "zweck/codec/to_bytes.h"

namespace {

using namespace jodocus;
using zweck::testing::CheckRefused;
using zweck::testing::Fixture;
using zweck::testing::RequireOk;

}  // namespace

TEST_CASE("a usage event is read, and whatever identifies somebody is dropped") {
  zweck::IngestReport report;
  const AnonymousUsageEvent event =
      RequireOk(zweck::FromJson<AnonymousUsageEvent>(Fixture("usage_event.json"), &report));
  CHECK(event.day.Use<ImproveService>() == absl::CivilDay(2026, 11, 24));
  CHECK(event.product.Use<ImproveService>() == Product::kJira);
  CHECK(event.feature.Use<ImproveService>() == Feature::kExport);
  CHECK(event.action.Use<ImproveService>() == Action::kFinished);
  CHECK(event.count.Use<ImproveService>() == 3);
  CHECK(event.duration_ms.Use<ImproveService>() == 1250);
  CHECK(report.kept == 6);
  CHECK(report.dropped == 5);

  std::string json;
  RequireOk(zweck::ToJson(zweck::TestDoors::Key(), event, json));
  CHECK(json == R"({"day":"2026-11-24","product":"PRODUCT_JIRA","feature":"FEATURE_EXPORT",)"
                R"("action":"ACTION_FINISHED","count":3,"durationMs":1250})");
}

TEST_CASE("text can't come in through an enumeration or a number") {
  const auto read = [](const char* json) {
    return zweck::FromJson<AnonymousUsageEvent>(json).status();
  };
  CheckRefused(read(R"({"feature":"Zq9Canary"})"), absl::StatusCode::kInvalidArgument, "feature");
  CheckRefused(read(R"({"count":"Zq9Canary"})"), absl::StatusCode::kInvalidArgument, "count");
  CheckRefused(read(R"({"day":"Zq9Canary"})"), absl::StatusCode::kInvalidArgument, "day");
  CheckRefused(read(R"({"count":4294967296})"), absl::StatusCode::kOutOfRange, "count");
}

TEST_CASE("the category of usage events is anonymous and serves one purpose") {
  STATIC_REQUIRE(AnonymousUsageEvent::kInfo.anonymous);
  STATIC_REQUIRE(std::is_void_v<zweck::declare::KeyFieldOf<AnonymousUsageEvent>>);
  STATIC_REQUIRE_FALSE(zweck::Usable<decltype(AnonymousUsageEvent::count), ProvideService>);
}
