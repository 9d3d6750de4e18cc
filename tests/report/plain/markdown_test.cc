// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <string>

#include "src/report/format.h"
#include "tests/report/approved.h"
#include "tests/report/fixture.h"

namespace zweck::report {
namespace {

using testing::CheckApproved;

TEST_CASE("The shop's inventory as a page", "[report]") {
  v1::Company company;
  company.set_name("Tannenhof Tee GmbH");
  CheckApproved("shop.md", ToMarkdown(testing::Shop(), company).value());
}

// outputs_test.py renders the approved file.
TEST_CASE("A hostile inventory as a page", "[report]") {
  v1::Company company;
  company.set_name("</h1><script>alert(1)</script>");
  CheckApproved("hostile.md", ToMarkdown(testing::Hostile(), company).value());
}

TEST_CASE("A program without flows says so", "[report]") {
  CHECK(
      ToMarkdown({}, {}).value() ==
      "# Data inventory\n\nWhat these programs can do with the data of each category, read from "
      "the "
      "flow records that the compiler left in them. `zweck inventory` wrote this page; don't edit "
      "it.\n\nThere is no flow record in them.\n");
}

// Mermaid would refuse the one picture.
TEST_CASE("An inventory too large for one picture has one for each category", "[report]") {
  v1::Inventory inventory;
  for (int c = 0; c < 60; ++c) {
    const std::string id = "category-" + std::to_string(100 + c);
    inventory.add_categories()->set_id(id);
    for (int s = 0; s < 10; ++s) {
      v1::Flow& flow = *inventory.add_flows();
      flow.set_door(v1::DOOR_PERSIST);
      flow.set_category(id);
      flow.set_sink("sink-" + std::to_string(s));
      flow.add_fields("email");
    }
  }
  const std::string page = ToMarkdown(inventory, {}).value();
  std::size_t pictures = 0;
  for (std::size_t at = page.find("```mermaid"); at != std::string::npos;
       at = page.find("```mermaid", at + 1)) {
    ++pictures;
  }
  CHECK(pictures == 60);
}

TEST_CASE("A recipient outside of the EEA without safeguards stands out", "[report]") {
  v1::Inventory inventory;
  v1::Recipient& recipient = *inventory.add_recipients();
  recipient.set_id("mailer");
  recipient.set_country("US");
  recipient.set_role(v1::ROLE_PROCESSOR);
  const auto stands_out = [&] {
    return ToMarkdown(inventory, {})->find("**none is declared**") != std::string::npos;
  };
  CHECK(stands_out());
  recipient.set_safeguards("Standard contractual clauses");
  CHECK_FALSE(stands_out());
  recipient.clear_safeguards();
  recipient.set_country("DE");
  CHECK_FALSE(stands_out());
  recipient.set_country("US");
  recipient.set_role(v1::ROLE_CONTROLLER);  // not a transfer: it is us
  CHECK_FALSE(stands_out());
}

}  // namespace
}  // namespace zweck::report
