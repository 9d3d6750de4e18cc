// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/html/map_layout.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "src/report/html/model.h"
#include "tests/report/fixture.h"
#include "tests/report/html/large_inventory.h"
#include "zweck/v1/company.pb.h"

namespace zweck::report::html {
namespace {

using testing::Hostile;
using testing::kPlainPage;
using testing::LargeInventory;
using testing::Shop;

const MapNode& NodeOf(const MapLayout& layout, std::size_t column, const std::string& title) {
  for (const MapNode& node : layout.columns[column]) {
    if (node.title == title) return node;
  }
  FAIL("no node " << title);
  return layout.columns[column].front();
}

std::size_t Fields(const MapLayout& layout, const std::vector<std::string>& titles) {
  std::size_t fields = 0;
  for (const MapBand& band : layout.bands) {
    bool same = true;
    for (std::size_t column = 0; column < kColumns; ++column) {
      same = same && layout.columns[column][band.nodes[column]].title == titles[column];
    }
    if (same) fields += band.fields;
  }
  return fields;
}

TEST_CASE("A band is as wide as its fields are many", "[report][html]") {
  const v1::Inventory shop = Shop();
  const MapLayout layout = LayOut(ReadModel(shop, v1::Company(), kPlainPage), kWideMap);
  CHECK(Fields(layout, {"Order", "Deliver order", "Blitz Paket AG"}) == 6);
  CHECK(Fields(layout, {"Order", "Keep accounts", "Rechenwerk Steuerberatung"}) == 5);
  CHECK(Fields(layout, {"Voucher", "Redeem voucher", "Letterbird, Inc."}) == 1);
  CHECK(Fields(layout, {"Customer", "Deliver order", "Blitz Paket AG"}) == 0);
  const double field =
      layout.bands.front().width / static_cast<double>(layout.bands.front().fields);
  CHECK(field <= kWideMap.widest_field);
  for (const MapBand& band : layout.bands) {
    CHECK(band.width == Approx(field * static_cast<double>(band.fields)));
  }
}

TEST_CASE("What the bands of a node add up to is its height", "[report][html]") {
  const v1::Inventory inventory = GENERATE(Shop(), Hostile(), LargeInventory());
  const MapShape& shape = *GENERATE(&kWideMap, &kNarrowMap);
  const MapLayout layout = LayOut(ReadModel(inventory, v1::Company(), kPlainPage), shape);
  for (std::size_t column = 0; column < kColumns; ++column) {
    for (std::size_t i = 0; i < layout.columns[column].size(); ++i) {
      const MapNode& node = layout.columns[column][i];
      INFO(node.title);
      double width = 0;
      for (const MapBand& band : layout.bands) {
        if (band.nodes[column] != i) continue;
        width += band.width;
        const std::size_t side = column == 0 ? 0 : column + 1;
        CHECK(band.y[side] >= node.y - 0.01);
        CHECK(band.y[side] + band.width <= node.y + node.height + 0.01);
      }
      CHECK(width == Approx(node.height));
    }
  }
}

TEST_CASE("Nodes and their labels don't overlap, and stay within the picture", "[report][html]") {
  const v1::Inventory inventory = GENERATE(Shop(), Hostile(), LargeInventory());
  const MapShape& shape = *GENERATE(&kWideMap, &kNarrowMap);
  const MapLayout layout = LayOut(ReadModel(inventory, v1::Company(), kPlainPage), shape);
  for (const std::vector<MapNode>& column : layout.columns) {
    double end = 0;
    for (const MapNode& node : column) {
      INFO(node.title);
      const double label =
          static_cast<double>(node.lines.size() + node.note_lines.size()) * shape.line_height;
      const double top =
          shape.label_above ? node.y - label : std::min(node.y, node.y + (node.height - label) / 2);
      CHECK(top >= end - 0.01);
      end = shape.label_above ? node.y + node.height : std::max(node.y + node.height, top + label);
    }
    CHECK(end <= layout.height + 0.01);
  }
}

TEST_CASE("Recipients are in the order of who they are", "[report][html]") {
  const v1::Inventory shop = Shop();
  const MapLayout layout = LayOut(ReadModel(shop, v1::Company(), kPlainPage), kWideMap);
  std::vector<Reach> reaches;
  for (const MapNode& node : layout.columns[2]) reaches.push_back(node.reach);
  CHECK(std::ranges::is_sorted(reaches));
  CHECK(NodeOf(layout, 2, "Blitz Paket AG").note == "third party, Germany");
}

TEST_CASE("What is small stands together", "[report][html]") {
  const v1::Inventory inventory = LargeInventory();
  const Model model = ReadModel(inventory, v1::Company(), kPlainPage);
  const MapLayout layout = LayOut(model, kWideMap);
  CHECK(layout.columns[0].size() == 16);
  CHECK(layout.columns[0].back().title == "85 more categories");
  CHECK(layout.columns[0].back().anchor == "categories");
  CHECK(layout.columns[1].size() <= 14);
  CHECK(layout.columns[2].size() <= 12);
  // Nothing is lost.
  std::set<std::size_t> members;
  for (const MapNode& node : layout.columns[0]) {
    members.insert(node.members.begin(), node.members.end());
  }
  CHECK(members.size() == 100);
  std::size_t drawn = 0;
  for (const MapBand& band : layout.bands) drawn += band.fields;
  std::size_t flowing = 0;
  for (const auto& [way, fields] : FieldsByWay(model)) flowing += fields;
  CHECK(drawn == flowing);
}

TEST_CASE("A third party has a node of its own, however little it gets", "[report][html]") {
  const v1::Inventory inventory = LargeInventory();
  const MapLayout layout = LayOut(ReadModel(inventory, v1::Company(), kPlainPage), kWideMap);
  const MapNode& third = NodeOf(layout, 2, "Company of a long name, number 17, and partners");
  CHECK(third.reach == Reach::kThirdParty);
  CHECK(third.members.size() == 1);
  CHECK(NodeOf(layout, 0, "Category of an uncommonly long name 17").members.size() == 1);
}

TEST_CASE("A label breaks between words, and ends with an ellipsis", "[report][html]") {
  const v1::Inventory inventory = LargeInventory();
  const MapLayout layout = LayOut(ReadModel(inventory, v1::Company(), kPlainPage), kNarrowMap);
  const MapNode& third = NodeOf(layout, 2, "Company of a long name, number 17, and partners");
  CHECK(third.lines == std::vector<std::string>{"Company of a", "long name,", "number 17, and …"});
  const v1::Inventory shop = Shop();
  const MapLayout small = LayOut(ReadModel(shop, v1::Company(), kPlainPage), kNarrowMap);
  CHECK(NodeOf(small, 0, "Newsletter subscriber").lines ==
        std::vector<std::string>{"Newsletter", "subscriber"});
  // So does what stands below it, such as on a phone.
  CHECK(NodeOf(small, 2, "Letterbird, Inc.").note_lines ==
        std::vector<std::string>{"processor, United", "States"});
}

TEST_CASE("The same inventory makes the same map", "[report][html]") {
  const v1::Inventory inventory = LargeInventory();
  const Model model = ReadModel(inventory, v1::Company(), kPlainPage);
  const MapLayout one = LayOut(model, kWideMap);
  const MapLayout other = LayOut(model, kWideMap);
  REQUIRE(one.bands.size() == other.bands.size());
  for (std::size_t i = 0; i < one.bands.size(); ++i) CHECK(one.bands[i].y == other.bands[i].y);
}

}  // namespace
}  // namespace zweck::report::html
