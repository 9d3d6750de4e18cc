// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a test, with made-up people.
// Author: has not read the checks

#include <catch2/catch.hpp>

#include "tests/escapes/others/policy.h"

namespace acme {

TEST_CASE("a reader is kept, found and erased") {
  auto store = zweck::SqliteStore::Open(":memory:");
  REQUIRE(store.ok());
  Subscription ada;
  ada.email = "ada@example.com";
  ada.given_name = "Ada";
  REQUIRE(zweck::Persist<ReaderTable>(ada, *store).ok());
  const auto found = zweck::Find<ReaderTable, Subscription>(*store, "ada@example.com");
  REQUIRE(found.ok());
  CHECK(found->given_name.Use<SendNewsletter>() == "Ada");
  CHECK(*zweck::Erase<ReaderTable, Subscription>(*store, "ada@example.com"));
}

}  // namespace acme
