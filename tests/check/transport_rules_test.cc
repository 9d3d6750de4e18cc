// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which rule of Transmit is broken. The sentences are tried in tests/refusals.

#include "zweck/internal/check/transport_rules.h"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>

#include "tests/check/categories.h"

namespace transport_rules_test {

namespace {

namespace internal = zweck::internal;
using acme::Account;
using acme::Customer;
using acme::InvoiceMailer;
using acme::MailCo;
using acme::Note;
using acme::OpenTransport;
using acme::SealingTransport;
using acme::SendInvoice;
using zweck::For;
using zweck::SharedWith;
using Ours = acme::AnySink<For<SendInvoice>, acme::Acme>;

template <class R, class S, class T = SealingTransport<S>, bool kIsTransport = true>
using BrokenOf =
    internal::BrokenRule<internal::TransportRules, internal::TransportAsked<R, S, T, kIsTransport>>;

}  // namespace

TEST_CASE("What may be sent breaks no rule, and each fault its own") {
  STATIC_REQUIRE(std::is_void_v<BrokenOf<Customer, InvoiceMailer>>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<std::string, InvoiceMailer>, internal::RecordIsOfACategory>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<InvoiceMailer, Customer>, internal::SinkStandsFirst>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Customer, int>, internal::SinkHasInfo>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Note<SharedWith<MailCo>>, InvoiceMailer>,
                                internal::EachFieldDeclaresEveryPurpose>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Note<For<SendInvoice>>, InvoiceMailer>,
                                internal::RecipientMayHaveEachField>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Customer, InvoiceMailer, std::string, false>,
                                internal::GivenIsATransport>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Account, Ours, OpenTransport<Ours>>,
                                internal::TransportSealsSecrets>);
}

namespace {

struct Users : Ours {
  using Request = zweck::HttpRequest<zweck::HttpMethod::kPut, "/users/{number}/{orders}">;
};
struct Sessions : Ours {
  using Request = zweck::HttpRequest<zweck::HttpMethod::kDelete, "/sessions/{id}/{secret}">;
};
struct Ghosts : Ours {
  using Request = zweck::HttpRequest<zweck::HttpMethod::kPost, "/{number}/{soul}/{body}">;
};
struct Letters : acme::AnySink<For<acme::ContactCustomer>, acme::Acme> {
  using Request = zweck::HttpRequest<zweck::HttpMethod::kPut, "/{orders}">;
};

// Says for no sink that it is for it.
struct Pigeon {
  static constexpr bool kSeals = true;
  static constexpr bool kFormat = true;
};

}  // namespace

TEST_CASE("A transport is for this sink, and no other") {
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Customer, Ours, SealingTransport<InvoiceMailer>>,
                                internal::TransportIsForThisSink>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Customer, Users, SealingTransport<Ours>>,
                                internal::TransportIsForThisSink>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<Customer, Ours, Pigeon, false>, internal::TransportIsForASink>);
  STATIC_REQUIRE(Pigeon::kSeals && Pigeon::kFormat);
}

TEST_CASE("What the path of a request names leaves, and can stand there") {
  STATIC_REQUIRE(std::is_void_v<BrokenOf<Customer, Users>>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Account, Sessions>, internal::PathNamesFields>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Customer, Ghosts>, internal::PathNamesFields>);
  STATIC_REQUIRE(internal::UnmetPathName<Ghosts, Customer>() == "soul");
  STATIC_REQUIRE(internal::UnmetPathName<Sessions, Account>() == "secret");
  STATIC_REQUIRE(internal::UnmetPathName<Ours, Customer>().empty());
  STATIC_REQUIRE(std::is_same_v<BrokenOf<zweck::Minimized<Customer, Letters>, Letters>,
                                internal::PathNamesFields>);
}

TEST_CASE("An answer is asked for where a record may go, of what answers") {
  using internal::BrokenRule;
  using internal::ExchangeAsked;
  using internal::ExchangeRules;
  using To = SealingTransport<Ours>;
  STATIC_REQUIRE(
      std::is_void_v<BrokenRule<ExchangeRules, ExchangeAsked<Customer, Ours, To, true, true>>>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenRule<ExchangeRules, ExchangeAsked<Customer, Ours, To, true, false>>,
                     internal::GivenAnswers>);
  STATIC_REQUIRE(std::is_same_v<
                 BrokenRule<ExchangeRules, ExchangeAsked<Customer, InvoiceMailer, To, true, true>>,
                 internal::TransportRulesAreKept>);
}

TEST_CASE("What is cut down is for this sink") {
  STATIC_REQUIRE(std::is_same_v<BrokenOf<zweck::Minimized<Customer, Ours>, InvoiceMailer>,
                                internal::RecordIsForThisSink>);
}

}  // namespace transport_rules_test
