// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/processing.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "tests/report/fixture.h"

namespace zweck::inventory {
namespace {

using Names = std::vector<std::string>;

Names Paths(const Processing& processing) {
  Names paths;
  for (const FieldAt& at : processing.fields) paths.push_back(at.path);
  return paths;
}

const Processing* Find(const Processings& all, const std::string& category,
                       const std::string& purpose) {
  for (const Processing& processing : all.list) {
    const std::string id = processing.purpose != nullptr ? processing.purpose->id() : "";
    if (processing.category->id() == category && id == purpose) return &processing;
  }
  return nullptr;
}

TEST_CASE("The flows of the shop, by category and purpose") {
  const v1::Inventory shop = zweck::testing::Shop();
  const Lookup lookup(shop);
  const Processings all = ProcessingsOf(shop, lookup);
  CHECK(all.contradictions.empty());

  Names found;
  for (const Processing& processing : all.list) {
    found.push_back(processing.category->id() + "/" +
                    (processing.purpose != nullptr ? processing.purpose->id() : ""));
  }
  CHECK(found == Names{"customer/deliver-order", "customer/open-account", "customer/",
                       "newsletter-subscriber/send-newsletter", "order/deliver-order",
                       "order/keep-accounts", "page-views/improve-shop", "question/answer-question",
                       "voucher/redeem-voucher"});

  // The e-mail address is for the account alone, and the store is for both.
  const Processing* account = Find(all, "customer", "open-account");
  REQUIRE(account != nullptr);
  CHECK(Paths(*account) == Names{"number", "full_name", "email", "password_hash"});
  CHECK(account->doors ==
        std::set{v1::DOOR_INGEST, v1::DOOR_PERSIST, v1::DOOR_READ, v1::DOOR_ERASE, v1::DOOR_USE});
  const Processing* delivery = Find(all, "customer", "deliver-order");
  REQUIRE(delivery != nullptr);
  CHECK(Paths(*delivery) == Names{"number", "full_name", "home.street", "home.postal_code",
                                  "home.city", "home.country"});
  CHECK_FALSE(delivery->doors.contains(v1::DOOR_USE));

  // What the tax adviser gets, and what is kept for the books.
  const Processing* accounts = Find(all, "order", "keep-accounts");
  REQUIRE(accounts != nullptr);
  CHECK(Paths(*accounts) == Names{"id", "customer", "ship_to.postal_code", "ship_to.country",
                                  "lines.price_cents", "ordered_on"});

  // The note is declared for nothing.
  const Processing* rest = Find(all, "customer", "");
  REQUIRE(rest != nullptr);
  CHECK(Paths(*rest) == Names{"note"});
  CHECK(OnlyComesIn(*rest));
  CHECK_FALSE(OnlyComesIn(*accounts));
}

TEST_CASE("The use of a nested record is the use of what is in it") {
  v1::Inventory shop = zweck::testing::Shop();
  shop.mutable_flows()->Clear();
  v1::Flow& flow = *shop.add_flows();
  flow.set_door(v1::DOOR_USE);
  flow.set_category("order");
  flow.set_purpose("keep-accounts");
  flow.add_fields("ship_to");
  CHECK(Passes(flow, "ship_to"));
  CHECK(Passes(flow, "ship_to.city"));
  CHECK_FALSE(Passes(flow, "ship_to_nobody"));
  CHECK_FALSE(Passes(flow, "ship"));
  const Lookup lookup(shop);
  const Processings all = ProcessingsOf(shop, lookup);
  CHECK(all.contradictions.empty());
  // The rest of the address is still sealed off: each field asks for its own purpose.
  REQUIRE(all.list.size() == 1);
  CHECK(Paths(all.list[0]) == Names{"ship_to.postal_code", "ship_to.country"});
}

TEST_CASE("A purpose that a field declares and nothing serves is no processing") {
  v1::Inventory shop = zweck::testing::Shop();
  shop.mutable_flows()->Clear();
  v1::Flow& flow = *shop.add_flows();
  flow.set_door(v1::DOOR_INGEST);
  flow.set_category("question");
  flow.add_fields("email");
  const Lookup lookup(shop);
  const Processings all = ProcessingsOf(shop, lookup);
  REQUIRE(all.list.size() == 1);
  CHECK(all.list[0].purpose == nullptr);
  CHECK(Paths(all.list[0]) == Names{"email"});
}

TEST_CASE("Nothing that is compiled in is processing of nothing") {
  const v1::Inventory none;
  const Lookup lookup(none);
  CHECK(ProcessingsOf(none, lookup).list.empty());
}

TEST_CASE("What does not fit together is said, and the rest is there") {
  const v1::Inventory hostile = zweck::testing::Hostile();
  const Lookup lookup(hostile);
  const Processings all = ProcessingsOf(hostile, lookup);
  CHECK(Find(all, "loop", "<script>alert(1)</script>") != nullptr);
  CHECK(all.contradictions.size() == 7);
  for (const std::string& sentence : all.contradictions) {
    INFO(sentence);
    CHECK(sentence.starts_with("A flow "));
  }
}

TEST_CASE("Whom a category is about") {
  const v1::Inventory shop = zweck::testing::Shop();
  const Lookup lookup(shop);
  CHECK(HoldsPersonalData(*lookup.Category("customer"), lookup));
  CHECK(HoldsPersonalData(*lookup.Category("address"), lookup));
  CHECK_FALSE(HoldsPersonalData(*lookup.Category("page-views"), lookup));
  CHECK_FALSE(HoldsPersonalData(*lookup.Category("order-line"), lookup));

  // By a nested field, and by one whose kind nobody knows.
  v1::Inventory small = shop;
  v1::Category& outer = *small.add_categories();
  outer.set_id("outer");
  v1::Field& nested = *outer.add_fields();
  nested.set_name("where");
  nested.set_kind("count");
  nested.set_category("order-line");
  const Lookup again(small);
  CHECK_FALSE(HoldsPersonalData(outer, again));
  nested.set_category("address");
  CHECK(HoldsPersonalData(outer, again));
  nested.set_category("");
  nested.set_kind("no such kind");
  CHECK(HoldsPersonalData(outer, again));
  outer.set_anonymous(true);
  CHECK_FALSE(HoldsPersonalData(outer, again));
}

}  // namespace
}  // namespace zweck::inventory
