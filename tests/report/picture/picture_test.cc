// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/picture/picture.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "tests/report/fixture.h"

namespace zweck::report {
namespace {

// Flows of one category, customer.
v1::Flow& AddFlow(v1::Inventory& inventory, v1::Door door, const std::string& to,
                  std::initializer_list<const char*> fields) {
  v1::Flow& flow = *inventory.add_flows();
  flow.set_door(door);
  flow.set_category("customer");
  if (door == v1::DOOR_USE) {
    flow.set_purpose(to);
  } else {
    flow.set_sink(to);
  }
  for (const char* field : fields) flow.add_fields(field);
  return flow;
}

TEST_CASE("Flows of one way are one arrow, with the fields of all of them", "[report]") {
  v1::Inventory inventory;
  AddFlow(inventory, v1::DOOR_PERSIST, "table", {"a", "b"});
  AddFlow(inventory, v1::DOOR_PERSIST, "table", {"b", "c"});
  AddFlow(inventory, v1::DOOR_USE, "answer", {"a"});
  AddFlow(inventory, v1::DOOR_USE, "answer", {"b"});
  const Picture picture = PictureOf(inventory);
  REQUIRE(picture.categories.size() == 1);
  REQUIRE(picture.arrows.size() == 2);
  for (const Arrow& arrow : picture.arrows) {
    CHECK(arrow.from == picture.categories[0].id);
    CHECK(arrow.fields == (arrow.way == Arrow::Way::kStores ? 3 : 2));
  }
}

TEST_CASE("A store that is only read from has an arrow from it", "[report]") {
  v1::Inventory inventory;
  AddFlow(inventory, v1::DOOR_READ, "table", {"a"});
  Picture picture = PictureOf(inventory);
  REQUIRE(picture.arrows.size() == 1);
  CHECK(picture.arrows[0].way == Arrow::Way::kReads);
  CHECK(picture.arrows[0].to == picture.categories[0].id);
  CHECK(picture.frames[0].boxes[0].shape == Box::Shape::kStore);

  AddFlow(inventory, v1::DOOR_PERSIST, "table", {"a"});
  picture = PictureOf(inventory);
  REQUIRE(picture.arrows.size() == 1);
  CHECK(picture.arrows[0].way == Arrow::Way::kStores);
}

TEST_CASE("What comes in and what is erased is not drawn", "[report]") {
  v1::Inventory inventory;
  AddFlow(inventory, v1::DOOR_INGEST, "", {"a"});
  AddFlow(inventory, v1::DOOR_ERASE, "table", {"a"});
  const Picture picture = PictureOf(inventory);
  CHECK(picture.categories.empty());
  CHECK(picture.frames.empty());
  CHECK(picture.arrows.empty());
}

TEST_CASE("Sinks stand in the frame of their recipient", "[report]") {
  const Picture picture = PictureOf(testing::Shop());
  const auto frame = [&](const std::string& name) {
    const auto at = std::find_if(picture.frames.begin(), picture.frames.end(),
                                 [&](const Frame& f) { return f.lines[0] == name; });
    REQUIRE(at != picture.frames.end());
    return *at;
  };
  const Frame letterbird = frame("Letterbird, Inc.");
  CHECK(letterbird.outside_eea);
  CHECK(letterbird.lines[1] == "processor, United States");
  REQUIRE(letterbird.boxes.size() == 2);
  CHECK(letterbird.boxes[0].lines[0] == "Newsletter service");
  CHECK(letterbird.boxes[0].shape == Box::Shape::kReceiver);
  CHECK(letterbird.boxes[1].lines[0] == "Voucher letter");
  const Frame shop = frame("Tannenhof Tee GmbH");
  CHECK_FALSE(shop.outside_eea);
  CHECK(shop.boxes.size() == 6);
  CHECK(frame("Inside the programs").boxes.size() == 4);
}

// Whatever a binary says, an arrow leads from a box to a box, and no two boxes share an id.
TEST_CASE("A hostile inventory gives a sound picture", "[report]") {
  const Picture picture = PictureOf(testing::Hostile());
  std::set<std::string> ids;
  const auto add = [&](const std::string& id) { CHECK(ids.insert(id).second); };
  for (const Box& box : picture.categories) add(box.id);
  for (const Frame& frame : picture.frames) {
    add(frame.id);
    CHECK_FALSE(frame.boxes.empty());
    for (const Box& box : frame.boxes) add(box.id);
  }
  CHECK(picture.arrows.size() == 8);
  for (const Arrow& arrow : picture.arrows) {
    CHECK(ids.contains(arrow.from));
    CHECK(ids.contains(arrow.to));
    CHECK(arrow.fields >= 1);
  }
}

TEST_CASE("The picture of one category has nothing of the others", "[report]") {
  const v1::Inventory shop = testing::Shop();
  const inventory::Lookup lookup(shop);
  const Picture picture = PictureOf(lookup, "newsletter-subscriber");
  REQUIRE(picture.categories.size() == 1);
  CHECK(picture.arrows.size() == 2);
  CHECK(picture.frames.size() == 2);
  CHECK(PictureOf(lookup, "no such category").arrows.empty());
}

}  // namespace
}  // namespace zweck::report
