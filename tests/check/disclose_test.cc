// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a field be disclosed to a sink?

#include "zweck/check/disclose.h"

#include <array>
#include <catch2/catch.hpp>
#include <coroutine>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/check/categories.h"

namespace acme {

struct Person {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "person", .name = "Whom it is about", .role = zweck::Role::kDataSubject, .country = ""};
};
template <class Seals>
struct SealedSink : AnySink<For<SendInvoice>, Acme> {
  using OnItsWay = Seals;
};
using NotePerson = Note<For<SendInvoice, ContactCustomer>, SharedWith<MailCo>, zweck::Subject>;

}  // namespace acme

namespace {

using acme::Account;
using acme::Address;
using acme::AnySink;
using acme::Around;
using acme::ContactCustomer;
using acme::Customer;
using acme::MailCo;
using acme::Note;
using acme::SendInvoice;
using zweck::Disclosable;
using zweck::For;
using zweck::SharedWith;
using zweck::internal::GoesOn;
using zweck::internal::kHasSubject;
using zweck::internal::kPoints;

using Ours = AnySink<For<SendInvoice>, acme::Acme>;
using Theirs = AnySink<For<SendInvoice>, MailCo>;
using ThePersons = AnySink<For<SendInvoice>, acme::Person>;

template <class... Tags>
using Text = decltype(Note<Tags...>::text);

struct Task {
  struct promise_type {};
};
struct Awaitable {
  bool await_ready();
};
struct AwaitedByOperator {
  void operator co_await() &&;
};
struct Free {};
[[maybe_unused]] void operator co_await(Free&&) {}
struct Foreign {};

}  // namespace

// A type that is made a result of coroutines from outside.
template <class... Args>
struct std::coroutine_traits<Foreign, Args...> {
  struct promise_type {};
};

TEST_CASE("A disclosed field declares every purpose of the sink") {
  STATIC_REQUIRE(Disclosable<decltype(Customer::email), acme::InvoiceMailer>);
  STATIC_REQUIRE(Disclosable<Text<For<ContactCustomer, SendInvoice>>, Ours>);
  STATIC_REQUIRE_FALSE(
      Disclosable<Text<For<SendInvoice>>, AnySink<For<SendInvoice, ContactCustomer>, acme::Acme>>);
  STATIC_REQUIRE_FALSE(Disclosable<Text<For<ContactCustomer>>, Ours>);
  STATIC_REQUIRE_FALSE(Disclosable<decltype(Note<>::text), Ours>);
}

TEST_CASE("A disclosed field goes to the controller, or to whom it names") {
  STATIC_REQUIRE(Disclosable<Text<For<SendInvoice>>, Ours>);
  STATIC_REQUIRE(Disclosable<Text<For<SendInvoice>, SharedWith<MailCo>>, Theirs>);
  STATIC_REQUIRE_FALSE(Disclosable<Text<For<SendInvoice>>, Theirs>);
  STATIC_REQUIRE_FALSE(Disclosable<Text<For<SendInvoice>, SharedWith<acme::AdsCo>>, Theirs>);
}

TEST_CASE("It goes to the person only where the category says whom it is about") {
  STATIC_REQUIRE(Disclosable<decltype(acme::NotePerson::text), ThePersons>);
  STATIC_REQUIRE_FALSE(Disclosable<Text<For<SendInvoice>>, ThePersons>);
  STATIC_REQUIRE_FALSE(Disclosable<Text<For<SendInvoice>, SharedWith<acme::Person>>, ThePersons>);
  STATIC_REQUIRE_FALSE(Disclosable<Text<For<ContactCustomer>, zweck::Subject>, ThePersons>);
}

TEST_CASE("A subject counts at any depth") {
  STATIC_REQUIRE(kHasSubject<acme::NotePerson>);
  STATIC_REQUIRE(kHasSubject<Around<std::optional<acme::NotePerson>>>);
  STATIC_REQUIRE(kHasSubject<Around<std::vector<Around<acme::NotePerson>>>>);
  STATIC_REQUIRE_FALSE(kHasSubject<Address>);
  STATIC_REQUIRE_FALSE(kHasSubject<Around<Address>>);
}

TEST_CASE("A secret is disclosed only where it is sealed on its way") {
  using Secret = decltype(Account::secret);
  STATIC_REQUIRE(Disclosable<Secret, acme::SealedSink<zweck::Sealed>>);
  STATIC_REQUIRE_FALSE(Disclosable<Secret, acme::SealedSink<int>>);
  STATIC_REQUIRE_FALSE(Disclosable<Secret, Ours>);
  STATIC_REQUIRE(Disclosable<decltype(Account::id), Ours>);
}

TEST_CASE("Only a field of a category, and none that nests, is disclosed; and only to a sink") {
  STATIC_REQUIRE_FALSE(Disclosable<Customer, Ours>);
  STATIC_REQUIRE_FALSE(Disclosable<std::string, Ours>);
  STATIC_REQUIRE_FALSE(Disclosable<decltype(Customer::address), acme::InvoiceMailer>);
  STATIC_REQUIRE_FALSE(
      Disclosable<decltype(Around<std::vector<Address>>::item), acme::InvoiceMailer>);
  STATIC_REQUIRE_FALSE(Disclosable<decltype(Customer::email), MailCo>);
}

TEST_CASE("What points at what it does not own is told apart from what owns") {
  STATIC_REQUIRE(kPoints<const std::string&>);
  STATIC_REQUIRE(kPoints<const char*>);
  STATIC_REQUIRE(kPoints<std::string_view>);
  STATIC_REQUIRE(kPoints<std::span<const std::string>>);
  STATIC_REQUIRE(kPoints<std::span<const char, 3>>);
  STATIC_REQUIRE(kPoints<zweck::View<int>>);
  STATIC_REQUIRE(kPoints<std::optional<std::string_view>>);
  STATIC_REQUIRE(kPoints<absl::StatusOr<const std::string*>>);
  STATIC_REQUIRE(kPoints<std::vector<std::pair<int, std::string_view>>>);
  STATIC_REQUIRE_FALSE(kPoints<void>);
  STATIC_REQUIRE_FALSE(kPoints<int>);
  STATIC_REQUIRE_FALSE(kPoints<std::string>);
  STATIC_REQUIRE_FALSE(kPoints<std::array<char, 3>>);
  STATIC_REQUIRE_FALSE(kPoints<absl::Status>);
  STATIC_REQUIRE_FALSE(kPoints<absl::StatusOr<std::vector<std::string>>>);
  class Incomplete;
  STATIC_REQUIRE_FALSE(kPoints<std::unique_ptr<Incomplete>>);
}

TEST_CASE("What goes on after it has returned is told apart") {
  const auto goes_on = []<class Given>(std::type_identity<Given>) {
    return GoesOn<Given, void(int), int>;
  };
  STATIC_REQUIRE(goes_on(std::type_identity<Task>()));
  STATIC_REQUIRE(goes_on(std::type_identity<Awaitable>()));
  STATIC_REQUIRE(goes_on(std::type_identity<AwaitedByOperator>()));
  STATIC_REQUIRE(goes_on(std::type_identity<Free>()));
  STATIC_REQUIRE(goes_on(std::type_identity<Foreign>()));
  STATIC_REQUIRE_FALSE(goes_on(std::type_identity<void>()));
  STATIC_REQUIRE_FALSE(goes_on(std::type_identity<int>()));
  STATIC_REQUIRE_FALSE(goes_on(std::type_identity<absl::Status>()));
}
