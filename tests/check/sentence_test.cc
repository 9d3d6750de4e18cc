// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The sentence of a refusal, in words where the compiler takes them.

#include "zweck/internal/check/sentence.h"

#include <catch2/catch.hpp>
#include <string_view>

#include "tests/check/categories.h"

#if defined(__cpp_static_assert) && __cpp_static_assert >= 202306L

namespace {

using acme::Customer;
using zweck::internal::Breaking;
using zweck::internal::Sentence;

constexpr std::string_view Text(const Sentence& sentence) {
  return {sentence.data(), sentence.size()};
}

constexpr auto kKept = zweck::internal::SentenceOf<acme::ContactTable>(
    Breaking<zweck::internal::SharedPurposeRule<acme::ContactTable>, acme::Address>{});
constexpr auto kSent = zweck::internal::SentenceOf<acme::AdServer>(
    Breaking<zweck::internal::EveryPurposeRule<acme::AdServer>, acme::Address>{});
constexpr auto kUsed = zweck::internal::UseSentence<decltype(Customer::email), acme::Advertise>();

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
  STATIC_REQUIRE(Text(kUsed) ==
                 "zweck: Customer.email may not be used for advertise; "
                 "it is declared for: send-invoice, contact-customer");
}

TEST_CASE("A sentence that is too long is cut") {
  constexpr std::size_t kSize = [] {
    Sentence sentence;
    for (int i = 0; i < 1000; ++i) sentence << "0123456789";
    return sentence.size();
  }();
  STATIC_REQUIRE(kSize == 4096);
}

#else

TEST_CASE("Where the compiler takes a literal only, the sentence is the literal") {
  constexpr std::string_view kSaid =
      ZWECK_INTERNAL_TELL((Unknown<Here>()), "use-purpose", "not for this purpose.");
  STATIC_REQUIRE(kSaid ==
                 "zweck[use-purpose]: not for this purpose. Read docs/errors.md#use-purpose");
}

#endif
