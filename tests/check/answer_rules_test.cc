// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which rule of Answer is broken. The sentences are tried in tests/refusals.

#include "zweck/internal/check/answer_rules.h"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>

#include "tests/check/categories.h"

namespace answer_rules_test {

namespace {

namespace internal = zweck::internal;
using acme::AnySink;
using acme::Note;
using acme::SendInvoice;
using zweck::For;
using Ours = AnySink<For<SendInvoice>, acme::Acme>;

template <class R, class S>
using BrokenOf = internal::BrokenRule<internal::AnswerRules, internal::AnswerAsked<R, S>>;

}  // namespace

TEST_CASE("What may be answered breaks no rule, and each fault its own") {
  STATIC_REQUIRE(std::is_void_v<BrokenOf<Note<For<SendInvoice>>, Ours>>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<std::string, Ours>, internal::RecordIsOfACategory>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Note<For<SendInvoice>>, int>, internal::SinkHasInfo>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Note<For<acme::Advertise>>, Ours>,
                                internal::AnswerDeclaresEveryPurpose>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<Note<For<SendInvoice>>, AnySink<For<SendInvoice>, acme::MailCo>>,
                     internal::RecipientMayHaveEachField>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<acme::Account, Ours>, internal::SecretsAreSealedOnTheirWay>);
}

}  // namespace answer_rules_test
