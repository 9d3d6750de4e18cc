// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which rule of a store's doors is broken. The sentences are tried in tests/refusals.

#include "zweck/internal/check/store_rules.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <type_traits>

#include "tests/check/categories.h"

namespace store_rules_test {

namespace {

namespace internal = zweck::internal;
using acme::Account;
using acme::AnySink;
using acme::Customer;
using acme::InvoiceTable;
using acme::Note;
using acme::OpenStore;
using acme::SealingStore;
using acme::SendInvoice;
using zweck::For;
using zweck::Minimized;

template <class R, class S, class StoreType = SealingStore, bool kIsStore = true>
using BrokenOf =
    internal::BrokenRule<internal::StoreRules, internal::StoreAsked<R, S, StoreType, kIsStore>>;
template <class R, class K>
using BrokenKeyOf =
    internal::BrokenRule<internal::KeyRules,
                         internal::KeyAsked<R, InvoiceTable, SealingStore, true, K>>;
template <class R, bool kTakes>
using BrokenEachOf =
    internal::BrokenRule<internal::EachRules,
                         internal::EachAsked<R, InvoiceTable, SealingStore, true, int, kTakes>>;

}  // namespace

TEST_CASE("What may be kept breaks no rule, and each fault its own") {
  STATIC_REQUIRE(std::is_void_v<BrokenOf<Customer, InvoiceTable>>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<std::string, InvoiceTable>, internal::RecordIsOfACategory>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<InvoiceTable, Customer>, internal::SinkStandsFirst>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Customer, int>, internal::SinkHasInfo>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<acme::Endless<For<SendInvoice>>, InvoiceTable>,
                                internal::RetentionIsThere>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Note<For<acme::Advertise>>, InvoiceTable>,
                                internal::EachFieldSharesAPurpose>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<Note<For<SendInvoice>>, AnySink<For<SendInvoice>, acme::MailCo>>,
                     internal::RecipientMayHaveEachField>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Customer, InvoiceTable, std::string, false>,
                                internal::GivenIsAStore>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<Account, InvoiceTable, OpenStore>, internal::StoreSealsSecrets>);
}

TEST_CASE("What is cut down is for this sink, and keeps its key") {
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Minimized<Customer, InvoiceTable>, acme::ContactTable>,
                                internal::RecordIsForThisSink>);
  using Ads = AnySink<For<acme::Advertise>, acme::Acme>;
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<Minimized<Customer, Ads>, Ads>, internal::SomethingIsLeft>);
}

TEST_CASE("A door to one record asks all of that, and for a key of the right type") {
  STATIC_REQUIRE(std::is_void_v<BrokenKeyOf<Account, std::int64_t>>);
  STATIC_REQUIRE(std::is_same_v<BrokenKeyOf<Note<For<acme::Advertise>>, std::string>,
                                internal::StoreRulesAreKept>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenKeyOf<Note<For<SendInvoice>>, std::string>, internal::KeyIsThere>);
  STATIC_REQUIRE(std::is_same_v<BrokenKeyOf<Account, std::string>, internal::KeyHasItsType>);
}

TEST_CASE("ForEach asks what it calls as well") {
  STATIC_REQUIRE(std::is_void_v<BrokenEachOf<Customer, true>>);
  STATIC_REQUIRE(std::is_same_v<BrokenEachOf<Customer, false>, internal::EachTakesARecord>);
  STATIC_REQUIRE(std::is_same_v<BrokenEachOf<std::string, false>, internal::StoreRulesAreKept>);
}

}  // namespace store_rules_test
