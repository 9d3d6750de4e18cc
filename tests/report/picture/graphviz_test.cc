// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>

#include "src/report/format.h"
#include "tests/report/approved.h"
#include "tests/report/fixture.h"

namespace zweck::report {
namespace {

using testing::CheckApproved;

// outputs_test.py has dot draw the approved files.
TEST_CASE("The shop's inventory as a graph", "[report]") {
  CheckApproved("shop.dot", ToGraphviz(testing::Shop(), {}).value());
}

TEST_CASE("A hostile inventory as a graph", "[report]") {
  CheckApproved("hostile.dot", ToGraphviz(testing::Hostile(), {}).value());
}

TEST_CASE("An arrow is wider for more fields, up to 6 points", "[report]") {
  v1::Inventory inventory;
  v1::Flow& flow = *inventory.add_flows();
  flow.set_door(v1::DOOR_PERSIST);
  flow.set_category("customer");
  flow.set_sink("customer-table");
  flow.add_fields("email");
  const auto has = [&](std::string_view text) {
    return ToGraphviz(inventory, {})->find(text) != std::string::npos;
  };
  CHECK(has("penwidth=1.1, label=\"stores 1\""));
  for (int i = 1; i < 25; ++i) flow.add_fields("field" + std::to_string(i));
  CHECK(has("penwidth=3.5, label=\"stores 25\""));
  for (int i = 25; i < 1000; ++i) flow.add_fields("field" + std::to_string(i));
  CHECK(has("penwidth=6.0, label=\"stores 1000\""));
}

}  // namespace
}  // namespace zweck::report
