// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What can be asked of which field. The sentences are tried in tests/refusals.

#include "zweck/internal/check/question_rules.h"

#include <catch2/catch.hpp>
#include <type_traits>

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace question_rules_test {

namespace {

namespace internal = zweck::internal;
using acme::ContactCustomer;
using acme::Letter;
using acme::LetterTable;
using acme::RoomBooking;
using acme::SendInvoice;
using internal::CanBeAsked;
using internal::CanOrder;
using internal::kTypeTraits;
using zweck::store::Test;

template <class F>
constexpr bool Asks(Test test) {
  return CanBeAsked(kTypeTraits<typename F::Type>, false, test);
}
template <class F>
constexpr bool Orders() {
  return CanOrder(kTypeTraits<typename F::Type>);
}

}  // namespace

TEST_CASE("What is asked of a field is something that it can answer") {
  using Text = decltype(Letter::email);
  STATIC_REQUIRE(Asks<Text>(Test::kEquals));
  STATIC_REQUIRE_FALSE(CanBeAsked(kTypeTraits<Text::Type>, true, Test::kEquals));  // sealed
  STATIC_REQUIRE(Asks<Text>(Test::kStartsWith));
  STATIC_REQUIRE_FALSE(Asks<Text>(Test::kBetween));
  STATIC_REQUIRE_FALSE(Asks<Text>(Test::kIsAbsent));
  STATIC_REQUIRE(Asks<decltype(Letter::note)>(Test::kIsAbsent));
  STATIC_REQUIRE(Asks<decltype(Letter::sent)>(Test::kBefore));
  STATIC_REQUIRE(Asks<decltype(Letter::weight)>(Test::kAfter));
  STATIC_REQUIRE_FALSE(Asks<decltype(Letter::weight)>(Test::kAnyOf));
  STATIC_REQUIRE(Asks<decltype(RoomBooking::guests)>(Test::kBetween));
  STATIC_REQUIRE(Asks<decltype(RoomBooking::code)>(Test::kBetween));
  STATIC_REQUIRE(Asks<decltype(RoomBooking::area)>(Test::kBefore));
  STATIC_REQUIRE_FALSE(Asks<decltype(RoomBooking::area)>(Test::kEquals));
  for (const Test test : {Test::kEquals, Test::kAnyOf, Test::kBetween, Test::kAfter}) {
    CHECK_FALSE(Asks<decltype(RoomBooking::price)>(test));
  }
  for (const Test test : {Test::kEquals, Test::kAnyOf, Test::kIsAbsent}) {
    CHECK_FALSE(Asks<decltype(Letter::files)>(test));
    CHECK_FALSE(Asks<decltype(acme::Account::secret)>(test));
    CHECK_FALSE(Asks<decltype(acme::Customer::address)>(test));
  }
}

TEST_CASE("Rows go by one value that is there") {
  STATIC_REQUIRE(Orders<decltype(Letter::number)>());
  STATIC_REQUIRE(Orders<decltype(Letter::weight)>());
  STATIC_REQUIRE(Orders<decltype(RoomBooking::day)>());
  STATIC_REQUIRE_FALSE(Orders<decltype(RoomBooking::price)>());
  STATIC_REQUIRE_FALSE(Orders<decltype(Letter::note)>());
  STATIC_REQUIRE_FALSE(Orders<decltype(Letter::files)>());
  STATIC_REQUIRE_FALSE(Orders<decltype(acme::Account::secret)>());
}

TEST_CASE("A question reads what its table keeps for the purpose") {
  using ForContact = internal::AskRule<LetterTable, ContactCustomer>;
  using ForInvoice = internal::AskRule<LetterTable, SendInvoice>;
  STATIC_REQUIRE(ForInvoice::kKeeps<decltype(Letter::email)>);
  STATIC_REQUIRE_FALSE(ForContact::kKeeps<decltype(Letter::email)>);
  STATIC_REQUIRE(ForContact::kKeeps<decltype(Letter::number)>);
  STATIC_REQUIRE_FALSE(
      internal::AskRule<acme::ContactTable, SendInvoice>::kKeeps<decltype(Letter::email)>);
}

TEST_CASE("Each field of a key declares the purpose of a question that goes by it") {
  using Keys = internal::KeyFieldsOf<RoomBooking>;
  STATIC_REQUIRE(std::is_void_v<internal::KeyFieldWithout<SendInvoice, Keys>::type>);
  STATIC_REQUIRE(std::is_same_v<internal::KeyFieldWithout<ContactCustomer, Keys>::type,
                                decltype(RoomBooking::room)>);
}

TEST_CASE("An index serves the key's first field and what is tagged") {
  STATIC_REQUIRE(internal::kHasIndex<decltype(Letter::number)>);
  STATIC_REQUIRE(internal::kHasIndex<decltype(Letter::email)>);
  STATIC_REQUIRE_FALSE(internal::kHasIndex<decltype(Letter::copies)>);
  STATIC_REQUIRE(internal::kHasIndex<decltype(RoomBooking::room)>);
  STATIC_REQUIRE_FALSE(internal::kHasIndex<decltype(RoomBooking::day)>);
}

}  // namespace question_rules_test
