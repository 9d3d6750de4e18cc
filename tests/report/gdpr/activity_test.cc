// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/activity.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "tests/report/fixture.h"

namespace zweck::report {
namespace {

std::vector<std::string> Paths(const FieldList& fields) {
  std::vector<std::string> paths;
  for (const inventory::FieldAt& at : fields) paths.push_back(at.path);
  return paths;
}

using Words = std::vector<std::string>;

TEST_CASE("An activity is what is done for one purpose", "[report]") {
  const v1::Inventory shop = testing::Shop();
  const inventory::Lookup lookup(shop);
  const Activities activities = ActivitiesOf(shop, lookup, {"customer", "order"});
  REQUIRE(activities.list.size() == 3);
  CHECK(activities.list[0].purpose == "deliver-order");
  CHECK(activities.list[1].purpose == "keep-accounts");
  CHECK(activities.list[2].purpose == "open-account");

  const Activity& deliver = activities.list[0];
  REQUIRE(deliver.handlings.size() == 2);
  CHECK(deliver.handlings[0].category->id() == "customer");
  // What the customer's store holds for this purpose, and not the e-mail address next to it.
  CHECK(Paths(deliver.handlings[0].fields) == Words{"number", "full_name", "home.street",
                                                    "home.postal_code", "home.city",
                                                    "home.country"});
  CHECK(deliver.handlings[0].doors ==
        std::set<v1::Door>{v1::DOOR_INGEST, v1::DOOR_PERSIST, v1::DOOR_READ, v1::DOOR_ERASE});
  CHECK(deliver.handlings[0].disclosures.empty());
  REQUIRE(deliver.handlings[1].disclosures.size() == 1);
  CHECK(deliver.handlings[1].disclosures[0].recipient == "blitz-paket");
  CHECK(Paths(deliver.handlings[1].disclosures[0].fields) ==
        Words{"id", "recipient_name", "ship_to.street", "ship_to.postal_code", "ship_to.city",
              "ship_to.country"});
  CHECK_FALSE(deliver.handlings[1].disclosures[0].kept);
  CHECK(deliver.handlings[1].disclosures[0].sealed);
}

TEST_CASE("What comes in and serves nothing is apart", "[report]") {
  const v1::Inventory shop = testing::Shop();
  const inventory::Lookup lookup(shop);
  const Activities activities = ActivitiesOf(shop, lookup, {"customer", "order"});
  REQUIRE(activities.idle.size() == 1);
  CHECK(activities.idle[0].category->id() == "customer");
  CHECK(Paths(activities.idle[0].fields) == Words{"note"});
  CHECK(activities.idle[0].doors == std::set<v1::Door>{v1::DOOR_INGEST});
}

TEST_CASE("A store of somebody else is a disclosure, one of ours is none", "[report]") {
  v1::Inventory shop = testing::Shop();
  for (v1::Sink& sink : *shop.mutable_sinks()) {
    if (sink.id() == "question-store") sink.set_recipient("rechenwerk");
  }
  const inventory::Lookup lookup(shop);
  const Activities activities = ActivitiesOf(shop, lookup, {"question"});
  REQUIRE(activities.list.size() == 1);
  REQUIRE(activities.list[0].handlings[0].disclosures.size() == 1);
  const Disclosure& disclosure = activities.list[0].handlings[0].disclosures[0];
  CHECK(disclosure.recipient == "rechenwerk");
  CHECK(disclosure.kept);
  CHECK_FALSE(disclosure.sealed);
}

TEST_CASE("A store that nothing is erased from is named", "[report]") {
  const v1::Inventory shop = testing::Shop();
  const inventory::Lookup lookup(shop);
  CHECK(StoresWithoutErasure(lookup, "customer").empty());
  CHECK(StoresOf(lookup, "customer") == std::set<std::string>{"account-store"});
  CHECK(StoresWithoutErasure(lookup, "order") == std::set<std::string>{"order-store"});
  CHECK(StoresWithoutErasure(lookup, "address").empty());
  CHECK(HasFlows(lookup, "order"));
  CHECK_FALSE(HasFlows(lookup, "address"));
}

TEST_CASE("What is nested is kept with what it stands in, however deep", "[report]") {
  v1::Inventory shop = testing::Shop();
  const auto around = [&](const std::string& id) {
    const inventory::Lookup lookup(shop);
    Words ids;
    for (const v1::Category* outer : StoredAround(lookup, *lookup.Category(id))) {
      ids.push_back(outer->id());
    }
    return ids;
  };
  CHECK(around("address") == Words{"customer", "order"});
  CHECK(around("order").empty());
  CHECK(IsStored(inventory::Lookup(shop), "order"));
  CHECK_FALSE(IsStored(inventory::Lookup(shop), "address"));

  v1::Category& middle = *shop.add_categories();  // that nothing stores by itself
  middle.set_id("middle");
  middle.add_fields()->set_category("question");
  middle.add_fields()->set_category("middle");
  for (v1::Category& category : *shop.mutable_categories()) {
    if (category.id() == "voucher") category.add_fields()->set_category("middle");
  }
  CHECK(around("question") == Words{"voucher"});
}

TEST_CASE("A hostile inventory gives activities of what is declared only", "[report]") {
  const v1::Inventory hostile = testing::Hostile();
  const inventory::Lookup lookup(hostile);
  std::set<std::string_view> all;
  for (const v1::Category& category : hostile.categories()) all.insert(category.id());
  const Activities activities = ActivitiesOf(hostile, lookup, all);
  REQUIRE(activities.list.size() == 2);
  for (const Activity& activity : activities.list) {
    CHECK(lookup.Purpose(activity.purpose) != nullptr);
    for (const Handling& handling : activity.handlings) CHECK_FALSE(handling.fields.empty());
  }
  CHECK(ActivitiesOf({}, lookup, {"loop"}).list.empty());
}

}  // namespace
}  // namespace zweck::report
