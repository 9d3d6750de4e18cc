// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "src/report/format.h"
#include "tests/report/approved.h"
#include "tests/report/shop_company.h"

namespace zweck::report {
namespace {

using testing::CheckApproved;
using testing::Shop;
using testing::ShopCompany;

// What the notice says of one category, by its heading.
std::string Section(const std::string& notice, const std::string& heading) {
  const std::size_t begin = notice.find("## " + heading);
  REQUIRE(begin != std::string::npos);
  return notice.substr(begin, notice.find("\n## ", begin) - begin);
}

TEST_CASE("The shop's privacy notice", "[report]") {
  CheckApproved("shop_notice.md", ToNotice(Shop(), ShopCompany()).value());
}

// outputs_test.py renders the approved file.
TEST_CASE("A hostile inventory and company file, as a notice", "[report]") {
  CheckApproved("hostile_notice.md",
                ToNotice(testing::Hostile(), testing::HostileCompany()).value());
}

TEST_CASE("Rights hang on the legal basis", "[report]") {
  const std::string notice = ToNotice(Shop(), ShopCompany()).value();
  const std::string newsletter = Section(notice, "Who asked for the newsletter");
  CHECK(testing::Has(newsletter, "(Art. 7(3))"));
  CHECK(testing::Has(newsletter, "(Art. 21(2))"));
  CHECK(testing::Has(newsletter, "(Art. 20)"));
  CHECK_FALSE(testing::Has(newsletter, "(Art. 21(1))"));
  const std::string question = Section(notice, "What somebody asked us");
  CHECK(testing::Has(question, "(Art. 21(1))"));
  CHECK_FALSE(testing::Has(question, "(Art. 20)"));
  CHECK_FALSE(testing::Has(question, "(Art. 7(3))"));
  const std::string order = Section(notice, "What somebody bought");
  CHECK(testing::Has(order, "(Art. 17(3)(b))"));
  CHECK(testing::Has(order, "(Art. 20)"));
}

TEST_CASE("A notice with open questions is a draft, and one without is none", "[report]") {
  CHECK(testing::Has(ToNotice(Shop(), {}).value(), "**This is a draft: "));
  v1::Inventory inventory;  // of a program that holds nothing
  v1::Company company = ShopCompany();
  company.clear_purposes();
  company.clear_categories();
  company.clear_recipients();
  company.clear_clients();
  company.clear_joint_controllers();
  const std::string notice = ToNotice(inventory, company).value();
  CHECK_FALSE(testing::Has(notice, "draft"));
  CHECK_FALSE(testing::Has(notice, "pen question"));
}

TEST_CASE("That something can be erased by its key does not erase it in time", "[report]") {
  // Of a customer a door erases; of a question none does. Neither is removed by Purge.
  const std::string notice = ToNotice(Shop(), ShopCompany()).value();
  const std::string customer = Section(notice, "Who has an account with us");
  CHECK_FALSE(testing::Has(customer, "We erase it"));
  CHECK(testing::Has(customer,
                     "It is to be erased at most 30 days after the customer closes the account. We "
                     "can erase it sooner, if you ask us to. **[Open question"));
  const std::string question = Section(notice, "What somebody asked us");
  CHECK(testing::Has(question, "It is to be erased 1 year after it came in. **[Open question"));
  // The company says how.
  CHECK(testing::Has(Section(notice, "What somebody bought"),
                     "We erase it at most 10 years after the year of the sale ends. Erased by hand "
                     "each January, by Bookkeeping. We don't erase it sooner, also if you ask us "
                     "to: tax law has what was sold kept (GDPR Art. 17(3)(b)).\n"));
  CHECK(testing::Has(notice, "These programs do not do it everywhere by `Purge`."));
}

TEST_CASE("What the programs remove by themselves is no question", "[report]") {
  v1::Inventory shop = Shop();
  const auto add = [&shop](v1::Door door, const char* category, const char* sink) {
    v1::Flow& flow = *shop.add_flows();
    flow.set_door(door);
    flow.set_category(category);
    flow.set_sink(sink);
  };
  const auto said = [&shop](const std::string& what) {
    return Section(ToNotice(shop, ShopCompany()).value(), what);
  };
  add(v1::DOOR_PURGE, "question", "question-store");
  const std::string question = said("What somebody asked us");
  CHECK(testing::Has(question,
                     "We erase it 1 year after it came in. Our programs do that by themselves.\n"));
  // Purge finds nothing whose time never begins.
  add(v1::DOOR_PURGE, "customer", "account-store");
  CHECK(testing::Has(said("Who has an account with us"), "**[Open question"));
  add(v1::DOOR_END, "customer", "account-store");
  CHECK(
      testing::Has(said("Who has an account with us"),
                   "We erase it at most 30 days after the customer closes the account. Our "
                   "programs do that by themselves. We can erase it sooner, if you ask us to.\n"));
}

TEST_CASE("Fields stand by their names, and long lists are lists", "[report]") {
  v1::Inventory shop = Shop();
  const std::string notice = ToNotice(shop, ShopCompany()).value();
  const std::string order = Section(notice, "What somebody bought");
  CHECK(testing::Has(order, "\n  - Street of ship to: street and house number"));
  CHECK(testing::Has(Section(notice, "What somebody asked us"), "It takes") == false);
  // Of two purposes, what each takes.
  const std::string customer = Section(notice, "Who has an account with us");
  CHECK(testing::Has(customer, " It takes: number, full name, email, password hash."));
  CHECK(testing::Has(customer, "- **What is not kept.** It comes in"));
  // No line of the page that people have to read in one breath, however much there is.
  v1::Category& category =
      *std::ranges::find(*shop.mutable_categories(), "order", &v1::Category::id);
  for (int i = 0; i < 60; ++i) {
    v1::Field& field = *category.add_fields();
    field = category.fields(0);
    field.clear_key();
    field.set_number(static_cast<std::uint32_t>(100 + i));
    field.set_name("another_" + std::to_string(i));
  }
  for (v1::Flow& flow : *shop.mutable_flows()) {
    if (flow.category() != category.id() || flow.door() == v1::DOOR_USE) continue;
    for (int i = 0; i < 60; ++i) flow.add_fields("another_" + std::to_string(i));
  }
  std::istringstream lines(ToNotice(shop, ShopCompany()).value());
  for (std::string line; std::getline(lines, line);) {
    for (std::size_t at = 0, end = 0; at < line.size(); at = end + 2) {
      end = std::min(line.find(". ", at), line.size());
      INFO(line.substr(at, end - at));
      CHECK(std::ranges::count(line.substr(at, end - at), ' ') < 60);
    }
  }
}

TEST_CASE("The notice says at which hosts data goes out", "[report]") {
  const std::string notice = ToNotice(Shop(), ShopCompany()).value();
  CHECK(testing::Has(Section(notice, "What somebody bought"),
                     " It goes to labels.blitz-paket.example. What they get: "));
  CHECK(testing::Has(Section(notice, "Who asked for the newsletter"),
                     " It goes to api.letterbird.example, eu.letterbird.example. "));
}

TEST_CASE("A purpose that can't follow \"to\" stands in quotes", "[report]") {
  v1::Inventory shop = Shop();
  for (v1::Purpose& purpose : *shop.mutable_purposes()) {
    purpose.set_description("Sending a text message");
  }
  const std::string notice = ToNotice(shop, ShopCompany()).value();
  CHECK_FALSE(testing::Has(notice, "o sending"));
  CHECK(testing::Has(notice, "For “Sending a text message”. "));
  CHECK(testing::Has(notice, " gets this for “Sending a text message”. "));
}

TEST_CASE("Each answer of the company file closes its question", "[report]") {
  v1::Inventory shop = Shop();
  v1::Company company = ShopCompany();
  for (const char* id : {"customer", "newsletter-subscriber", "order", "question"}) {
    v1::CategoryFacts* facts = nullptr;
    for (v1::CategoryFacts& known : *company.mutable_categories()) {
      if (known.category() == id) facts = &known;
    }
    if (facts == nullptr) facts = company.add_categories();
    facts->set_category(id);
    facts->set_source("you");
    facts->set_must_be_given("No.");
    facts->set_erasure("By hand");
  }
  const std::string notice = ToNotice(shop, company).value();
  CHECK_FALSE(testing::Has(notice, "draft"));
  CHECK(testing::Has(notice, "- **Where it comes from.** You.\n"));
  CHECK(testing::Has(notice, "No machine decides about you alone (Art. 22)."));

  company.mutable_purposes(0)->set_automated_decisions("A machine sorts questions by subject");
  CHECK(testing::Has(ToNotice(shop, company).value(),
                     "To answer what somebody asked us: A machine sorts questions by subject.\n"));
}

}  // namespace
}  // namespace zweck::report
