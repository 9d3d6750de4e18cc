// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rules that are asked of all fields, those of nested categories too.

#include "zweck/internal/check/fields.h"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "tests/check/categories.h"

namespace fields_test {

namespace {

using acme::Address;
using acme::Around;
using acme::Customer;
using acme::SendInvoice;
using zweck::internal::Admitting;
using zweck::internal::Breaking;
using zweck::internal::Fields;
using zweck::internal::FieldsIn;
using zweck::internal::kAnyAdmitted;
using zweck::internal::kEachKeeps;

struct Broken {};

struct IsShared {
  template <class F>
  static constexpr bool kKeeps = !std::is_void_v<typename F::Recipients>;
  template <class F>
  using Breach = Broken;
};
struct NoStreet {
  template <class F>
  static constexpr bool kKeeps = !std::is_same_v<typename F::Kind, zweck::kind::Street>;
  template <class F>
  using Breach = Broken;
};
struct Nothing {
  template <class F>
  static constexpr bool kKeeps = false;
  template <class F>
  using Breach = Broken;
};
struct NoText {
  template <class F>
  static constexpr bool kKeeps = !std::is_same_v<typename F::Value, std::string>;
  template <class F>
  using Breach = Broken;
};

}  // namespace

TEST_CASE("A rule is asked of each field, and of those of nested categories") {
  STATIC_REQUIRE(kEachKeeps<IsShared, Customer>);
  STATIC_REQUIRE(kEachKeeps<NoStreet, acme::Account>);
  STATIC_REQUIRE_FALSE(kEachKeeps<Nothing, Customer>);
  STATIC_REQUIRE_FALSE(kEachKeeps<NoStreet, Address>);
  STATIC_REQUIRE_FALSE(kEachKeeps<NoStreet, Customer>);
  STATIC_REQUIRE_FALSE(kEachKeeps<NoStreet, Around<std::optional<Address>>>);
  STATIC_REQUIRE_FALSE(kEachKeeps<NoStreet, Around<std::vector<Address>>>);
  STATIC_REQUIRE_FALSE(kEachKeeps<NoStreet, Around<std::vector<Around<Address>>>>);
}

TEST_CASE("A field is admitted if it keeps the rule and, of a nested category, something is left") {
  STATIC_REQUIRE(Admitting<NoStreet>::kAdmits<decltype(Address::city)>);
  STATIC_REQUIRE_FALSE(Admitting<NoStreet>::kAdmits<decltype(Address::street)>);
  STATIC_REQUIRE(Admitting<NoStreet>::kAdmits<decltype(Customer::address)>);
  STATIC_REQUIRE_FALSE(Admitting<NoText>::kAdmits<decltype(Customer::address)>);
  STATIC_REQUIRE(kAnyAdmitted<NoText, Customer>);
  STATIC_REQUIRE_FALSE(kAnyAdmitted<NoText, Address>);
  STATIC_REQUIRE_FALSE(kAnyAdmitted<NoText, Around<std::vector<Around<Address>>>>);
  STATIC_REQUIRE_FALSE(kAnyAdmitted<Nothing, Customer>);
}

TEST_CASE("The fields that break a rule are named with their category, grouped by how they do") {
  STATIC_REQUIRE(std::is_same_v<Breaking<IsShared, Customer>, Fields<>>);
  STATIC_REQUIRE(
      std::is_same_v<Breaking<NoStreet, Customer>, Fields<FieldsIn<Address, Broken, "street">>>);
  STATIC_REQUIRE(std::is_same_v<Breaking<Nothing, Address>,
                                Fields<FieldsIn<Address, Broken, "street", "city">>>);
  STATIC_REQUIRE(std::is_same_v<Breaking<NoStreet, Around<std::vector<Around<Address>>>>,
                                Fields<FieldsIn<Address, Broken, "street">>>);
}

TEST_CASE("A nested category that breaks a rule by itself is named, not what is in it") {
  STATIC_REQUIRE(
      std::is_same_v<Breaking<Nothing, Customer>,
                     Fields<FieldsIn<Customer, Broken, "number", "email", "address", "orders">>>);
}

TEST_CASE("What a field is declared for is a list that may be empty") {
  using zweck::internal::DeclaredFor;
  STATIC_REQUIRE(std::is_same_v<DeclaredFor<decltype(Customer::orders)>, zweck::For<SendInvoice>>);
  STATIC_REQUIRE(std::is_same_v<DeclaredFor<decltype(acme::Note<>::text)>, zweck::For<>>);
}

}  // namespace fields_test
