// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/company_facts.h"

#include <catch2/catch.hpp>

#include "tests/report/shop_company.h"

namespace zweck::report {
namespace {

TEST_CASE("Facts are found by their id", "[report]") {
  const v1::Company company = testing::ShopCompany();
  CHECK(FactsOfPurpose(company, "keep-accounts").department() == "Bookkeeping");
  CHECK(FactsOfPurpose(company, "no-such-purpose").department().empty());
  CHECK(FactsOfCategory(company, "order").source() == "the buyer");
  CHECK(FactsOfCategory(company, "").source().empty());
  CHECK(FactsOfRecipient(company, "rechenwerk").contract() == "Contract of 1 July 2025, folder 12");
  CHECK(FactsOfRecipient(v1::Company(), "rechenwerk").contract().empty());
}

TEST_CASE("What no program bears out is said", "[report]") {
  const v1::Inventory shop = testing::Shop();
  const inventory::Lookup lookup(shop);
  v1::Company company = testing::ShopCompany();
  CHECK(Stale(company, lookup).empty());

  company.add_purposes()->set_purpose("sell-data");
  company.add_purposes()->set_purpose("keep-accounts");
  company.add_categories()->set_category("patient");
  company.add_recipients()->set_recipient("broker");
  company.add_joint_controllers()->add_purposes("sell-more");
  company.add_clients()->add_categories("order|s");
  CHECK(Stale(company, lookup) ==
        std::vector<std::string>{
            "The company file speaks of the purpose `sell-data`, which is in none of these "
            "programs.",
            "The company file speaks of the purpose `keep-accounts` twice, and only the first "
            "counts.",
            "The company file speaks of the category `patient`, which is in none of these "
            "programs.",
            "The company file speaks of the recipient `broker`, which is in none of these "
            "programs.",
            "The company file speaks of the purpose `sell-more`, which is in none of these "
            "programs.",
            "The company file speaks of the category <code>order&#124;s</code>, which is in none "
            "of these programs."});
}

TEST_CASE("A contact is one line", "[report]") {
  v1::Contact contact;
  CHECK(ContactLine(contact).empty());
  contact.set_name("Mika | Sommer");
  contact.set_phone("+49 1");
  CHECK(ContactLine(contact) == "Mika &#124; Sommer, \\+49 1");
}

}  // namespace
}  // namespace zweck::report
