// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/marketplace_contact.h"

#include <zweck/codec/json_cursor.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/jodocus/fixture.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/to_bytes.h"

namespace {

using namespace jodocus;
using zweck::testing::CheckRefused;
using zweck::testing::Fixture;
using zweck::testing::RequireOk;
using P = ContactWhileLicensed;

// The rows of a report, as they stand in it.
std::vector<std::string> Rows(const char* fixture) {
  const std::string json = Fixture(fixture);
  std::vector<std::string> rows;
  zweck::codec::JsonCursor cursor(json);
  REQUIRE(cursor.EnterObject());
  while (cursor.NextMember()) {
    if (!cursor.EnterArray()) continue;
    while (cursor.NextElement()) rows.emplace_back(cursor.Skip());
  }
  RequireOk(cursor.Finish());
  return rows;
}

MarketplaceContact ReadContact(const std::string& row, zweck::IngestReport* report = nullptr) {
  return RequireOk(zweck::FromJson<MarketplaceContact>(row, report));
}

std::string AsJson(const MarketplaceContact& contact) {
  std::string json;
  RequireOk(zweck::ToJson(zweck::InsecureDoorAccessForTests::Key(), contact, json));
  return json;
}

}  // namespace

TEST_CASE("a licence is read with its contacts, and without prices, sites and origins") {
  zweck::IngestReport report;
  const MarketplaceContact contact = ReadContact(Rows("marketplace_licenses.json")[0], &report);
  CHECK(AsJson(contact) ==
        R"({"licence":"E-100-000-001","appKey":"com.example.reports","hosting":"HOSTING_CLOUD",)"
        R"("licenceType":"LICENCE_TYPE_COMMERCIAL","status":"LICENCE_STATUS_ACTIVE",)"
        R"("tier":"15 Users","maintenanceStart":"2026-09-01","maintenanceEnd":"2027-09-01",)"
        R"("lastUpdated":"2026-10-01","company":"Example GmbH","country":"Germany",)"
        R"("technicalContact":{"name":"Ada Example","email":"ada@example.com",)"
        R"("phone":"+49 30 000000","street":"1 Example Street","moreOfStreet":"Floor 2",)"
        R"("city":"Berlin","region":"BE","postalCode":"10115"},)"
        R"("billingContact":{"name":"Ben Sample","email":"ben@example.org"}})");
  CHECK(report.kept == 21);
  CHECK(report.dropped == 13);
  CHECK_FALSE(report.forgotten);
}

TEST_CASE("RTBF is never a name, and says that the contact asked to be forgotten") {
  zweck::IngestReport report;
  const MarketplaceContact contact = ReadContact(Rows("marketplace_licenses.json")[1], &report);
  CHECK(report.forgotten);
  CHECK(AsJson(contact).find("RTBF") == std::string::npos);
}

TEST_CASE("null as a word, stray white space, numbers and empty contacts are read sensibly") {
  zweck::IngestReport report;
  const MarketplaceContact contact = ReadContact(Rows("marketplace_licenses.json")[2], &report);
  CHECK_FALSE(report.forgotten);
  CHECK(contact.licence_type.Use<P>() == LicenceType::kNetNewEvaluation);
  CHECK_FALSE(contact.tier.Use<P>().has_value());
  CHECK_FALSE(contact.company.Use<P>().has_value());
  REQUIRE(contact.technical_contact.Use<P>().has_value());
  const ContactPerson& person = *contact.technical_contact.Use<P>();
  CHECK(person.name.Use<P>() == "Cleo Fiction");
  CHECK_FALSE(person.email.Use<P>().has_value());
  CHECK_FALSE(person.phone.Use<P>().has_value());
  CHECK(person.city.Use<P>() == "Vienna");
  CHECK(person.postal_code.Use<P>() == "1010");
}

TEST_CASE("a licence of a server has a number, and its contact may lack an address") {
  const MarketplaceContact contact = ReadContact(Rows("marketplace_licenses.json")[3]);
  CHECK(contact.licence.Use<P>() == "L16990362");
  CHECK(contact.hosting.Use<P>() == Hosting::kDataCenter);
  CHECK(contact.licence_type.Use<P>() == LicenceType::kCommercial);
  CHECK(contact.status.Use<P>() == LicenceStatus::kInactive);
  // A broadcaster, not a wish.
  CHECK(contact.company.Use<P>() == "RTBF");
  REQUIRE(contact.technical_contact.Use<P>().has_value());
  CHECK_FALSE((*contact.technical_contact.Use<P>()).email.Use<P>().has_value());
  CHECK_FALSE(contact.billing_contact.Use<P>().has_value());
}

TEST_CASE("a sale is read, with addresses in Markdown, and without the reseller's contact") {
  zweck::IngestReport report;
  const MarketplaceContact contact = ReadContact(Rows("marketplace_transactions.json")[0], &report);
  CHECK(AsJson(contact) ==
        R"({"licence":"E-100-000-001","appKey":"com.example.reports","hosting":"HOSTING_CLOUD",)"
        R"("licenceType":"LICENCE_TYPE_COMMERCIAL","tier":"15 Users",)"
        R"("maintenanceStart":"2026-10-10","maintenanceEnd":"2027-10-10",)"
        R"("lastUpdated":"2026-10-10","company":"Example GmbH","country":"Germany",)"
        R"("technicalContact":{"name":"Ada Example","email":"ada@example.com"},)"
        R"("billingContact":{"name":"Ben Sample","email":"ben@example.org"}})");
}

TEST_CASE("RTBF in Markdown is the same wish") {
  zweck::IngestReport report;
  ReadContact(Rows("marketplace_transactions.json")[1], &report);
  CHECK(report.forgotten);
}

TEST_CASE("a sale without a licence stands for its line, and without one for itself") {
  const MarketplaceContact line = ReadContact(Rows("marketplace_transactions.json")[2]);
  CHECK(line.licence.Use<P>() == "3c3c3c3c-0000-4000-8000-000000000003");
  const MarketplaceContact sale = ReadContact(R"({"transactionId":"IN-000-000-003"})");
  CHECK(sale.licence.Use<P>() == "IN-000-000-003");
}

TEST_CASE("types of licences, hosting and status are read in every spelling") {
  const auto type = [](const std::string& spelling) {
    const MarketplaceContact contact =
        ReadContact(R"({"licenseId":"L","licenseType":")" + spelling + R"("})");
    return LicenceType{contact.licence_type.Use<P>()};
  };
  CHECK(type("COMMERCIAL") == LicenceType::kCommercial);
  CHECK(type("commercial") == LicenceType::kCommercial);
  CHECK(type("OPEN_SOURCE") == LicenceType::kOpenSource);
  CHECK(type("Open Source") == LicenceType::kOpenSource);
  CHECK(type("net_new_evaluation") == LicenceType::kNetNewEvaluation);
  CHECK(type("upgrade_evaluation") == LicenceType::kUpgradeEvaluation);
  CHECK(type("LICENCE_TYPE_ACADEMIC") == LicenceType::kAcademic);
  const auto hosting = [](const std::string& spelling) {
    const MarketplaceContact contact =
        ReadContact(R"({"licenseId":"L","hosting":")" + spelling + R"("})");
    return Hosting{contact.hosting.Use<P>()};
  };
  CHECK(hosting("Data Center") == Hosting::kDataCenter);
  CHECK(hosting("datacenter") == Hosting::kDataCenter);
  CHECK(hosting("server") == Hosting::kServer);
}

TEST_CASE("a row that is wrong is refused, and the error repeats nothing of it") {
  const auto read = [](const char* json) {
    return zweck::FromJson<MarketplaceContact>(json).status();
  };
  using absl::StatusCode;
  CheckRefused(read(R"({"maintenanceEndDate":"Zq9Canary"})"), StatusCode::kInvalidArgument,
               "maintenanceEndDate");
  CheckRefused(read(R"({"licenseType":"Zq9Canary"})"), StatusCode::kInvalidArgument, "licenseType");
  CheckRefused(read(R"({"licenseId":null,"contactDetails":{"company":"Zq9Canary"}})"),
               StatusCode::kInvalidArgument, "marketplace-contact.licence");
  CheckRefused(read(R"({"contactDetails":{"technicalContact":"Zq9Canary"}})"),
               StatusCode::kInvalidArgument, "technicalContact");
  CheckRefused(read(R"({"contactDetails":{"billingContact":{"name":{"Zq9Canary":1}}}})"),
               StatusCode::kInvalidArgument, "billingContact");
}
