// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Whom a record is about, what is left of it without them, and what erasing leaves in the binary.
// tests/store/people_cases_test.cc goes through stores.

#include "zweck/flow/people.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "tests/flow/message.h"
#include "tests/refusals/people.h"
#include "zweck/v1/inventory.pb.h"

namespace people_test {

namespace {

namespace internal = zweck::internal;
namespace kind = zweck::kind;
namespace v1 = zweck::v1;
using acme::For;
using acme::InvoiceTable;
using acme::Is;
using acme::Key;
using acme::Member;
using acme::SendInvoice;
using acme::Subject;
using internal::Forget;
using internal::Forgotten;
using internal::KnownIds;
using internal::Named;
using internal::Share;

// A remark, and the answers to it.
struct Thread {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Thread, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = acme::kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key> number;
  Field<2, std::string, Is<kind::AccountId>, For<SendInvoice>, Subject> author;
  Field<3, std::vector<Thread>, Is<kind::FreeText>, For<SendInvoice>> answers;
};
ZWECK_CATEGORY(Thread, number, author, answers);

Thread By(std::string author, std::vector<Thread> answers = {}) {
  return {.number = "1", .author = std::move(author), .answers = std::move(answers)};
}
const KnownIds kAda{{&kind::AccountId::kInfo, "ada"}};

std::string Authors(const Thread& thread) {
  std::string all = thread.author.Use<SendInvoice>();
  for (const Thread& answer : thread.answers.Use<SendInvoice>()) all += "(" + Authors(answer) + ")";
  return all;
}

}  // namespace

TEST_CASE("A record about a person goes whole, and out of what it is nested in") {
  Thread own = By("ada", {By("bob")});
  CHECK(Forget(own, kAda).whole);
  Thread other = By("bob", {By("ada", {By("bob")}), By("cy", {By("ada"), By("bob")})});
  const Forgotten forgotten = Forget(other, kAda);
  CHECK_FALSE(forgotten.whole);
  CHECK(forgotten.changed);
  CHECK(Authors(other) == "bob(cy(bob))");
  Thread nobody = By("", {By("ada")});
  CHECK(Forget(nobody, kAda).whole);
  Thread others = By("bob", {By("cy")});
  const Forgotten kept = Forget(others, kAda);
  CHECK_FALSE(kept.whole);
  CHECK_FALSE(kept.changed);
  CHECK(Authors(others) == "bob(cy)");
}

TEST_CASE("An id is of its kind") {
  Thread own = By("ada");
  const KnownIds mail{{&kind::EmailAddress::kInfo, "ada"}};
  CHECK_FALSE(Forget(own, mail).whole);
}

TEST_CASE("A person is shown what is about them, and nothing about others") {
  Thread own = By("ada", {By("bob", {By("ada")}), By("cy"), By("")});
  CHECK(Share(own, kAda).person);
  CHECK(Authors(own) == "ada((ada))()");
  Thread other = By("bob", {By("ada"), By("cy"), By("")});
  CHECK(Share(other, kAda).person);
  CHECK(Authors(other) == "(ada)");
  CHECK(other.number.Use<SendInvoice>().empty());
  Thread none = By("bob", {By("cy")});
  CHECK_FALSE(Share(none, kAda).person);
}

TEST_CASE("A kind says which spelling of an id counts") {
  CHECK(kind::EmailAddress::Normalise("\t Ada.Lovelace@Example.COM\r\n") ==
        "ada.lovelace@example.com");
  CHECK(kind::EmailAddress::Normalise(" \n").empty());
  CHECK(kind::EmailAddress::Normalise("").empty());
  CHECK(kind::PhoneNumber::Normalise(" +49 (30) 901-820.1/2 ") == "+493090182012");
  CHECK(kind::BankAccount::Normalise("de02 1203 0000 0000 2020 51") == "DE02120300000000202051");
  CHECK(kind::VatId::Normalise("de 136.695-976") == "DE136695976");
  CHECK(kind::CardNumber::Normalise("4111 1111-1111 1111") == "4111111111111111");
  CHECK(kind::PhoneNumber::Normalise(" - ").empty());
  STATIC_REQUIRE(internal::kHasSpellings<kind::EmailAddress>);
  STATIC_REQUIRE_FALSE(internal::kHasSpellings<kind::AccountId>);
}

TEST_CASE("A number is asked for only as it is written") {
  using internal::ValueOf;
  CHECK(ValueOf<std::int64_t>("-7", 0) == -7);
  CHECK(ValueOf<std::uint64_t>("18446744073709551615", 0) == 18446744073709551615U);
  CHECK_FALSE(ValueOf<std::int64_t>("7 ", 0).has_value());
  CHECK_FALSE(ValueOf<std::int64_t>("+7", 0).has_value());
  CHECK_FALSE(ValueOf<std::int64_t>("07", 0).has_value());
  CHECK_FALSE(ValueOf<std::uint8_t>("256", 0).has_value());
  CHECK_FALSE(ValueOf<std::uint8_t>("-1", 0).has_value());
  CHECK_FALSE(ValueOf<std::string>("long", 3).has_value());
}

TEST_CASE("An index finds people by the one subject of a category, if its ids have one spelling") {
  STATIC_REQUIRE(std::is_void_v<internal::PeopleIn<zweck::Table<InvoiceTable, Member>>::Indexed>);
  STATIC_REQUIRE(std::is_void_v<internal::PeopleIn<zweck::Table<InvoiceTable, Thread>>::Indexed>);
}

TEST_CASE("Each table of the list is in the binary") {
  const v1::Flow flow =
      flow_test::MessageOf<internal::KeptFlow<zweck::Table<InvoiceTable, Member>, true>>().flow();
  CHECK(flow.door() == v1::DOOR_KEEP);
  CHECK(flow.category() == "member");
  CHECK(flow.sink() == "invoice-table");
  CHECK(flow.sealed());
  CHECK_FALSE(flow.minimized());
}

}  // namespace people_test
