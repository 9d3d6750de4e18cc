// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What ZWECK_CATEGORY makes of a struct.

#include "zweck/declare/category.h"

#include <boost/hana/tuple.hpp>
#include <catch2/catch.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "tests/refusals/policy.h"

namespace category_test {

namespace forms {

template <class Purpose, class... Recipients>
struct Form {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Form, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "form",
                                             .description = "What a visitor wrote",
                                             .subjects = "visitors",
                                             .policy_section = "3"};

  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<Purpose>,
        zweck::SharedWith<Recipients...>>
      email;
  Field<7, bool, zweck::Is<zweck::kind::Flag>, zweck::For<Purpose>> urgent;
};
template <class Purpose, class... Recipients>
ZWECK_CATEGORY((Form<Purpose, Recipients...>), email, urgent);

}  // namespace forms

namespace {

using acme::Customer;
using zweck::internal::Listed;
using zweck::internal::MembersOf;
using zweck::internal::NameOf;

template <class... Ms>
std::vector<std::string_view> Names(zweck::internal::Members<Ms...>*) {
  return {Ms::kName.view()...};
}
template <class... Ms>
std::vector<std::size_t> Offsets(zweck::internal::Members<Ms...>*) {
  return {Ms::kOffset...};
}
template <std::size_t kIndex, class... Ms>
std::tuple_element_t<kIndex, std::tuple<Ms...>> Nth(zweck::internal::Members<Ms...>*);

constexpr auto* kMembers = static_cast<MembersOf<Customer>*>(nullptr);

struct Vip : Customer {};

}  // namespace

TEST_CASE("The members of a category are listed with their names and places") {
  CHECK(Names(kMembers) == std::vector<std::string_view>{"number", "email", "address", "orders"});
  CHECK(Offsets(kMembers) ==
        std::vector<std::size_t>{offsetof(Customer, number), offsetof(Customer, email),
                                 offsetof(Customer, address), offsetof(Customer, orders)});
}

TEST_CASE("A member leads to its field") {
  using Second = decltype(Nth<1>(kMembers));
  STATIC_REQUIRE(std::is_same_v<Second::Field, decltype(Customer::email)>);
  STATIC_REQUIRE(Second::kMember == &Customer::email);
}

TEST_CASE("A field finds its name") {
  STATIC_REQUIRE(NameOf<decltype(Customer::orders)>().view() == "orders");
  STATIC_REQUIRE(NameOf<decltype(acme::Address::city)>().view() == "city");
  STATIC_REQUIRE(NameOf<zweck::Field<Customer, 99, bool>>().view() == "?");
  STATIC_REQUIRE(NameOf<zweck::Field<Vip, 1, bool>>().view() == "?");
}

TEST_CASE("A category may be a template") {
  using Form = forms::Form<acme::SendInvoice, acme::MailCo>;
  STATIC_REQUIRE(Listed<Form>);
  CHECK(Names(static_cast<MembersOf<Form>*>(nullptr)) ==
        std::vector<std::string_view>{"email", "urgent"});
  STATIC_REQUIRE(NameOf<decltype(Form::urgent)>().view() == "urgent");
}

TEST_CASE("A category that keeps every rule is not broken, and neither is what is none") {
  STATIC_REQUIRE_FALSE(zweck::internal::kIsBroken<Customer>);
  STATIC_REQUIRE_FALSE(zweck::internal::kIsBroken<forms::Form<acme::SendInvoice, acme::MailCo>>);
  STATIC_REQUIRE_FALSE(zweck::internal::kIsBroken<Vip>);
  STATIC_REQUIRE_FALSE(zweck::internal::kIsBroken<int>);
}

TEST_CASE("A struct that is derived from a category is none") {
  STATIC_REQUIRE(Listed<Customer>);
  STATIC_REQUIRE_FALSE(Listed<Vip>);
}

TEST_CASE("A category is about the controller's own data and not anonymous, unless it says so") {
  STATIC_REQUIRE(Customer::kInfo.role == zweck::Role::kController);
  STATIC_REQUIRE_FALSE(Customer::kInfo.anonymous);
}

TEST_CASE("A category stays a plain struct") {
  STATIC_REQUIRE(std::is_aggregate_v<Customer>);
  STATIC_REQUIRE(std::is_standard_layout_v<Customer>);
  STATIC_REQUIRE(std::is_nothrow_move_constructible_v<Customer>);
}

}  // namespace category_test
