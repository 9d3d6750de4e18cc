// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: tests its own doors with a made-up person, whose values the test writes itself.
// Author: has not read the checks, and came third

#include <gtest/gtest.h>

#include <string>

#include "tests/escapes/others/policy.h"

namespace acme {

Buyer MadeUp() {
  Buyer buyer;
  buyer.number = "C-1";
  buyer.name = "Ada Example";
  buyer.email = "ada@example.com";
  buyer.phone = std::string("+49 30 123456");
  return buyer;
}

TEST(BuyerTableTest, GivesBackWhatItWasGiven) {
  absl::StatusOr<zweck::SqliteStore> store = zweck::SqliteStore::Open("buyers_test.db");
  EXPECT_TRUE(store.ok()) << "the store did not open";
  EXPECT_TRUE(zweck::Persist<BuyerTable>(MadeUp(), *store).ok());
  const absl::StatusOr<Buyer> found = zweck::Find<BuyerTable, Buyer>(*store, "C-1");
  EXPECT_TRUE(found.ok()) << "not found";
  EXPECT_EQ(found->name.Use<DeliverOrder>(), "Ada Example");
  EXPECT_EQ(found->phone.Use<DeliverOrder>()->size(), 13U);
}

TEST(BuyerTableTest, ErasesOnce) {
  absl::StatusOr<zweck::SqliteStore> store = zweck::SqliteStore::Open("buyers_test.db");
  EXPECT_TRUE((*zweck::Erase<BuyerTable, Buyer>(*store, "C-1")));
  EXPECT_TRUE((!*zweck::Erase<BuyerTable, Buyer>(*store, "C-1")));
}

}  // namespace acme
