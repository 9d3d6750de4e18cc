// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The sentence of a refusal, in words where the compiler takes them.

#include "zweck/internal/check/sentence.h"

#include <catch2/catch.hpp>
#include <string_view>

#include "tests/check/categories.h"
#include "zweck/check/persist.h"
#include "zweck/check/transmit.h"
#include "zweck/check/use.h"

namespace sentence_test {

namespace {

using acme::Customer;
using zweck::internal::Breaking;
using zweck::internal::FieldsSentence;
using zweck::internal::Sentence;

constexpr std::string_view Text(const Sentence& sentence) {
  return {sentence.data(), sentence.size()};
}

template <template <class> class Rule, class S, class C>
constexpr Sentence kSaidOf = FieldsSentence<S, Breaking<Rule<S>, C>>::Said();
constexpr Sentence kKept =
    kSaidOf<zweck::internal::SharedPurposeRule, acme::ContactTable, acme::Address>;
constexpr Sentence kSent =
    kSaidOf<zweck::internal::EveryPurposeRule, acme::AdServer, acme::Address>;
constexpr Sentence kGiven =
    kSaidOf<zweck::internal::RecipientRule, acme::InvoiceMailer, acme::Note<>>;
constexpr Sentence kUsed =
    zweck::internal::UseSentence<zweck::internal::FieldNamed<decltype(Customer::email)>,
                                 acme::Advertise,
                                 zweck::internal::DeclaredFor<decltype(Customer::email)>>::Said();
template <class S>
using NoSecret = zweck::internal::NoSecretRule<zweck::internal::PersistRule<S>>;
constexpr Sentence kOpen = kSaidOf<NoSecret, acme::InvoiceTable, acme::Account>;
constexpr Sentence kLeftOut = FieldsSentence<
    acme::ContactTable,
    zweck::internal::LeftOutOf<zweck::internal::PersistRule<acme::ContactTable>, acme::Address,
                               zweck::Kept<zweck::Way<decltype(&acme::Address::street)>>>>::Said();

}  // namespace

TEST_CASE("A sentence names category, fields, sink, and what the fields are declared for") {
  STATIC_REQUIRE(Text(kKept) ==
                 "zweck: Address.street may not be persisted to contact-table; "
                 "it is declared for: send-invoice");
  STATIC_REQUIRE(Text(kSent) ==
                 "zweck: Address.city may not be transmitted to ad-server for advertise; "
                 "it is declared for: send-invoice, contact-customer; "
                 "Address.street may not be transmitted to ad-server for advertise; "
                 "it is declared for: send-invoice");
  STATIC_REQUIRE(Text(kGiven) ==
                 "zweck: Order.text is not shared with mail-co, to which invoice-mailer belongs");
  STATIC_REQUIRE(Text(kUsed) ==
                 "zweck: Customer.email may not be used for advertise; "
                 "it is declared for: send-invoice, contact-customer");
  STATIC_REQUIRE(Text(kOpen) ==
                 "zweck: Account.secret is a Secret, and would not be sealed on its way to "
                 "invoice-table");
  STATIC_REQUIRE(Text(kLeftOut) ==
                 "zweck: Address.street must arrive, and contact-table may not have it");
}

TEST_CASE("A sentence that is too long is cut") {
  constexpr std::size_t kSize = [] {
    Sentence sentence;
    for (int i = 0; i < 1000; ++i) sentence << "0123456789";
    return sentence.size();
  }();
  STATIC_REQUIRE(kSize == 4096);
}

}  // namespace sentence_test
