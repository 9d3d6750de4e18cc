// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which rule of Transmit is broken. The sentences are tried in tests/refusals.

#include "zweck/internal/check/transport_rules.h"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>

#include "tests/check/categories.h"

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

template <class R, class S, class T = SealingTransport, bool kIsTransport = true>
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
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<Account, Ours, OpenTransport>, internal::TransportSealsSecrets>);
}

TEST_CASE("What is cut down is for this sink") {
  STATIC_REQUIRE(std::is_same_v<BrokenOf<zweck::Minimized<Customer, Ours>, InvoiceMailer>,
                                internal::RecordIsForThisSink>);
}
