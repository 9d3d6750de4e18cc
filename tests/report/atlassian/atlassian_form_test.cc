// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "src/report/atlassian/atlassian_answers.h"
#include "src/report/format.h"
#include "tests/report/approved.h"
#include "tests/report/fixture.h"
#include "tests/report/shop_company.h"
#include "zweck/v1/company.pb.h"

namespace zweck::report {
namespace {

// All of the hostile inventory is End-User Data, so that all of it is written.
v1::Company HostileVendor() {
  v1::Company company;
  const v1::Inventory hostile = testing::Hostile();
  for (const v1::Category& category : hostile.categories()) {
    company.mutable_atlassian()->add_end_user_data(category.id());
  }
  return company;
}

// Says that it is an app, and nothing more.
v1::Company Vendor() {
  v1::Company company;
  company.mutable_atlassian();
  return company;
}

TEST_CASE("Programs that nobody calls an Atlassian app get no form, and are told so") {
  const v1::Inventory shop = testing::Shop();
  CHECK_FALSE(IsAtlassianApp(shop, testing::ShopCompany()));
  const absl::StatusOr<std::string> draft = ToAtlassianForm(shop, testing::ShopCompany());
  REQUIRE(draft.status().code() == absl::StatusCode::kFailedPrecondition);
  CHECK(draft.status().message().find("atlassian { }") != std::string::npos);
  const std::string page = ToAtlassianQuestions(shop, testing::ShopCompany()).value();
  CHECK(testing::Has(page, "**There is nothing to fill in.**"));
  CHECK_FALSE(testing::Has(page, "open"));
  // The company says it, or the programs do.
  CHECK(IsAtlassianApp(shop, Vendor()));
  v1::Inventory app = shop;
  app.mutable_recipients(0)->set_name("Atlassian Pty Ltd");
  CHECK(IsAtlassianApp(app, v1::Company()));
  app = shop;
  app.mutable_sinks(0)->add_hosts("api.JIRA.example");
  CHECK(IsAtlassianApp(app, v1::Company()));
  app = shop;
  app.mutable_kinds(0)->set_id("confluence-page");
  CHECK(IsAtlassianApp(app, v1::Company()));
}

TEST_CASE("The draft and the page of the shop") {
  const absl::StatusOr<std::string> draft =
      ToAtlassianForm(testing::Shop(), testing::StandardsCompany());
  REQUIRE(draft.ok());
  testing::CheckApproved("shop.atlassian-form.json", *draft);
  const absl::StatusOr<std::string> page =
      ToAtlassianQuestions(testing::Shop(), testing::StandardsCompany());
  REQUIRE(page.ok());
  testing::CheckApproved("shop.atlassian-questions.md", *page);
}

TEST_CASE("The draft and the page of a hostile inventory") {
  const absl::StatusOr<std::string> draft = ToAtlassianForm(testing::Hostile(), HostileVendor());
  REQUIRE(draft.ok());
  testing::CheckApproved("hostile.atlassian-form.json", *draft);
  const absl::StatusOr<std::string> page = ToAtlassianQuestions(testing::Hostile(), Vendor());
  REQUIRE(page.ok());
  testing::CheckApproved("hostile.atlassian-questions.md", *page);
}

TEST_CASE("Without answers the draft is empty, and the page asks first which data is meant") {
  const absl::StatusOr<std::string> draft = ToAtlassianForm(testing::Shop(), Vendor());
  REQUIRE(draft.ok());
  CHECK(nlohmann::json::parse(*draft) ==
        nlohmann::json({{"commonCloud", nlohmann::json::object()}}));
  const absl::StatusOr<std::string> page = ToAtlassianQuestions(testing::Shop(), Vendor());
  REQUIRE(page.ok());
  CHECK(page->find("50 questions are open, of 50.") != std::string::npos);
  CHECK(page->find("\n## First\n") != std::string::npos);
  CHECK(page->find("| voucher | A gift voucher that another shop sold |") != std::string::npos);
  CHECK(page->find("\n## Answered\n") == std::string::npos);
}

TEST_CASE("A company file that is wrong gives neither document") {
  v1::Company company;
  company.mutable_atlassian()->add_end_user_data("no such category");
  CHECK_FALSE(ToAtlassianForm(testing::Shop(), company).ok());
  CHECK_FALSE(ToAtlassianQuestions(testing::Shop(), company).ok());
}

}  // namespace
}  // namespace zweck::report
