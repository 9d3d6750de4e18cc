// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/security.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/report/shop_company.h"

namespace zweck::report {
namespace {

TEST_CASE("Measures are those of the code and those of the company", "[report]") {
  const v1::Inventory shop = testing::Shop();
  const inventory::Lookup lookup(shop);
  v1::Company company = testing::ShopCompany();
  company.add_security()->set_description("A dog");
  OpenQuestions questions;
  CHECK(SecurityTable(shop, lookup, company, {"customer", "order", "page-views"}, questions) ==
        "| Art. 32(1) | Aim | From the code | From the company |\n"
        "| --- | --- | --- | --- |\n"
        "| (a) | Encryption and pseudonyms | Sealed at rest: `password_hash` in "
        "`account-store`.<br>Sent by a transport that encrypts: `bookkeeping`, "
        "`parcel-label`.<br>Sent by a transport that does not: `review-site`. | The disks of all "
        "machines are encrypted, and so is each backup. |\n"
        "| (b) | Confidentiality, integrity, availability, resilience | A field reaches a store, a "
        "recipient or a line of code only for a purpose that it declares; the compiler refuses "
        "everything else (Art. 25).<br>3 flows pass on fewer fields than the category has. | Only "
        "the two administrators get at the machines, with a hardware key. |\n"
        "| (c) | Recovery after an incident | | A backup each night, kept for 14 days at another "
        "place. |\n"
        "| (d) | Regular tests of the measures | | **[Open question 1](#open-questions)** |\n"
        "| | Others | | A dog. |\n\n");
  CHECK(questions.size() == 1);
}

TEST_CASE("A company that says nothing is asked about each aim", "[report]") {
  const v1::Inventory shop = testing::Shop();
  OpenQuestions questions;
  SecurityTable(shop, inventory::Lookup(shop), {}, {"question"}, questions);
  CHECK(questions.size() == 4);
}

}  // namespace
}  // namespace zweck::report
