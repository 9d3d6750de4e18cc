// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The key to the doors, and what stores and transports get from them.

#include "zweck/internal/flow/doors.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <vector>

#include "tests/flow/memory.h"
#include "tests/flow/records.h"
#include "zweck/flow/persist.h"

namespace doors_test {

namespace {

using flow_test::Column;

std::vector<std::string_view> Names(const std::vector<Column>& columns) {
  std::vector<std::string_view> names;
  for (const Column& column : columns) names.push_back(column.name);
  return names;
}

}  // namespace

TEST_CASE("A store needs no more than the concept says") {
  STATIC_REQUIRE(zweck::Store<flow_test::OpenStore>);
  STATIC_REQUIRE(zweck::Store<flow_test::SealingStore>);
  STATIC_REQUIRE(zweck::Transport<flow_test::JsonTransport<acme::InvoiceMailer>>);
  STATIC_REQUIRE_FALSE(zweck::Store<flow_test::JsonTransport<acme::InvoiceMailer>>);
  STATIC_REQUIRE_FALSE(zweck::Transport<flow_test::OpenStore>);
  STATIC_REQUIRE_FALSE(zweck::Store<const flow_test::OpenStore>);
}

TEST_CASE("A store gets a table for each sink and category, with a column for each field") {
  flow_test::SealingStore store;
  REQUIRE(zweck::Persist<acme::InvoiceTable>(acme::Ada(), store).ok());
  REQUIRE(zweck::Persist<acme::InvoiceTable>(acme::Account{.id = 1, .secret = "s"}, store).ok());
  REQUIRE(store.columns.size() == 2);

  const std::vector<Column>& customer = store.columns.at("invoice_table__customer");
  CHECK(Names(customer) == std::vector<std::string_view>{"number", "email", "address", "orders"});
  CHECK(customer[0].key);
  CHECK_FALSE(customer[1].key);
  CHECK_FALSE(customer[1].sealed);

  const std::vector<Column>& account = store.columns.at("invoice_table__account");
  CHECK(Names(account) == std::vector<std::string_view>{"id", "secret"});
  CHECK(account[1].sealed);
}

TEST_CASE("A store gets only the columns that a record was cut down to") {
  flow_test::OpenStore store;
  const acme::Customer ada = acme::Ada();
  REQUIRE(zweck::Persist<acme::ContactTable>(zweck::Minimize<acme::ContactTable>(ada), store).ok());
  CHECK(Names(store.columns.at("contact_table__customer")) ==
        std::vector<std::string_view>{"number", "email", "address"});
}

}  // namespace doors_test
