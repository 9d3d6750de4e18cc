// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The one way to a raw value.

#include "zweck/flow/use.h"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>
#include <utility>

#include "tests/flow/records.h"

namespace use_test {

using acme::ContactCustomer;
using acme::SendInvoice;

TEST_CASE("Use gives the value itself, not a copy, and only to be read") {
  const acme::Customer customer = acme::Ada();
  const std::string& email = customer.email.Use<SendInvoice>();
  CHECK(email == "ada@example.com");
  CHECK(&email == &customer.email.Use<ContactCustomer>());
  STATIC_REQUIRE(std::is_same_v<decltype(std::declval<acme::Customer&>().email.Use<SendInvoice>()),
                                const std::string&>);
}

TEST_CASE("Use reaches nested categories field by field") {
  const acme::Customer customer = acme::Ada();
  CHECK(customer.address.Use<ContactCustomer>().city.Use<ContactCustomer>() == "Berlin");

  const acme::Parcel boots = acme::Boots();
  CHECK(boots.to.Use<ContactCustomer>()->city.Use<ContactCustomer>() == "Bonn");
  CHECK(boots.via.Use<SendInvoice>().at(1).street.Use<SendInvoice>() == "4 Example Street");
}

TEST_CASE("Use sees what was put in last") {
  acme::Customer customer = acme::Ada();
  customer.orders = 4;
  CHECK(customer.orders.Use<SendInvoice>() == 4);
}

}  // namespace use_test
