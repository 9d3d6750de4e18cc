// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/flow_fields.h"

#include <catch2/catch.hpp>

#include "tests/inventory/fixture.h"

namespace zweck::inventory {
namespace {

using testing::CheckMessage;

v1::Inventory Tickets() {
  v1::Inventory inventory;
  REQUIRE(google::protobuf::TextFormat::ParseFromString(R"(
    categories { id: "comment" fields { number: 1 name: "author" } fields { number: 2 name: "body" } }
    categories { id: "ticket"
      fields { number: 1 name: "key" }
      fields { number: 2 name: "comments" type: VALUE_TYPE_CATEGORY category: "comment" list: true }
      fields { number: 3 name: "closed" } }
    categories { id: "tree" fields { number: 1 name: "child" category: "tree" } fields { number: 2 name: "label" } }
  )",
                                                        &inventory));
  return inventory;
}

absl::StatusOr<std::string> Fields(const std::string& flow) {
  const v1::Inventory inventory = Tickets();
  FlowFields fields(inventory);
  const auto spelled = fields.Spell(testing::Record("flow { " + flow + " }").flow());
  if (!spelled.ok()) return spelled.status();
  std::string joined;
  for (const std::string& path : spelled->fields()) joined += path + " ";
  return joined;
}

TEST_CASE("A flow of a whole category has all its fields, with those of nested ones") {
  CHECK(Fields(R"(door: DOOR_INGEST category: "ticket")").value() ==
        "key comments.author comments.body closed ");
  CHECK(Fields(R"(door: DOOR_INGEST category: "tree")").value() == "child label ");
}

TEST_CASE("It may list them itself, in any order, but all") {
  CHECK(
      Fields(
          R"(door: DOOR_INGEST category: "ticket" fields: "closed" fields: "comments.body" fields: "comments.author" fields: "key")")
          .value() == "key comments.author comments.body closed ");
  CheckMessage(Fields(R"(door: DOOR_INGEST category: "ticket" fields: "key")").status(),
               "names some of its fields, but is not minimized");
}

TEST_CASE("After Minimize it has what it lists, in the order of the declaration") {
  CHECK(
      Fields(
          R"(door: DOOR_TRANSMIT sink: "s" minimized: true category: "ticket" fields: "closed" fields: "comments.body")")
          .value() == "comments.body closed ");
  CHECK(Fields(R"(door: DOOR_TRANSMIT sink: "s" minimized: true category: "ticket")")
            .value()
            .empty());
}

TEST_CASE("A use has its field, which may nest others") {
  CHECK(Fields(R"(door: DOOR_USE purpose: "p" category: "ticket" fields: "key")").value() ==
        "key ");
  CHECK(Fields(R"(door: DOOR_USE purpose: "p" category: "ticket" fields: "comments")").value() ==
        "comments ");
}

TEST_CASE("A disclosure has the fields that it names, and never all") {
  CHECK(Fields(R"(door: DOOR_DISCLOSE sink: "s" category: "ticket" fields: "key" fields: "closed")")
            .value() == "key closed ");
  CheckMessage(
      Fields(R"(door: DOOR_DISCLOSE sink: "s" category: "ticket" fields: "comments")").status(),
      "names the field comments");
}

TEST_CASE("Fields and categories that are not there are refused") {
  CheckMessage(
      Fields(R"(door: DOOR_USE purpose: "p" category: "ticket" fields: "colour")").status(),
      "a flow of the category ticket names the field colour, which the category has not");
  CheckMessage(
      Fields(
          R"(door: DOOR_TRANSMIT sink: "s" minimized: true category: "ticket" fields: "key" fields: "comments")")
          .status(),
      "names the field comments");
  CheckMessage(Fields(R"(door: DOOR_INGEST category: "gone")").status(), "declared by no record");
}

TEST_CASE("Categories that nest each other can't ask for any number of paths") {
  v1::Inventory inventory;
  for (int level = 0; level < 30; ++level) {
    v1::Category& category = *inventory.add_categories();
    category.set_id("c" + std::to_string(level));
    for (int i = 0; i < 4; ++i) {
      v1::Field& field = *category.add_fields();
      field.set_name("f" + std::to_string(i));
      if (level < 29) field.set_category("c" + std::to_string(level + 1));
    }
  }
  FlowFields fields(inventory);
  CheckMessage(
      fields.Spell(testing::Record(R"(flow { door: DOOR_INGEST category: "c0" })").flow()).status(),
      "nests more fields than can be listed");
  CHECK(fields.Spell(testing::Record(R"(flow { door: DOOR_INGEST category: "c27" })").flow())
            ->fields_size() == 64);
}

TEST_CASE("A long chain of nested categories is refused before the stack ends") {
  v1::Inventory inventory;
  for (int level = 0; level < 100'000; ++level) {
    v1::Category& category = *inventory.add_categories();
    category.set_id("c" + std::to_string(level));
    v1::Field& field = *category.add_fields();
    field.set_name("f");
    field.set_category("c" + std::to_string(level + 1));
  }
  FlowFields fields(inventory);
  CheckMessage(
      fields.Spell(testing::Record(R"(flow { door: DOOR_INGEST category: "c0" })").flow()).status(),
      "nests more fields than can be listed");
}

TEST_CASE("All flows together have a limit") {
  v1::Inventory inventory;
  v1::Category& category = *inventory.add_categories();
  category.set_id("wide");
  for (int i = 0; i < 2000; ++i)
    category.add_fields()->set_name(std::string(100, 'f') + std::to_string(i));
  FlowFields fields(inventory);
  const v1::Record record = testing::Record(R"(flow { door: DOOR_INGEST category: "wide" })");
  absl::Status status;
  for (int i = 0; i < 100 && status.ok(); ++i) status = fields.Spell(record.flow()).status();
  CheckMessage(status, "the flows name more fields than can be listed");
}

}  // namespace
}  // namespace zweck::inventory
