// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/html/model.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/report/fixture.h"
#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report::html {
namespace {

using testing::Hostile;
using testing::kPlainPage;
using testing::Shop;

Model Read(const v1::Inventory& inventory) {
  return ReadModel(inventory, v1::Company(), kPlainPage);
}

const CategoryView& CategoryOf(const Model& model, std::string_view id) {
  for (const CategoryView& category : model.categories) {
    if (category.entry.id == id) return category;
  }
  FAIL("no category " << id);
  return model.categories.front();
}

const FieldView& FieldOf(const Model& model, std::string_view category, std::string_view path) {
  const CategoryView& view = CategoryOf(model, category);
  for (const FieldView& field : view.fields) {
    if (field.path == path) return field;
  }
  FAIL("no field " << category << "." << path);
  return view.fields.front();
}

// "deliver-order to tannenhof"
std::set<std::string> WaysOf(const Model& model, const FieldView& field) {
  std::set<std::string> ways;
  for (const Way way : field.ways) {
    ways.insert(model.purposes[way.purpose].entry.id + " to " +
                model.recipients[way.recipient].entry.id);
  }
  return ways;
}

using Ids = std::set<std::string>;

TEST_CASE("A category that is a part of others is shown within them", "[report][html]") {
  const v1::Inventory shop = Shop();
  const Model model = Read(shop);
  Ids ids;
  for (const CategoryView& category : model.categories) ids.insert(category.entry.id);
  CHECK(ids ==
        Ids{"customer", "newsletter-subscriber", "order", "page-views", "question", "voucher"});
  CHECK(FieldOf(model, "order", "ship_to.street").field->kind() == "street");
}

TEST_CASE("A field that is stored and sent goes to both recipients", "[report][html]") {
  const v1::Inventory shop = Shop();
  const Model model = Read(shop);
  CHECK(WaysOf(model, FieldOf(model, "order", "ship_to.postal_code")) ==
        Ids{"deliver-order to blitz-paket", "deliver-order to tannenhof",
            "keep-accounts to rechenwerk", "keep-accounts to tannenhof"});
}

TEST_CASE("A store keeps a field for the purposes that both declare", "[report][html]") {
  const v1::Inventory shop = Shop();
  const Model model = Read(shop);
  CHECK(WaysOf(model, FieldOf(model, "customer", "email")) == Ids{"open-account to tannenhof"});
  // The account store is not for keeping accounts.
  const FieldView& country = FieldOf(model, "customer", "home.country");
  CHECK(WaysOf(model, country) == Ids{"deliver-order to tannenhof"});
  REQUIRE(country.idle_purposes.size() == 1);
  CHECK(model.purposes[country.idle_purposes.front()].entry.id == "keep-accounts");
}

TEST_CASE("A recipient that is declared and gets nothing is told apart", "[report][html]") {
  const v1::Inventory shop = Shop();
  const Model model = Read(shop);
  const FieldView& name = FieldOf(model, "customer", "full_name");
  REQUIRE(name.idle_recipients.size() == 1);
  CHECK(model.recipients[name.idle_recipients.front()].entry.id == "blitz-paket");
  CHECK(FieldOf(model, "order", "recipient_name").idle_recipients.empty());
}

TEST_CASE("What is only taken in goes nowhere", "[report][html]") {
  const v1::Inventory shop = Shop();
  const Model model = Read(shop);
  CHECK(FieldOf(model, "customer", "note").ways.empty());
}

TEST_CASE("Who uses a value is the controller", "[report][html]") {
  v1::Inventory inventory = Shop();
  inventory.clear_flows();
  v1::Flow* const use = inventory.add_flows();
  use->set_door(v1::DOOR_USE);
  use->set_category("question");
  use->set_purpose("answer-question");
  use->add_fields("email");
  {
    const Model model = Read(inventory);
    CHECK(WaysOf(model, FieldOf(model, "question", "email")) ==
          Ids{"answer-question to tannenhof"});
    CHECK(FieldOf(model, "question", "text").ways.empty());
  }
  // Of two controllers nobody knows which.
  inventory.mutable_recipients(0)->set_role(v1::ROLE_CONTROLLER);
  const Model model = Read(inventory);
  const FieldView& email = FieldOf(model, "question", "email");
  REQUIRE(email.ways.size() == 1);
  CHECK(model.recipients[email.ways.begin()->recipient].entry.title == "The programs themselves");
}

TEST_CASE("Uses for one purpose are one door", "[report][html]") {
  const v1::Inventory shop = Shop();
  const Model model = Read(shop);
  const std::vector<DoorView>& doors = CategoryOf(model, "question").doors;
  REQUIRE(doors.size() == 3);
  CHECK(doors[0].door == v1::DOOR_INGEST);
  CHECK(doors[1].door == v1::DOOR_PERSIST);
  CHECK(doors[2].door == v1::DOOR_USE);
  CHECK(doors[2].fields == std::set<std::size_t>{0, 1});
}

TEST_CASE("A flow that names no field is of all, unless it was cut down", "[report][html]") {
  v1::Inventory inventory = Shop();
  inventory.clear_flows();
  v1::Flow* const flow = inventory.add_flows();
  flow->set_door(v1::DOOR_PERSIST);
  flow->set_category("question");
  flow->set_sink("question-store");
  CHECK(CategoryOf(Read(inventory), "question").doors.front().fields.size() == 3);
  flow->set_minimized(true);
  CHECK(CategoryOf(Read(inventory), "question").doors.front().fields.empty());
}

TEST_CASE("Erasing leads to nobody", "[report][html]") {
  v1::Inventory inventory = Shop();
  inventory.clear_flows();
  v1::Flow* const flow = inventory.add_flows();
  flow->set_door(v1::DOOR_ERASE);
  flow->set_category("question");
  flow->set_sink("question-store");
  const Model model = Read(inventory);
  CHECK(CategoryOf(model, "question").recipients().empty());
  CHECK(CategoryOf(model, "question").doors.size() == 1);
}

TEST_CASE("The company's name comes from its file, else from the controller", "[report][html]") {
  const v1::Inventory shop = Shop();
  CHECK(Read(shop).company == "Tannenhof Tee GmbH");
  v1::Company company;
  company.set_name("Acme GmbH");
  CHECK(ReadModel(shop, company, kPlainPage).company == "Acme GmbH");
  CHECK(Read(v1::Inventory()).company.empty());
}

TEST_CASE("Nothing that a flow names is left out", "[report][html]") {
  const v1::Inventory hostile = Hostile();
  const Model model = Read(hostile);
  for (const v1::Flow& flow : hostile.flows()) {
    INFO(flow.ShortDebugString());
    const CategoryView& category = CategoryOf(model, flow.category());
    CHECK_FALSE(category.doors.empty());
    for (const std::string& path : flow.fields()) {
      const FieldView& field = FieldOf(model, flow.category(), path);
      const bool moves = flow.door() == v1::DOOR_PERSIST || flow.door() == v1::DOOR_TRANSMIT ||
                         flow.door() == v1::DOOR_USE;
      CHECK(field.ways.empty() != moves);
    }
  }
}

TEST_CASE("Categories that are parts of each other are shown", "[report][html]") {
  v1::Inventory inventory;
  for (const auto& [id, part] : {std::pair{"a", "b"}, std::pair{"b", "a"}}) {
    v1::Category* const category = inventory.add_categories();
    category->set_id(id);
    v1::Field* const field = category->add_fields();
    field->set_name("other");
    field->set_type(v1::VALUE_TYPE_CATEGORY);
    field->set_category(part);
  }
  const Model model = Read(inventory);
  REQUIRE(model.categories.size() == 1);
  CHECK(model.categories.front().entry.id == "a");
}

TEST_CASE("Anchors are words without anything to escape, and all different", "[report][html]") {
  const v1::Inventory inventory = GENERATE(Shop(), Hostile());
  const Model model = Read(inventory);
  std::set<std::string> anchors;
  const auto check = [&](const auto& views) {
    for (const auto& view : views) {
      INFO(view.entry.id);
      CHECK(view.entry.anchor.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") ==
            std::string::npos);
      CHECK(anchors.insert(view.entry.anchor).second);
      CHECK_FALSE(view.entry.title.empty());
    }
  };
  check(model.categories);
  check(model.purposes);
  check(model.recipients);
  check(model.kinds);
}

TEST_CASE("Outside of the EEA is a country that is known and not in it", "[report][html]") {
  v1::Recipient recipient;
  const RecipientView view = {.entry = {}, .recipient = &recipient};
  CHECK_FALSE(view.is_outside_eea());
  recipient.set_country("DE");
  CHECK_FALSE(view.is_outside_eea());
  recipient.set_country("US");
  CHECK(view.is_outside_eea());
  CHECK_FALSE(RecipientView{}.is_outside_eea());
}

}  // namespace
}  // namespace zweck::report::html
