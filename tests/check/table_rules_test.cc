// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a list of tables may be. The sentences are tried in tests/refusals.

#include "zweck/internal/check/table_rules.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>

#include "tests/check/categories.h"
#include "zweck/check/tables.h"

namespace table_rules_test {

namespace {

namespace internal = zweck::internal;
using acme::Account;
using acme::AnySink;
using acme::Booking;
using acme::ContactTable;
using acme::Customer;
using acme::InvoiceTable;
using acme::Note;
using zweck::Table;
using zweck::Tables;

template <class T>
using BrokenOf = internal::BrokenRule<internal::TablesRules, internal::TablesAsked<T>>;
template <class T>
using KeptBrokenOf =
    internal::BrokenRule<internal::StoreRules, typename internal::KeptAsked<T>::type>;

template <std::size_t>
struct NumberedTable {
  static constexpr zweck::SinkInfo kInfo{.id = "numbered", .description = "One of many"};
  using Purposes = zweck::For<acme::SendInvoice>;
  using Recipient = acme::Acme;
};
template <std::size_t... kNumbers>
Tables<Table<NumberedTable<kNumbers>, Booking>...> Many(std::index_sequence<kNumbers...>);

}  // namespace

TEST_CASE("Tables are of sinks that may keep something of their category") {
  STATIC_REQUIRE(zweck::TablesOfAStore<Tables<Table<InvoiceTable, Customer>>>);
  STATIC_REQUIRE(
      zweck::TablesOfAStore<Tables<Table<InvoiceTable, Customer>, Table<InvoiceTable, Account>,
                                   Table<InvoiceTable, Booking>>>);
  // What Minimize leaves of a customer.
  STATIC_REQUIRE(zweck::TablesOfAStore<Tables<Table<ContactTable, Customer>>>);
}

TEST_CASE("What is no list of tables") {
  STATIC_REQUIRE(std::is_same_v<BrokenOf<int>, internal::TablesAreTables>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Tables<>>, internal::TablesAreTables>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<Table<InvoiceTable, Customer>>, internal::TablesAreTables>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Tables<Table<InvoiceTable, Customer>, Customer>>,
                                internal::TablesAreTables>);
}

TEST_CASE("A table is there once, however many there are") {
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<Tables<Table<InvoiceTable, Customer>, Table<InvoiceTable, Booking>,
                                     Table<InvoiceTable, Customer>>>,
                     internal::NoTableIsThereTwice>);
  STATIC_REQUIRE(zweck::TablesOfAStore<decltype(Many(std::make_index_sequence<300>()))>);
}

TEST_CASE("A table that may keep nothing is refused as a write to it would be") {
  using Good = Table<InvoiceTable, Customer>;
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Tables<Good, Table<InvoiceTable, std::string>>>,
                                internal::EachTableIsKept>);
  STATIC_REQUIRE(std::is_same_v<KeptBrokenOf<Table<InvoiceTable, std::string>>,
                                internal::RecordIsOfACategory>);
  STATIC_REQUIRE(
      std::is_same_v<KeptBrokenOf<Table<Customer, InvoiceTable>>, internal::SinkStandsFirst>);
  STATIC_REQUIRE(std::is_same_v<KeptBrokenOf<Table<int, Customer>>, internal::SinkHasInfo>);
  STATIC_REQUIRE(std::is_same_v<
                 KeptBrokenOf<Table<InvoiceTable, acme::Endless<zweck::For<acme::SendInvoice>>>>,
                 internal::RetentionIsThere>);
  STATIC_REQUIRE(
      std::is_same_v<KeptBrokenOf<Table<acme::AdServer, Note<zweck::For<acme::SendInvoice>>>>,
                     internal::SomethingIsLeft>);
}

}  // namespace table_rules_test
