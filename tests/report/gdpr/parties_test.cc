// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/parties.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/report/shop_company.h"

namespace zweck::report {
namespace {

TEST_CASE("Who we are is declared, or said by the company file", "[report]") {
  const v1::Inventory shop = testing::Shop();
  v1::Company company;
  OpenQuestions questions;
  const Parties parties(shop, company, questions);
  CHECK(parties.Name() == "Tannenhof Tee GmbH");
  CHECK(questions.empty());

  company.set_name("Tannenhof GmbH");
  CHECK(parties.Name() == "Tannenhof GmbH");
  REQUIRE(questions.size() == 1);
  CHECK(testing::Has(
      questions.Section(),
      "Are Tannenhof GmbH of the company file and Tannenhof Tee GmbH of the declarations the "
      "same?"));
}

TEST_CASE("Nobody, or more than one controller, is a question", "[report]") {
  v1::Inventory inventory;
  const v1::Company company;
  OpenQuestions questions;
  const Parties parties(inventory, company, questions);
  CHECK(parties.Name() == "**[Open question 1](#open-questions)**");
  for (const char* id : {"a", "b"}) {
    v1::Recipient& recipient = *inventory.add_recipients();
    recipient.set_id(id);
    recipient.set_role(v1::ROLE_CONTROLLER);
  }
  CHECK(parties.Name() == "**[Open question 1](#open-questions)**");
  CHECK(testing::Has(questions.Section(), "2. Which of these are we"));
  CHECK(testing::Has(questions.Section(), "It is about `a` and `b`."));
}

TEST_CASE("What does not apply has its reason, and what is not said is asked", "[report]") {
  const v1::Inventory shop = testing::Shop();
  v1::Company company;
  OpenQuestions questions;
  const Parties parties(shop, company, questions);
  const std::string table = parties.Table(true);
  CHECK(questions.size() == 6);
  for (const char* asked :
       {"postal address", "reached quickly", "Art. 26", "Art. 27", "Art. 37", "last reviewed"}) {
    CHECK(testing::Has(questions.Section(), asked));
  }
  company = testing::ShopCompany();
  company.set_no_joint_controllers("We decide alone.");
  company.clear_joint_controllers();
  company.clear_data_protection_officer();
  company.set_no_data_protection_officer("We are four people.");
  const std::size_t before = questions.size();
  const std::string answered = parties.Table(true);
  CHECK(questions.size() == before);
  CHECK(testing::Has(answered, "| Joint controllers | None. We decide alone. |"));
  CHECK(
      testing::Has(answered, "| Representative in the EU | None. We are established in the EU. |"));
  CHECK(testing::Has(answered, "| Data protection officer | None. We are four people. |"));
  CHECK_FALSE(testing::Has(parties.Table(false), "Joint"));
}

TEST_CASE("Each category that we process for others has its client", "[report]") {
  const v1::Inventory shop = testing::Shop();
  v1::Company company;
  OpenQuestions questions;
  const Parties parties(shop, company, questions);
  CHECK(parties.Clients({}).empty());
  CHECK(testing::Has(parties.Clients({"voucher"}),
                     "`voucher`: **[Open question 1](#open-questions)**"));
  CHECK(parties.ClientNames({"voucher"}) == "the controllers above");

  company = testing::ShopCompany();
  CHECK(testing::Has(
      parties.Clients({"voucher"}),
      "| Buchladen Hirsch e.K., Marktplatz 1, 79098 Freiburg, Germany | none is named | Kim "
      "Falk, kim@hirsch.example | `voucher` |"));
  CHECK(parties.ClientNames({"voucher"}) == "Buchladen Hirsch e.K.");
  CHECK(parties.ClientNames({"other"}) == "the controllers above");
  CHECK(questions.size() == 1);

  company.mutable_clients(0)->mutable_contact()->clear_address();
  parties.Clients({"voucher"});
  CHECK(questions.size() == 2);  // a name alone is no contact

  company.clear_clients();
  company.set_clients_elsewhere("In the CRM");
  CHECK(testing::Has(parties.Clients({"voucher"}), "The list of clients: In the CRM."));
  CHECK(questions.size() == 2);
}

}  // namespace
}  // namespace zweck::report
