// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The members of a category, as ZWECK_CATEGORY lists them.

#include "zweck/internal/declare/members.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include "tests/refusals/policy.h"

namespace members_test {

namespace {

using acme::Address;
using acme::Customer;
using zweck::internal::Broken;
using zweck::internal::FirstOf;
using zweck::internal::KeyFieldOf;
using zweck::internal::KeyFields;
using zweck::internal::KeyFieldsOf;
using zweck::internal::kIsBroken;
using zweck::internal::Members;
using zweck::internal::MembersOf;
using zweck::internal::NameOf;

struct Seat {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Seat, N, T, zweck::Is<zweck::kind::Count>, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = acme::kAbout;

  Field<7, std::int32_t> rank;
  Field<3, std::int8_t, zweck::Key> row;
  Field<2, std::int16_t, zweck::Key> place;
  Field<1, std::int32_t> price;
};
ZWECK_CATEGORY(Seat, rank, row, place, price);

struct Refused {};
[[maybe_unused]] Broken ZweckCategory(Refused**, zweck::internal::Place* = nullptr) { return {}; }
struct NotListed {
  zweck::Field<NotListed, 1, int> a;
};

template <class... Ms>
constexpr std::size_t Count(Members<Ms...>) {
  return sizeof...(Ms);
}
// The place of each member is the one that its pointer leads to.
template <class C, class... Ms>
bool PlacesAreRight(const C& record, Members<Ms...>) {
  const char* begin = reinterpret_cast<const char*>(&record);
  return ((reinterpret_cast<const char*>(&(record.*Ms::kMember)) - begin ==
           static_cast<std::ptrdiff_t>(Ms::kOffset)) &&
          ...);
}

}  // namespace

TEST_CASE("Each member is listed, with its place and its name") {
  STATIC_REQUIRE(Count(MembersOf<Address>{}) == 2);
  CHECK(PlacesAreRight(Address{}, MembersOf<Address>{}));
  CHECK(PlacesAreRight(Customer{}, MembersOf<Customer>{}));
  STATIC_REQUIRE(NameOf<decltype(Address::street)>().view() == "street");
  STATIC_REQUIRE(NameOf<decltype(Address::city)>().view() == "city");
}

TEST_CASE("A field of what is not listed has no name") {
  STATIC_REQUIRE(NameOf<decltype(NotListed::a)>().view() == "?");
}

TEST_CASE("The key is the field that is tagged so") {
  STATIC_REQUIRE(std::is_same_v<KeyFieldOf<Customer>, decltype(Customer::number)>);
  STATIC_REQUIRE(std::is_void_v<KeyFieldOf<Address>>);
}

TEST_CASE("The fields of a key stand in the order of the category, whatever their numbers") {
  STATIC_REQUIRE(
      std::is_same_v<KeyFieldsOf<Seat>, KeyFields<decltype(Seat::row), decltype(Seat::place)>>);
  STATIC_REQUIRE(std::is_void_v<KeyFieldOf<Seat>>);
  STATIC_REQUIRE(std::is_same_v<KeyFieldsOf<Address>, KeyFields<>>);
}

TEST_CASE("A category that was refused has no members") {
  STATIC_REQUIRE(kIsBroken<Refused>);
  STATIC_REQUIRE(Count(MembersOf<Refused>{}) == 0);
  STATIC_REQUIRE_FALSE(kIsBroken<Customer>);
  STATIC_REQUIRE_FALSE(kIsBroken<int>);
}

TEST_CASE("The first that holds") {
  STATIC_REQUIRE(FirstOf({false, true, true}) == 1);
  STATIC_REQUIRE(FirstOf({false, false}) == 2);
}

}  // namespace members_test
