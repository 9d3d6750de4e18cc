// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a category be an answer?

#include "zweck/check/answer.h"

#include <array>
#include <catch2/catch.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tests/check/categories.h"

namespace acme {

struct Person {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "person", .name = "Whom it is about", .role = zweck::Role::kDataSubject, .country = ""};
};
struct SealedWay : AnySink<For<SendInvoice>, Acme> {
  using OnItsWay = zweck::Sealed;
};

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
using zweck::Answerable;
using zweck::For;
using zweck::Minimized;
using zweck::SharedWith;
using zweck::Subject;
using zweck::internal::Answered;

using Ours = AnySink<For<SendInvoice>, acme::Acme>;
using Theirs = AnySink<For<SendInvoice>, MailCo>;
using ThePersons = AnySink<For<SendInvoice>, acme::Person>;
using AboutSomebody = Note<For<SendInvoice, ContactCustomer>, SharedWith<MailCo>, Subject>;

}  // namespace

TEST_CASE("Each field of an answer declares every purpose of the sink, nested ones too") {
  STATIC_REQUIRE(Answerable<Customer, acme::InvoiceMailer>);
  STATIC_REQUIRE_FALSE(Answerable<Customer, acme::ContactTable>);
  STATIC_REQUIRE_FALSE(
      Answerable<Note<For<SendInvoice>>, AnySink<For<SendInvoice, ContactCustomer>, acme::Acme>>);
  STATIC_REQUIRE_FALSE(
      Answerable<Around<std::vector<Address>>, AnySink<For<ContactCustomer>, MailCo>>);
}

TEST_CASE("An answer goes to the controller, to whom each field names, or to the person") {
  STATIC_REQUIRE(Answerable<Note<For<SendInvoice>>, Ours>);
  STATIC_REQUIRE(Answerable<Note<For<SendInvoice>, SharedWith<MailCo>>, Theirs>);
  STATIC_REQUIRE_FALSE(Answerable<Note<For<SendInvoice>>, Theirs>);
  STATIC_REQUIRE(Answerable<Note<For<SendInvoice>, Subject>, ThePersons>);
  STATIC_REQUIRE(Answerable<Around<std::optional<AboutSomebody>>, ThePersons>);
  STATIC_REQUIRE_FALSE(Answerable<Note<For<SendInvoice>>, ThePersons>);
  STATIC_REQUIRE_FALSE(Answerable<Note<For<SendInvoice>, SharedWith<acme::Person>>, ThePersons>);
  STATIC_REQUIRE_FALSE(Answerable<Minimized<Note<For<SendInvoice>>, ThePersons>, ThePersons>);
  STATIC_REQUIRE_FALSE(Answerable<Note<For<ContactCustomer>, Subject>, ThePersons>);
}

TEST_CASE("A secret is in no answer that is not sealed on its way") {
  STATIC_REQUIRE(Answerable<Account, acme::SealedWay>);
  STATIC_REQUIRE_FALSE(Answerable<Account, Ours>);
  STATIC_REQUIRE_FALSE(Answerable<Minimized<Account, Ours>, Ours>);
}

TEST_CASE("What is cut down is answered to the sink that it is cut down for") {
  using Contact = AnySink<For<ContactCustomer>, MailCo>;
  STATIC_REQUIRE(Answerable<Minimized<Customer, Contact>, Contact>);
  STATIC_REQUIRE_FALSE(Answerable<Minimized<Customer, Theirs>, Contact>);
  STATIC_REQUIRE_FALSE(Answerable<Minimized<Customer, acme::AdServer>, acme::AdServer>);
}

TEST_CASE("Records that stand one behind the other are a list") {
  STATIC_REQUIRE(Answered<std::vector<Customer>>::kIsList);
  STATIC_REQUIRE(Answered<std::span<const Customer>>::kIsList);
  STATIC_REQUIRE(Answered<std::array<Customer, 2>>::kIsList);
  STATIC_REQUIRE(std::is_same_v<Answered<std::span<const Customer>>::Record, Customer>);
  STATIC_REQUIRE_FALSE(Answered<Customer>::kIsList);
  STATIC_REQUIRE_FALSE(Answered<Minimized<Customer, Ours>>::kIsList);
}
