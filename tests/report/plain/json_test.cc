// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>

#include <catch2/catch.hpp>

#include "src/report/format.h"

namespace zweck::report {
namespace {

v1::Inventory Small() {
  v1::Inventory inventory;
  v1::Category& category = *inventory.add_categories();
  category.set_id("customer");
  category.set_description("Who \"bought\" <the> app\nand when");
  category.set_policy_section("4");
  category.mutable_retention()->set_seconds(31536000);
  v1::Field& field = *category.add_fields();
  field.set_number(2);
  field.set_name("email");
  field.set_type(v1::VALUE_TYPE_STRING);
  v1::Flow& flow = *inventory.add_flows();
  flow.set_door(v1::DOOR_USE);
  flow.set_category("customer");
  flow.set_purpose("contact-customer");
  flow.add_fields("email");
  inventory.add_binaries("acme");
  return inventory;
}

TEST_CASE("An inventory is protobuf's JSON, indented by two spaces") {
  const absl::StatusOr<std::string> json = ToJson(Small(), {});
  REQUIRE(json.ok());
  CHECK(*json == R"({
  "categories": [
    {
      "id": "customer",
      "description": "Who \"bought\" \u003cthe\u003e app\nand when",
      "policySection": "4",
      "retention": {
        "seconds": "31536000"
      },
      "fields": [
        {
          "number": 2,
          "name": "email",
          "type": "VALUE_TYPE_STRING"
        }
      ]
    }
  ],
  "flows": [
    {
      "door": "DOOR_USE",
      "category": "customer",
      "purpose": "contact-customer",
      "fields": [
        "email"
      ]
    }
  ],
  "binaries": [
    "acme"
  ]
}
)");
}

TEST_CASE("What was written is read back as the same") {
  const v1::Inventory inventory = Small();
  const absl::StatusOr<std::string> json = ToJson(inventory, {});
  REQUIRE(json.ok());
  v1::Inventory again;
  REQUIRE(google::protobuf::util::JsonStringToMessage(*json, &again).ok());
  CHECK(google::protobuf::util::MessageDifferencer::Equals(inventory, again));
}

TEST_CASE("An empty inventory is an empty object") { CHECK(ToJson({}, {}).value() == "{}\n"); }

}  // namespace
}  // namespace zweck::report
