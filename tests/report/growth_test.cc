// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is written grows as the inventory does, and not with its square.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <string>
#include <string_view>

#include "src/inventory/read_file.h"
#include "src/lock/fact.h"
#include "src/lock/lock_file.h"
#include "src/report/format.h"
#include "tests/report/html/large_inventory.h"
#include "tests/report/shop_company.h"

namespace zweck::report {
namespace {

std::size_t Elements(std::string_view html) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < html.size(); ++i) {
    if (html[i] == '<' && html[i + 1] >= 'a' && html[i + 1] <= 'z') ++count;
  }
  return count;
}

TEST_CASE("Twice the categories are at most twice the bytes, in every format") {
  const v1::Inventory one = testing::LargeInventory(300);
  const v1::Inventory two = testing::LargeInventory(600);
  for (const Format& format : Formats()) {
    INFO(format.name);
    const auto less = format.write(one, {});
    const auto more = format.write(two, {});
    // Without a company file there is no form to fill in.
    if (format.name.starts_with("atlassian") && !less.ok()) continue;
    REQUIRE(less.ok());
    REQUIRE(more.ok());
    CHECK(static_cast<double>(more->size()) < 2.1 * static_cast<double>(less->size()));
  }
}

TEST_CASE("Of a large inventory the page holds few elements for each category") {
  const std::string one = ToHtml(testing::LargeInventory(300), {}).value();
  const std::string two = ToHtml(testing::LargeInventory(600), {}).value();
  // A section with its heading and its names, and a link in the index.
  CHECK(Elements(two) - Elements(one) <= 300 * 10);
  CHECK(Elements(two) <= 600 * 10 + 6000);
  // Nothing of it ends the data or begins another script.
  CHECK(testing::Has(one, "a_field_with_a_long_name_9"));
}

TEST_CASE("A page of moderate size is whole without a script") {
  const std::string page = ToHtml(testing::LargeInventory(), {}).value();
  CHECK_FALSE(testing::Has(page, "application/json"));
  CHECK_FALSE(testing::Has(page, "<noscript>"));
}

TEST_CASE("A lock of many categories is read again, and within the bound of both") {
  const auto facts = lock::FactsOf(testing::LargeInventory(600));
  const std::string text = lock::WriteLockFile(facts);
  // Of 8,000 categories, too.
  CHECK(text.size() / 600 * 8000 < lock::kMaxLockBytes);
  const auto lock = lock::ParseLockFile("zweck.lock", text);
  REQUIRE(lock.ok());
  CHECK(lock->facts.size() == facts.size());
}

TEST_CASE("JSON that would be too large to be read is written on one line, or not at all") {
  v1::Inventory inventory = testing::Shop();
  std::string& text = *inventory.mutable_categories(0)->mutable_description();
  const std::size_t rest = ToJson(inventory, {}).value().size() - text.size();
  text = std::string(inventory::kMostJson - rest, 'x');
  CHECK(ToJson(inventory, {}).value().size() == inventory::kMostJson);
  text += 'x';
  const std::string compact = ToJson(inventory, {}).value();
  CHECK(compact.size() < inventory::kMostJson);
  CHECK(std::ranges::count(compact, '\n') == 1);
  text = std::string(inventory::kMostJson, 'x');
  const auto none = ToJson(inventory, {});
  REQUIRE_FALSE(none.ok());
  CHECK(none.status().code() == absl::StatusCode::kResourceExhausted);
}

}  // namespace
}  // namespace zweck::report
