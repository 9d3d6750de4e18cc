// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which rule of Use is broken. The sentences are tried in tests/refusals.

#include "zweck/internal/check/use_rules.h"

#include <catch2/catch.hpp>
#include <type_traits>

#include "tests/check/categories.h"

namespace use_rules_test {

namespace {

struct NotListed {
  zweck::Field<NotListed, 1, int, zweck::For<acme::SendInvoice>> a;
};

template <class F, class P>
using BrokenOf =
    zweck::internal::BrokenRule<zweck::internal::UseRules, zweck::internal::UseAsked<F, P>>;
using Email = decltype(acme::Customer::email);

}  // namespace

TEST_CASE("Each misuse breaks its own rule") {
  STATIC_REQUIRE(std::is_void_v<BrokenOf<Email, acme::SendInvoice>>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<decltype(NotListed::a), acme::SendInvoice>,
                                zweck::internal::CategoryIsListed>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Email, acme::MailCo>, zweck::internal::PurposeHasInfo>);
  STATIC_REQUIRE(
      std::is_same_v<BrokenOf<Email, acme::Advertise>, zweck::internal::FieldDeclaresThePurpose>);
}

}  // namespace use_rules_test
