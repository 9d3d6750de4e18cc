// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/marketplace_rows.h"

#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/jodocus/fixture.h"
#include "tests/support/refused.h"

namespace {

using namespace std::string_literals;
using namespace jodocus;
using zweck::testing::CheckRefused;
using zweck::testing::Fixture;
using zweck::testing::RequireOk;
using P = ContactWhileLicensed;

MarketplaceReport ReadRows(const std::string& rows, const std::string& list = "licenses") {
  return RequireOk(ReadMarketplaceReport("{\"" + list + "\":[" + rows + "]}"));
}

// What a report of one row comes to: "kept", "wish", "refused", or "unheeded" for a wish that names
// no licence; "part" where it does not name all of it.
std::string WhatBecomesOf(const std::string& row) {
  const MarketplaceReport report = ReadRows(row);
  const bool has_row = !report.rows.empty();
  if (report.unheeded != 0) {
    CHECK(report.refused.size() == 1);
    CHECK(report.refused[0].wish);
    return has_row && report.rows[0].wish ? "part" : "unheeded";
  }
  if (has_row && report.rows[0].wish) return "wish";
  if (!report.refused.empty()) return "refused";
  return has_row && report.rows[0].whole ? "kept" : "nothing";
}

// A row that is whole but for what stands in the technical contact.
std::string WithContact(const std::string& contact) {
  return R"({"appEntitlementNumber":"E-1","addonKey":"k","contactDetails":{"company":"W",)"
         R"("technicalContact":)" +
         contact + "}}";
}

std::vector<std::string> IdsIn(const std::string& row) {
  const MarketplaceReport report = ReadRows(row);
  REQUIRE(report.rows.size() == 1);
  return report.rows[0].contact.ids.Use<HonourErasure>();
}

}  // namespace

TEST_CASE("a report is read without a store, row by row") {
  const MarketplaceReport report =
      RequireOk(ReadMarketplaceReport(Fixture("marketplace_licenses.json")));
  int whole = 0;
  int wishes = 0;
  for (const MarketplaceRow& row : report.rows) {
    whole += row.whole ? 1 : 0;
    wishes += row.wish ? 1 : 0;
  }
  CHECK(report.rows.size() == 11);
  CHECK(whole == 8);
  CHECK(wishes == 2);
  REQUIRE(report.refused.size() == 2);
  CHECK(report.refused[0].index == 9);
  CHECK(report.refused[1].index == 10);
}

TEST_CASE("each id of a row is read, with its kind") {
  CHECK(IdsIn(R"({"transactionId":"AT-2","transactionLineItemId":" AT-2-1\r","licenseId":"SEN-7",)"
              R"("addonLicenseId":7,"appEntitlementId":"0E","appEntitlementNumber":"E-1"})") ==
        std::vector<std::string>{"addonLicenseId:7", "appEntitlementId:0e",
                                 "appEntitlementNumber:e-1", "transactionId:at-2",
                                 "transactionLineItemId:at-2-1"});
  // What stands for no id is none, or else all such rows would be of one licence.
  CHECK(IdsIn(R"({"appEntitlementNumber":"NA","appEntitlementId":"n/a","addonLicenseId":"",)"
              R"("licenseId":"SEN-null","transactionLineItemId":"00000000-0000-0000",)"
              R"("transactionId":"AT-2"})") == std::vector<std::string>{"transactionId:at-2"});
}

TEST_CASE("the key of a contact is its first id") {
  const auto key = [](const std::string& row) {
    const MarketplaceReport report = ReadRows(row);
    REQUIRE(report.rows.size() == 1);
    return std::string(report.rows[0].contact.licence.Use<P>());
  };
  CHECK(key(R"({"appEntitlementNumber":"NA","licenseId":"SEN-7"})") == "SEN-7");
  CHECK(key(R"({"transactionId":"AT-2","transactionLineItemId":"AT-2-1"})") == "AT-2-1");
}

TEST_CASE("ids that are kept are counted as kept") {
  const MarketplaceReport report =
      ReadRows(R"({"appEntitlementNumber":"E-1","appEntitlementId":"0e","licenseId":"SEN-7",)"
               R"("addonLicenseId":"7","hostLicenseId":"8","lastUpdated":"2026-11-16"})");
  CHECK(report.rows[0].kept == 5);
  CHECK(report.dropped == 1);
}

TEST_CASE("a wish is found whatever else is wrong with the row") {
  const std::string wish = R"("name":"RTBF","email":"RTBF")";
  const std::string long_text(600, 'x');
  for (const std::string& contact : {
           "{" + wish + "}",
           "{" + wish + R"(,"phone":["+1","+2"]})",
           "{" + wish + R"(,"phone":{"home":"+1"}})",
           "{" + wish + R"(,"phone":true})",
           "{" + wish + R"(,"phone":")" + long_text + "\"}",
           "{" + wish + "},\"billingContact\":{\"name\":\"" + long_text + "\"}",
           "{" + wish + R"(,"phone":"cut \ud83d"})",
           "{" + wish + ",\"phone\":\"\xff\"}",
           "{" + wish + ",\"phone\":\"a\nb\"}",
           "{" + wish + R"(,"phone":01})",
           "{" + wish + R"(,"phone":"\x"})",
           "{" + wish + ",}",
           "{" + wish + R"(,"deep":)" + std::string(500, '[') + std::string(500, ']') + "}",
           R"({"name":"RTBF","name":"RTBF"})"s,
           R"({"name":"Mia Muster","name":"RTBF"})"s,
           R"({"name":"RTBF","name":"Mia Muster"})"s,
           R"({},"technicalContact":{"name":"RTBF"})"s,
           R"({"name":"RTBF"},"technicalContact":{})"s,
           R"("RTBF")"s,
           R"("RTBF","billingContact":"RTBF")"s,
           R"(" rtbf\r\n")"s,
           R"("RTBF <RTBF>")"s,
           R"("{\"name\":\"RTBF\"}")"s,
           R"(["RTBF"])"s,
           R"([{"name":"RTBF"}])"s,
           R"j(7,"billingContact":{"email":"[RTBF](mailto:RTBF)"})j"s,
           R"(null,"billingContact":{"postcode":"RTBF"},"country":7)"s,
           R"({"n\u0061me":"\u0052TBF"},"country":7)"s,
           R"({"name":"RTBF )" + std::string(600, ' ') + "\"}",
           R"({"name":")" + std::string(600, ' ') + "RTBF\"}",
           R"({"address3":"RTBF"})"s,
           R"({"title":{"short":"RTBF"}})"s,
           R"({},"salesContact":{"name":"RTBF"})"s,
       }) {
    CAPTURE(contact);
    CHECK(WhatBecomesOf(WithContact(contact)) == "wish");
  }
  for (
      const char* row : {
          R"({"appEntitlementNumber":"E-1","contactDetails":"RTBF"})",
          R"({"appEntitlementNumber":"E-1","contactDetails":["RTBF"]})",
          R"({"appEntitlementNumber":"E-1","contactDetails":{},"contactDetails":{"billingContact":{"name":"rtbf"}}})",
          R"({"appEntitlementNumber":"E-1","customerDetails":{"billingContact":"RTBF"}})",
          R"j({"transactionId":"AT-1","customerDetails":{"technicalContact":{"email":"[RTBF](mailto:RTBF)"}}})j",
          R"({"appEntitlementNumber":"E-1","technicalContact":{"name":"RTBF"}})",
          R"({"appEntitlementNumber":"E-1","licenseType":"new in 2027","contactDetails":{"billingContact":{"email":"RTBF"}}})",
          R"({"contactDetails":{"billingContact":{"email":"RTBF"}},"appEntitlementNumber":"E-1"})",
      }) {
    CAPTURE(row);
    CHECK(WhatBecomesOf(row) == "wish");
  }
}

TEST_CASE("what is no wish of a contact of the customer is none") {
  // A broadcaster is called so, and the reseller's contact is not kept.
  for (const std::string& row : {
           R"({"appEntitlementNumber":"E-1","contactDetails":{"technicalContact":{"name":"Mia"},)"
           R"("company":"RTBF","country":"RTBF","region":"RTBF"}})"s,
           WithContact(R"({"email":"mia@rtbf.example.com","address1":"12 RTBF Street"})"),
           WithContact(
               R"({}},"partnerDetails":{"partnerName":"RTBF","billingContact":{"name":"RTBF"})"),
           R"({"appEntitlementNumber":"E-1","addonName":"RTBF","tier":"RTBF"})"s,
       }) {
    CAPTURE(row);
    CHECK(WhatBecomesOf(row) == "kept");
  }
  CHECK(WhatBecomesOf(WithContact(R"("Mia <mia@rtbf.example.com>")")) == "refused");
  CHECK(WhatBecomesOf(WithContact(R"({"name":"Mia","name":"RTBF Street"})")) == "refused");
  CHECK(WhatBecomesOf(WithContact("7")) == "refused");
}

TEST_CASE("a wish of which nobody can tell for what licence it is says so") {
  const std::string contact = R"("contactDetails":{"technicalContact":{"name":"RTBF"}})";
  CHECK(WhatBecomesOf("{" + contact + "}") == "unheeded");
  CHECK(WhatBecomesOf(R"({"appEntitlementNumber":null,)" + contact + "}") == "unheeded");
  CHECK(WhatBecomesOf(R"({"appEntitlementNumber":"NA",)" + contact + "}") == "unheeded");
  CHECK(WhatBecomesOf(R"({"appEntitlementNumber":true,)" + contact + "}") == "unheeded");
  CHECK(WhatBecomesOf(R"({"appEntitlementNumber":"E-1\ud83d",)" + contact + "}") == "unheeded");
  CHECK(WhatBecomesOf("{\"appEntitlementNumber\":\"E-\xff\"," + contact + "}") == "unheeded");
  CHECK(WhatBecomesOf(R"({"appEntitlementNumber":")" + std::string(200, '1') + "\"," + contact +
                      "}") == "unheeded");
  CHECK(WhatBecomesOf(R"("RTBF")") == "unheeded");
  CHECK(WhatBecomesOf(R"(["RTBF"])") == "unheeded");
  // One id is enough to erase by; but the contact may be held under the other one.
  CHECK(WhatBecomesOf(R"({"appEntitlementNumber":"E-1","licenseId":"SEN-\ud83d",)" + contact +
                      "}") == "part");
  CHECK(WhatBecomesOf(R"({"appEntitlementNumber":"E-1","licenseId":{"value":"SEN-7"},)" + contact +
                      "}") == "part");
}

TEST_CASE("every id of a wish counts, there twice or in a list") {
  const std::string contact = R"("contactDetails":{"technicalContact":{"name":"RTBF"}})";
  CHECK(IdsIn(R"({"appEntitlementNumber":"E-1","appEntitlementNumber":"E-2",)" + contact + "}") ==
        std::vector<std::string>{"appEntitlementNumber:e-1", "appEntitlementNumber:e-2"});
  CHECK(IdsIn(R"({"licenseId":["SEN-1",2],)" + contact + "}") ==
        std::vector<std::string>{"addonLicenseId:1", "addonLicenseId:2"});
}

TEST_CASE("the day of a wish is read where it can be") {
  const auto day = [](const std::string& text) {
    const MarketplaceReport report =
        ReadRows(R"({"appEntitlementNumber":"E-1","lastUpdated":)" + text +
                 R"(,"contactDetails":{"technicalContact":"RTBF"}})");
    return report.rows[0].contact.last_updated.Use<P>();
  };
  CHECK(day(R"("2026-11-23")") == absl::CivilDay(2026, 11, 23));
  CHECK(day(R"("2026-11-23T10:00:00Z")") == absl::CivilDay(2026, 11, 23));
  CHECK(day(R"("2026-11-23","lastUpdated":"2026-11-24")") == absl::CivilDay(2026, 11, 24));
  CHECK_FALSE(day(R"("23.11.2026")").has_value());
  CHECK_FALSE(day("7").has_value());
}

TEST_CASE("what is wrong with one row refuses that row alone") {
  const std::string good = R"({"appEntitlementNumber":"E-2","contactDetails":{"company":"W"}})";
  const std::string start = R"({"appEntitlementNumber":"E-1","contactDetails":{"company":)";
  for (const std::string& bad : {
           start + R"("cut \ud83d"}})",
           start + "\"Zq9Canary \xff\"}}",
           start + "\"a\nb\"}}",
           start + "\"" + std::string(600, 'x') + "\"}}",
           start + "true}}",
           start + R"("W","company":"Zq9Canary"}})",
           start + R"("W"},"contactDetails":{}})",
           start + R"("W"},"lastUpdated":"yesterday"})",
           start + R"("W"},"licenseType":"new in 2027"})",
           start + R"("W"},"licenseId":true})",
           start + "01}}",
           start + "nul}}",
           start + R"("\x"}})",
           start + R"("W",}})",
           start + R"("W"}}{})",
           start + std::string(100, '[') + std::string(100, ']') + "}}",
           R"({"appEntitlementNumber" "E-1"})"s,
           R"({"addonKey":"k"})"s,
           "null"s,
           "nul"s,
           "7"s,
           "[]"s,
       }) {
    CAPTURE(bad);
    const MarketplaceReport report = ReadRows(good + "," + bad + ",\n" + good);
    REQUIRE(report.refused.size() == 1);
    CHECK(report.refused[0].index == 1);
    CHECK(report.refused[0].code != absl::StatusCode::kOk);
    CHECK_FALSE(report.refused[0].wish);
    CHECK(report.unheeded == 0);
    CHECK(std::ranges::count_if(report.rows, [](const MarketplaceRow& row) { return row.whole; }) ==
          2);
  }
}

TEST_CASE("where rows can't be told apart, or what is around them is wrong, all is refused") {
  const std::string row = R"({"appEntitlementNumber":"E-1","addonKey":"Zq9Canary"})";
  for (const std::string& json : {
           R"({"licenses":[)" + row,
           R"({"licenses":[)" + row + "}",
           R"({"licenses":[)" + row + ",]}",
           R"({"licenses":[,)" + row + "]}",
           R"({"licenses":[)" + row + R"(,{"Zq9Canary":]}]})",
           R"({"licenses":[)" + row + R"(,{"Zq9Canary]})",
           R"({"licenses":[)" + row + "],}",
           R"({"licenses":[)" + row + "]}x",
           R"({"licenses":[)" + row + R"(],"x":01})",
           R"({"licenses":[)" + row + R"(],"x":nul})",
           R"({"licenses":[)" + row + R"(],"licenses":[]})",
           R"({"licenses":[)" + row + R"(],"transactions":[]})",
           R"({"licenses":[)" + row + "\0]}"s,
           R"({"licenses":[/**/)" + row + "]}",
           R"({"Licenses":[)" + row + "]}",
           R"({"x":{"licenses":[)" + row + "]}}",
       }) {
    CAPTURE(json);
    CheckRefused(ReadMarketplaceReport(json), absl::StatusCode::kInvalidArgument, "");
  }
}

TEST_CASE("an error outside of the rows names the byte of the document") {
  const std::string json = R"({"licenses":[{"appEntitlementNumber":"E-1"}],"x":01})";
  CheckRefused(ReadMarketplaceReport(json), absl::StatusCode::kInvalidArgument,
               "at byte " + std::to_string(json.find("01}")));
}

TEST_CASE("of a row that is refused or a wish nothing but ids and day is taken along") {
  const MarketplaceReport report =
      ReadRows(R"({"appEntitlementNumber":"E-1","lastUpdated":"2026-11-23","addonKey":"Zq9Canary",)"
               R"("contactDetails":{"company":"Zq9Canary","technicalContact":{"name":"RTBF"}}},)"
               R"({"appEntitlementNumber":"E-2","addonKey":"Zq9Canary","licenseType":"new"})");
  REQUIRE(report.rows.size() == 2);
  for (const MarketplaceRow& row : report.rows) {
    CHECK_FALSE(row.whole);
    CHECK(row.contact.app_key.Use<P>().empty());
    CHECK_FALSE(row.contact.company.Use<P>().has_value());
    CHECK(row.contact.licence.Use<P>().empty());
  }
}
