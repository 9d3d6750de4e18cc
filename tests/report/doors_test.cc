// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Every report knows each door, and who a data subject is: the shop, which also disclosed an order
// to its carrier's library and shows people their own.

#include <google/protobuf/text_format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <string>
#include <string_view>

#include "src/report/format.h"
#include "tests/report/fixture.h"
#include "tests/report/shop_company.h"

namespace zweck::report {
namespace {

using testing::Has;

v1::Inventory ShopThatAnswers() {
  v1::Inventory shop = testing::Shop();
  v1::Inventory more;
  REQUIRE(google::protobuf::TextFormat::ParseFromString(
      R"(recipients { id: "the-customer" name: "The customer" role: ROLE_DATA_SUBJECT }
         sinks { id: "my-orders" description: "What customers see" purposes: "deliver-order"
                 recipient: "the-customer" }
         sinks { id: "label-library" description: "The carrier's library" purposes: "deliver-order"
                 recipient: "blitz-paket" }
         flows { door: DOOR_ANSWER category: "order" sink: "my-orders" fields: "id"
                 fields: "recipient_name" minimized: true }
         flows { door: DOOR_DISCLOSE category: "order" sink: "label-library"
                 fields: "recipient_name" beside: "page-views" }
         flows { door: DOOR_SELECT category: "order" sink: "order-store" purpose: "deliver-order"
                 fields: "id" fields: "recipient_name" asked: "recipient_name" whole_table: true }
         flows { door: DOOR_COUNT category: "order" sink: "order-store" purpose: "deliver-order"
                 fields: "id" asked: "id" }
         flows { door: DOOR_TEST category: "order" sink: "order-store" purpose: "deliver-order"
                 fields: "id" asked: "id" }
         flows { door: DOOR_KEEP category: "order" sink: "order-store" fields: "id" }
         flows { door: DOOR_MIGRATE category: "order" sink: "order-store" fields: "id" }
         categories { id: "key-ring" description: "A key of the shop"
                      fields { number: 1 name: "code" kind: "order-id" purposes: "deliver-order"
                               secret: true lookup: true type: VALUE_TYPE_STRING } }
         flows { door: DOOR_PERSIST category: "key-ring" sink: "order-store" fields: "code" })",
      &more));
  shop.MergeFrom(more);
  return shop;
}

std::string Report(std::string_view format, const v1::Inventory& inventory) {
  const Format* const found = text::FindFormat(Formats(), format);
  REQUIRE(found != nullptr);
  const auto written =
      found->write(inventory, format == "fides" || format == "dpv" ? testing::StandardsCompany()
                                                                   : testing::ShopCompany());
  INFO(written.status().ToString());
  REQUIRE(written.ok());
  return *written;
}

// What the two flows add to a report.
std::string Added(std::string_view format) {
  const std::string before = Report(format, testing::Shop());
  const std::string after = Report(format, ShopThatAnswers());
  CHECK(before != after);
  std::string added;
  for (std::size_t at = 0; at < after.size();) {
    const std::size_t end = std::min(after.find('\n', at), after.size() - 1);
    const std::string line = after.substr(at, end + 1 - at);
    if (!Has(before, line)) added += line;
    at = end + 1;
  }
  return added;
}

TEST_CASE("The markdown page says what is disclosed, beside what, and who gets answers") {
  const std::string added = Added("markdown");
  CAPTURE(added);
  CHECK(Has(added, "| Searched for people in | `order-store` |"));
  CHECK(Has(added, "| Its table is changed in | `order-store` |"));
  CHECK(Has(added, "| Disclosed to | `label-library` |"));
  CHECK(Has(added, "| Together with | `page-views` |"));
  CHECK(Has(added, "| In answers to | `my-orders` |"));
  CHECK(Has(added,
            "| Asked for | `deliver-order` in `order-store` by `recipient_name`, through the whole "
            "table; `deliver-order` in `order-store` by `id` (counted); `deliver-order` in "
            "`order-store` by `id` (whether there is one) |"));
  CHECK(Has(added, "sealed at rest; equal values show by a keyed hash of 128 bits"));
  CHECK(Has(added, "`my-orders` of The customer"));
  CHECK(Has(added, "| The customer | `the-customer` | data subject |"));
  CHECK_FALSE(Has(added, "none is declared"));
}

TEST_CASE("The web page has both doors, and asks for no country of the person") {
  const std::string added = Added("html");
  CHECK(Has(added, "Disclose it"));
  CHECK(Has(added, "Answer with it"));
  CHECK(Has(added, "Ask for it"));
  CHECK(Has(added, "; by <code>recipient_name</code>; through the whole table"));
  CHECK(Has(added, "Count it"));
  CHECK(Has(added, "Test for it"));
  CHECK(Has(added, "Look for people in it"));
  CHECK(Has(added, "Change its table"));
  CHECK(Has(added, "equality shows"));
  CHECK(Has(added, "data subject"));
  CHECK(Has(added, "wherever they are"));
  CHECK_FALSE(Has(added, "the country is not stated"));
}

TEST_CASE("The table has a row for each") {
  const std::string added = Added("csv");
  CAPTURE(added);
  CHECK(Has(added, "disclose"));
  CHECK(Has(added, "label-library"));
  CHECK(Has(added, "answer"));
  CHECK(Has(added, "select"));
  CHECK(Has(added, "count"));
  CHECK(Has(added, "test"));
  CHECK(Has(added, "keep"));
  CHECK(Has(added, "data subject"));
}

TEST_CASE("The picture has an arrow to each") {
  const std::string added = Added("graphviz");
  CAPTURE(added);
  CHECK(Has(added, "My orders"));
  CHECK(Has(added, "Label library"));
}

TEST_CASE("JSON has the flows as they are") {
  const std::string added = Added("json");
  CHECK(Has(added, "DOOR_DISCLOSE"));
  CHECK(Has(added, "DOOR_ANSWER"));
  CHECK(Has(added, "DOOR_SELECT"));
  CHECK(Has(added, "ROLE_DATA_SUBJECT"));
  CHECK(Has(added, "page-views"));
}

TEST_CASE("Fides knows people as its user, and the library's recipient as a system") {
  const std::string added = Added("fides");
  CAPTURE(added);
  CHECK(Has(added, "fides_key: \"user\""));
  CHECK(Has(added, "type: \"user\""));
  CHECK(Has(added, "fides_key: \"label-library\""));
  CHECK_FALSE(Has(added, "my-orders"));
  CHECK_FALSE(Has(added, "The customer"));
}

TEST_CASE("DPV has the person as a data subject and recipient, without a country to ask for") {
  const std::string added = Added("dpv");
  CAPTURE(added);
  CHECK(Has(added, "\"@id\": \"#recipient/the-customer\""));
  CHECK(Has(added, "the-customer"));
  CHECK_FALSE(Has(added, "Its country is"));
}

TEST_CASE("The record has both doors, and of the person no transfer") {
  const std::string added = Added("record-controller");
  CAPTURE(added);
  CHECK(Has(added, "is disclosed"));
  CHECK(Has(added, "is given as an answer"));
  CHECK(Has(added, "data subject"));
  CHECK(Has(added, "wherever they are"));
  CHECK_FALSE(Has(added, "In which country is this recipient"));
}

TEST_CASE("The notice tells people what they get themselves") {
  const std::string added = Added("notice");
  CAPTURE(added);
  CHECK(Has(added, "You get this yourself"));
  CHECK_FALSE(Has(added, "In which country is this recipient"));
}

}  // namespace
}  // namespace zweck::report
