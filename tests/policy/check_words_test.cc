// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <string>

#include "src/findings/finding.h"
#include "src/policy/checks.h"
#include "tests/report/fixture.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::policy {
namespace {

TEST_CASE("what the shop declares reads well in a sentence") {
  CHECK(CheckWords(testing::Shop()).empty());
}

TEST_CASE("a description that can't follow \"to\" is a warning with its remedy") {
  v1::Inventory shop = testing::Shop();
  shop.mutable_purposes(0)->set_description("Sending a text message");
  const auto findings = CheckWords(shop);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].id == "words-purpose");
  CHECK(findings[0].severity == Severity::kWarning);
  CHECK(findings[0].message == "a description can't follow \"to\": \"Sending a text message\"");
  CHECK(findings[0].subject == "purpose " + shop.purposes(0).id());
  CHECK(findings[0].remedy.ends_with("\"Answer questions\"."));
}

TEST_CASE("an event that can't follow \"until\" is a warning at its category") {
  v1::Inventory shop = testing::Shop();
  v1::Category& category = *shop.mutable_categories(0);
  category.mutable_retention()->set_until("when the account is closed");
  const auto findings = CheckWords(shop);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].id == "words-event");
  CHECK(findings[0].subject == "category " + category.id());
  CHECK(findings::PlaceText(findings[0].place) == findings::PlaceText(category.declared_at()));
}

}  // namespace
}  // namespace zweck::policy
