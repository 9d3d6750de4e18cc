// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What must be left when a record is cut down.

#include "zweck/internal/check/keeps.h"

#include <catch2/catch.hpp>
#include <type_traits>

#include "tests/check/categories.h"

namespace keeps_test {

namespace {

using acme::Address;
using acme::Customer;
using zweck::Kept;
using zweck::Way;
using zweck::internal::Fields;
using zweck::internal::FieldsIn;
using zweck::internal::kKeepsFields;
using zweck::internal::kKeptArrive;
using zweck::internal::LeftOut;
using zweck::internal::LeftOutOf;
using zweck::internal::SoundKept;

using Email = Way<decltype(&Customer::email)>;
using Whole = Way<decltype(&Customer::address)>;
using City = Way<decltype(&Customer::address), decltype(&Address::city)>;
using Street = Way<decltype(&Customer::address), decltype(&Address::street)>;
using Lists = acme::Around<std::vector<acme::Around<std::optional<Address>>>>;
using Inner = acme::Around<std::optional<Address>>;
using Deep = Way<decltype(&Lists::item), decltype(&Inner::item), decltype(&Address::city)>;

struct NoStreet {
  template <class F>
  static constexpr bool kKeeps = !std::is_same_v<typename F::Kind, zweck::kind::Street>;
};
struct NoAddress {
  template <class F>
  static constexpr bool kKeeps = !std::is_same_v<typename F::Kind, zweck::kind::PostalAddress>;
};

}  // namespace

TEST_CASE("A way leads from field to field of a category") {
  STATIC_REQUIRE(kKeepsFields<Customer, Kept<>>);
  STATIC_REQUIRE(kKeepsFields<Customer, Kept<Email, City>>);
  STATIC_REQUIRE(kKeepsFields<Lists, Kept<Deep>>);
  STATIC_REQUIRE_FALSE(kKeepsFields<Customer, Kept<Email, Way<decltype(&Address::city)>>>);
  STATIC_REQUIRE_FALSE(
      kKeepsFields<Customer, Kept<Way<decltype(&Customer::address), decltype(&Customer::email)>>>);
  STATIC_REQUIRE_FALSE(
      kKeepsFields<Customer, Kept<Way<decltype(&Customer::email), decltype(&Address::city)>>>);
  STATIC_REQUIRE_FALSE(kKeepsFields<Customer, Kept<Way<>>>);
  STATIC_REQUIRE_FALSE(kKeepsFields<Customer, Kept<Way<int>>>);
  STATIC_REQUIRE_FALSE(kKeepsFields<Customer, Kept<Way<decltype(&acme::Plain::text)>>>);
  STATIC_REQUIRE_FALSE(kKeepsFields<Customer, int>);
}

TEST_CASE("A field arrives if a rule leaves it in, with all that is in it") {
  STATIC_REQUIRE(kKeptArrive<NoStreet, Customer, Kept<>>);
  STATIC_REQUIRE(kKeptArrive<NoStreet, Customer, Kept<Email, City>>);
  STATIC_REQUIRE(kKeptArrive<NoStreet, Lists, Kept<Deep>>);
  STATIC_REQUIRE_FALSE(kKeptArrive<NoStreet, Customer, Kept<Street>>);
  STATIC_REQUIRE_FALSE(kKeptArrive<NoStreet, Customer, Kept<Email, Whole>>);
  STATIC_REQUIRE_FALSE(kKeptArrive<NoAddress, Customer, Kept<City>>);
  STATIC_REQUIRE_FALSE(kKeptArrive<NoAddress, Lists, Kept<Deep>>);
  STATIC_REQUIRE_FALSE(kKeptArrive<NoStreet, Customer, int>);
}

TEST_CASE("What does not arrive is named") {
  STATIC_REQUIRE(std::is_same_v<LeftOutOf<NoStreet, Customer, Kept<Email, City>>, Fields<>>);
  STATIC_REQUIRE(
      std::is_same_v<
          LeftOutOf<NoStreet, Customer, Kept<Email, Street, Whole>>,
          Fields<FieldsIn<Customer, LeftOut, "address">, FieldsIn<Address, LeftOut, "street">>>);
}

TEST_CASE("What is refused by itself asks for nothing more") {
  STATIC_REQUIRE(std::is_same_v<SoundKept<Customer, Kept<Email>>, Kept<Email>>);
  STATIC_REQUIRE(std::is_same_v<SoundKept<Customer, Kept<Email, Way<int>>>, Kept<>>);
}

}  // namespace keeps_test
