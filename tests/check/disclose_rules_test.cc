// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which rule of Disclose is broken. The sentences are tried in tests/refusals.

#include "zweck/internal/check/disclose_rules.h"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>

#include "tests/check/categories.h"

namespace disclose_rules_test {

namespace {

namespace internal = zweck::internal;
using acme::AnySink;
using acme::Note;
using acme::SendInvoice;
using zweck::For;
using Ours = AnySink<For<SendInvoice>, acme::Acme>;

using Text = decltype(Note<For<SendInvoice>>::text);
using Unneeded = decltype(Note<For<acme::Advertise>>::text);
struct Takes {
  void operator()(const std::string&) const;
};
struct PointsAt {
  const std::string* operator()(const std::string&) const;
};

template <class S, class Function, class... Fs>
using BrokenOf =
    internal::BrokenRule<internal::DisclosureRules,
                         internal::DisclosureAsked<S, internal::DisclosedFields<Fs...>, Function>>;

}  // namespace

TEST_CASE("What may be disclosed breaks no rule, and each fault its own") {
  STATIC_REQUIRE(std::is_void_v<BrokenOf<Ours, Takes, Text>>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Ours, Takes>, internal::FieldsAreGiven>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Ours, Takes, std::string>, internal::FieldsAreGiven>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<int, Takes, Text>, internal::SinkHasInfo>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Ours, Takes, Unneeded>,
                                internal::DisclosedFieldsDeclareEveryPurpose>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<AnySink<For<SendInvoice>, acme::MailCo>, Takes, Text>,
                                internal::RecipientMayHaveDisclosedFields>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Ours, int, Text>, internal::FunctionIsCalled>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Ours, PointsAt, Text>, internal::ResultPointsNowhere>);
}

}  // namespace disclose_rules_test
