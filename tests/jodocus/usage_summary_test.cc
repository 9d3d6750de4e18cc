// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/usage_summary.h"

#include <zweck/zweck.h>

#include <catch2/catch.hpp>

#include "jodocus/sinks.h"

namespace {

using namespace jodocus;

}  // namespace

TEST_CASE("what many events come to is anonymous, shown to those who plan, and not kept") {
  STATIC_REQUIRE(UsageSummary::kInfo.anonymous);
  STATIC_REQUIRE(zweck::Answerable<UsageSummary, UsageDesk>);
  STATIC_REQUIRE_FALSE(zweck::Answerable<UsageSummary, InstallationDesk>);
  STATIC_REQUIRE_FALSE(zweck::Persistable<UsageSummary, UsageStore>);
  STATIC_REQUIRE_FALSE(zweck::Transmittable<UsageSummary, GoogleAnalytics>);
}

TEST_CASE("a summary reads as words") {
  const auto answer = zweck::Answer<UsageDesk>(UsageSummary{.year = UsageYear::kPast,
                                                            .product = Product::kJira,
                                                            .feature = Feature::kReport,
                                                            .action = Action::kOpened,
                                                            .count = 17,
                                                            .duration_ms = 1'840});
  REQUIRE(answer.ok());
  CHECK(answer->bytes() ==
        R"({"year":"USAGE_YEAR_PAST","product":"PRODUCT_JIRA","feature":"FEATURE_REPORT",)"
        R"("action":"ACTION_OPENED","count":10,"durationMs":1000})");
}
