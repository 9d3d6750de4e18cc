// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/format.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <set>
#include <string>
#include <string_view>

#include "src/text/cat.h"
#include "tests/report/shop_company.h"

namespace zweck::report {
namespace {

TEST_CASE("Every format has a name of its own, a description and a writer") {
  std::set<std::string_view> names;
  for (const Format& format : Formats()) {
    INFO(format.name);
    CHECK(names.insert(format.name).second);
    CHECK(format.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
          std::string_view::npos);
    CHECK_FALSE(format.description.empty());
    CHECK(format.description.back() != '.');
    CHECK(text::FindFormat(Formats(), format.name) == &format);
  }
  CHECK(names.count("json") == 1);
  CHECK(text::FindFormat(Formats(), "jso") == nullptr);
  CHECK(text::FindFormat(Formats(), "") == nullptr);
}

TEST_CASE("Every format writes an empty inventory or says what it needs, and ends with a newline") {
  for (const Format& format : Formats()) {
    INFO(format.name);
    const absl::StatusOr<std::string> document =
        format.write(v1::Inventory::default_instance(), v1::Company::default_instance());
    if (document.ok()) {
      REQUIRE_FALSE(document->empty());
      CHECK(document->back() == '\n');
    } else {
      CHECK_FALSE(document.status().message().empty());
    }
  }
}

TEST_CASE("A time reads the same in every format that tells it") {
  struct Case {
    std::chrono::seconds kept;
    std::string_view words;
    std::string_view iso;  // of xsd:duration
  };
  for (const Case& time :
       {Case{std::chrono::years(10), "10 years", "P10Y"},
        Case{std::chrono::months(18), "18 months", "P18M"},
        Case{std::chrono::years(2) + std::chrono::days(30), "2 years and 30 days", "P2Y30D"},
        Case{std::chrono::years(1) + std::chrono::hours(36), "1 year and 36 hours", "P1YT129600S"},
        Case{std::chrono::days(90), "90 days", "P90D"},
        Case{std::chrono::hours(36), "36 hours", "PT129600S"}}) {
    INFO(time.words);
    v1::Inventory shop = testing::Shop();
    for (v1::Category& category : *shop.mutable_categories()) {
      if (category.has_retention()) category.mutable_retention()->set_seconds(time.kept.count());
    }
    for (const std::string_view name : {"html", "markdown", "csv", "fides", "dpv", "notice",
                                        "record-controller", "record-processor"}) {
      INFO(name);
      const absl::StatusOr<std::string> document =
          text::FindFormat(Formats(), name)->write(shop, testing::ShopCompany());
      REQUIRE(document.ok());
      CHECK(testing::Has(*document, time.words));
      CHECK_FALSE(testing::Has(*document, " minutes"));
      CHECK_FALSE(testing::Has(*document, " seconds"));
    }
    CHECK(testing::Has(*ToDpv(shop, testing::StandardsCompany()), time.iso));
    CHECK(testing::Has(*ToHtml(shop, {}), text::Cat({">", time.words, "<"})));  // the headline
  }
}

}  // namespace
}  // namespace zweck::report
