// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/report/fixture.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "src/inventory/lookup.h"

namespace zweck::testing {
namespace {

template <class List>
bool IsSortedById(const List& list) {
  return std::is_sorted(list.begin(), list.end(),
                        [](const auto& a, const auto& b) { return a.id() < b.id(); });
}

// The shop is what the library could have compiled: every id stands for something, and what the
// rules refuse is not there.
TEST_CASE("The shop is a whole inventory", "[report]") {
  const v1::Inventory shop = Shop();
  const inventory::Lookup lookup(shop);
  CHECK(IsSortedById(shop.purposes()));
  CHECK(IsSortedById(shop.kinds()));
  CHECK(IsSortedById(shop.recipients()));
  CHECK(IsSortedById(shop.sinks()));
  CHECK(IsSortedById(shop.categories()));

  for (const v1::Sink& sink : shop.sinks()) {
    INFO(sink.id());
    CHECK(lookup.Recipient(sink.recipient()) != nullptr);
    for (const std::string& id : sink.purposes()) CHECK(lookup.Purpose(id) != nullptr);
  }
  for (const v1::Category& category : shop.categories()) {
    for (const v1::Field& field : category.fields()) {
      INFO(category.id() << "." << field.name());
      CHECK(lookup.Kind(field.kind()) != nullptr);
      CHECK(field.category().empty() == (field.type() != v1::VALUE_TYPE_CATEGORY));
      if (!field.category().empty()) CHECK(lookup.Category(field.category()) != nullptr);
      for (const std::string& id : field.purposes()) CHECK(lookup.Purpose(id) != nullptr);
      for (const std::string& id : field.recipients()) CHECK(lookup.Recipient(id) != nullptr);
    }
  }
}

TEST_CASE("The shop's flows are those that the library lets through", "[report]") {
  const v1::Inventory shop = Shop();
  const inventory::Lookup lookup(shop);
  std::set<v1::Door> doors;
  for (const v1::Flow& flow : shop.flows()) {
    INFO(flow.ShortDebugString());
    doors.insert(flow.door());
    const v1::Category* category = lookup.Category(flow.category());
    REQUIRE(category != nullptr);
    const v1::Sink* sink = lookup.Sink(flow.sink());
    CHECK((sink == nullptr) == (flow.door() == v1::DOOR_INGEST || flow.door() == v1::DOOR_USE));
    const std::vector<inventory::FieldAt> fields = lookup.Fields(*category);
    if (flow.door() == v1::DOOR_PERSIST || flow.door() == v1::DOOR_TRANSMIT) {
      CHECK(flow.minimized() == (flow.fields_size() < static_cast<int>(fields.size())));
    }
    for (const std::string& path : flow.fields()) {
      INFO(path);
      const auto at = std::find_if(fields.begin(), fields.end(),
                                   [&](const auto& field) { return field.path == path; });
      REQUIRE(at != fields.end());
      const v1::Field& field = *at->field;
      const auto has_purpose = [&](const std::string& id) {
        return std::find(field.purposes().begin(), field.purposes().end(), id) !=
               field.purposes().end();
      };
      if (flow.door() == v1::DOOR_USE) CHECK(has_purpose(flow.purpose()));
      if (flow.door() == v1::DOOR_PERSIST) {
        CHECK(category->has_retention());
        CHECK(std::any_of(sink->purposes().begin(), sink->purposes().end(), has_purpose));
        CHECK((flow.sealed() || !field.secret()));
      }
      if (flow.door() == v1::DOOR_TRANSMIT) {
        CHECK(std::all_of(sink->purposes().begin(), sink->purposes().end(), has_purpose));
        CHECK((flow.sealed() || !field.secret()));
        CHECK(std::find(field.recipients().begin(), field.recipients().end(), sink->recipient()) !=
              field.recipients().end());
      }
    }
  }
  CHECK(doors.size() == 6);
}

TEST_CASE("The hostile inventory can be read", "[report]") {
  const v1::Inventory hostile = Hostile();
  CHECK(hostile.purposes(0).id() == "<script>alert(1)</script>");
  CHECK(hostile.flows_size() == 9);
  CHECK(hostile.binaries_size() == 3);
}

}  // namespace
}  // namespace zweck::testing
