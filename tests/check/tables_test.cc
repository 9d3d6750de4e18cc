// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a backend keeps in a store.

#include "zweck/check/tables.h"

#include <catch2/catch.hpp>

#include "tests/check/categories.h"

namespace tables_test {

TEST_CASE("A list of tables is of a store if each may be kept") {
  using zweck::Table;
  using zweck::Tables;
  using zweck::TablesOfAStore;
  STATIC_REQUIRE(TablesOfAStore<Tables<Table<acme::InvoiceTable, acme::Customer>,
                                       Table<acme::ContactTable, acme::Customer>>>);
  STATIC_REQUIRE_FALSE(TablesOfAStore<Tables<>>);
  STATIC_REQUIRE_FALSE(TablesOfAStore<Table<acme::InvoiceTable, acme::Customer>>);
  STATIC_REQUIRE_FALSE(TablesOfAStore<Tables<Table<acme::AdServer, acme::Customer>>>);
}

}  // namespace tables_test
