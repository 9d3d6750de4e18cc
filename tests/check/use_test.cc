// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a field be used for a purpose?

#include "zweck/check/use.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/check/categories.h"

namespace use_test {

namespace {

using acme::Customer;
using zweck::Usable;

using Email = decltype(Customer::email);

}  // namespace

TEST_CASE("A field is usable for each purpose that it declares, and for no other") {
  STATIC_REQUIRE(Usable<Email, acme::SendInvoice>);
  STATIC_REQUIRE(Usable<Email, acme::ContactCustomer>);
  STATIC_REQUIRE_FALSE(Usable<Email, acme::Advertise>);
}

TEST_CASE("A field that declares no purpose is usable for none") {
  STATIC_REQUIRE_FALSE(Usable<decltype(acme::Note<>::text), acme::SendInvoice>);
}

TEST_CASE("Only a field is usable, and only for a purpose") {
  STATIC_REQUIRE_FALSE(Usable<std::string, acme::SendInvoice>);
  STATIC_REQUIRE_FALSE(Usable<Customer, acme::SendInvoice>);
  STATIC_REQUIRE_FALSE(Usable<Email, acme::MailCo>);
  STATIC_REQUIRE_FALSE(Usable<Email, zweck::For<acme::SendInvoice>>);
  STATIC_REQUIRE_FALSE(Usable<Email, int>);
}

}  // namespace use_test
