// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <string>

#include "src/report/format.h"
#include "tests/report/approved.h"
#include "tests/report/shop_company.h"

namespace zweck::report {
namespace {

using testing::CheckApproved;
using testing::Hostile;
using testing::HostileCompany;
using testing::Shop;
using testing::ShopCompany;

std::string AsController(const v1::Inventory& inventory, const v1::Company& company = {}) {
  return ToControllerRecord(inventory, company).value();
}

TEST_CASE("The shop's record as controller", "[report]") {
  CheckApproved("shop_controller.md", AsController(Shop(), ShopCompany()));
}

TEST_CASE("The shop's record as processor", "[report]") {
  CheckApproved("shop_processor.md", ToProcessorRecord(Shop(), ShopCompany()).value());
}

// outputs_test.py renders the approved files.
TEST_CASE("A hostile inventory and company file, as records", "[report]") {
  CheckApproved("hostile_controller.md", AsController(Hostile(), HostileCompany()));
  CheckApproved("hostile_processor.md", ToProcessorRecord(Hostile(), HostileCompany()).value());
}

// Each piece of Art. 30(1) has a place, answered or asked for.
TEST_CASE("Without a company file, what code can't know is asked", "[report]") {
  const std::string record = AsController(Shop());
  for (const std::string_view asked :
       {"What is our postal address?", "(Art. 37)?", "(Art. 27)?", "(Art. 26)?",
        "Which legitimate interest", "Which law obliges us", "Which department", "(Art. 35)?",
        "(Art. 22)?", "(Art. 14(2)(f))?", "(Art. 9, 10)?", "(Art. 28(3))?", "(Art. 32(1)(a))?",
        "(Art. 32(1)(b))?", "(Art. 32(1)(c))?", "(Art. 32(1)(d))?",
        "These programs do not do it there by `Purge`", "last reviewed"}) {
    INFO(asked);
    CHECK(testing::Has(record, asked));
  }
  CHECK(testing::Has(record, "questions are open.**"));
}

TEST_CASE("What we process for others is not in the controller's record, nor the other way round",
          "[report]") {
  const std::string controller = AsController(Shop(), ShopCompany());
  CHECK(testing::Has(controller, "(`voucher`): we process it on behalf of others"));
  CHECK_FALSE(testing::Has(controller, "redeem-voucher"));
  const std::string processor = ToProcessorRecord(Shop(), ShopCompany()).value();
  CHECK(testing::Has(processor, "(`order`): we decide about it"));
  CHECK_FALSE(testing::Has(processor, "deliver-order"));
}

TEST_CASE("A program without personal data has a record that says so", "[report]") {
  CHECK(testing::Has(AsController({}),
                     "These programs do nothing with personal data for a purpose of ours."));
  CHECK(testing::Has(ToProcessorRecord({}, {}).value(),
                     "These programs do nothing with personal data on behalf of others."));
}

TEST_CASE("A declaration that contradicts itself is asked about", "[report]") {
  v1::Inventory shop = Shop();
  CHECK_FALSE(testing::Has(AsController(shop), "Why is this data about nobody?"));

  SECTION("anonymous, and yet for a purpose with a basis for personal data") {
    for (v1::Purpose& purpose : *shop.mutable_purposes()) {
      if (purpose.id() == "improve-shop") purpose.set_legal_basis(v1::LEGAL_BASIS_CONSENT);
    }
    CHECK(testing::Has(AsController(shop), "Why is this data about nobody?"));
    v1::Company company;
    v1::CategoryFacts& facts = *company.add_categories();
    facts.set_category("page-views");
    facts.set_not_about_people("Consent is for the cookie alone");
    const std::string record = AsController(shop, company);
    CHECK_FALSE(testing::Has(record, "Why is this data about nobody?"));
    CHECK(testing::Has(record,
                       "declared anonymous (recital 26); a record tells at most 11.76 bits of "
                       "the 12.00 allowed. Consent is for the cookie alone."));
  }
  SECTION("personal, and yet for a purpose that needs no basis") {
    for (v1::Purpose& purpose : *shop.mutable_purposes()) {
      if (purpose.id() == "answer-question") {
        purpose.set_legal_basis(v1::LEGAL_BASIS_NOT_PERSONAL);
      }
    }
    CHECK(testing::Has(AsController(shop), "Which basis of Art. 6 is it really?"));
  }
  SECTION("neither ours nor another's") {
    for (v1::Category& category : *shop.mutable_categories()) {
      if (category.id() == "question") category.clear_role();
    }
    CHECK(testing::Has(AsController(shop), "Do we decide about this data"));
  }
}

TEST_CASE("Special data stands out", "[report]") {
  v1::Inventory shop = Shop();
  for (v1::Kind& kind : *shop.mutable_kinds()) {
    if (kind.id() == "message-body") kind.set_dpv("pd:Health");
  }
  CHECK(testing::Has(AsController(shop), "**Art. 9:** Text of a message or ticket"));
}

TEST_CASE("A transfer needs its safeguard, and an exception its documents", "[report]") {
  v1::Inventory shop = Shop();
  const auto set_safeguards = [&](const std::string& safeguards) {
    for (v1::Recipient& recipient : *shop.mutable_recipients()) {
      if (recipient.id() == "letterbird") recipient.set_safeguards(safeguards);
    }
  };
  CHECK_FALSE(testing::Has(AsController(shop), "Which adequacy decision"));
  set_safeguards("");
  CHECK(testing::Has(AsController(shop), "Which adequacy decision"));
  set_safeguards("Compelling legitimate interests (GDPR Art. 49(1))");
  CHECK(testing::Has(AsController(shop), "(Art. 30(1)(e), 49(6))?"));
  v1::Company company;
  v1::RecipientFacts& facts = *company.add_recipients();
  facts.set_recipient("letterbird");
  facts.set_transfer_documents("Folder 13");
  const std::string record = AsController(shop, company);
  CHECK_FALSE(testing::Has(record, "49(6))?"));
  CHECK(testing::Has(record, "Folder 13"));
}

TEST_CASE("What the company file says of nothing is said at the end", "[report]") {
  v1::Company company = ShopCompany();
  company.add_purposes()->set_purpose("sell-data");
  CHECK(testing::Has(
      AsController(Shop(), company),
      "The company file speaks of the purpose `sell-data`, which is in none of these"));
}

}  // namespace
}  // namespace zweck::report
