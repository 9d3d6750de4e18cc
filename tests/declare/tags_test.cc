// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the tags of a field are asked.

#include "zweck/declare/tags.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <type_traits>

#include "tests/refusals/policy.h"

namespace tags_test {

namespace {

using acme::AdsCo;
using acme::Advertise;
using acme::ContactCustomer;
using acme::MailCo;
using acme::SendInvoice;
using zweck::At;
using zweck::For;
using zweck::Is;
using zweck::SharedWith;
namespace kind = zweck::kind;

struct Loud {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "LOUD", .description = "Loud", .legal_basis = zweck::LegalBasis::kConsent};
};

}  // namespace

TEST_CASE("Lists of purposes are compared by what is in them") {
  using zweck::internal::kContains;
  using zweck::internal::kContainsAll;
  using zweck::internal::kShareOne;
  using Both = For<SendInvoice, ContactCustomer>;
  STATIC_REQUIRE(kContains<Both, SendInvoice>);
  STATIC_REQUIRE_FALSE(kContains<Both, Advertise>);
  STATIC_REQUIRE_FALSE(kContains<For<>, Advertise>);
  STATIC_REQUIRE_FALSE(kContains<void, Advertise>);

  STATIC_REQUIRE(kShareOne<Both, For<Advertise, SendInvoice>>);
  STATIC_REQUIRE_FALSE(kShareOne<Both, For<Advertise>>);
  STATIC_REQUIRE_FALSE(kShareOne<void, For<Advertise>>);
  STATIC_REQUIRE_FALSE(kShareOne<Both, For<>>);

  STATIC_REQUIRE(kContainsAll<Both, For<ContactCustomer, SendInvoice>>);
  STATIC_REQUIRE(kContainsAll<Both, For<SendInvoice>>);
  STATIC_REQUIRE_FALSE(kContainsAll<For<SendInvoice>, Both>);
  STATIC_REQUIRE_FALSE(kContainsAll<void, For<SendInvoice>>);
}

TEST_CASE("For names at least one purpose, and nothing else") {
  using zweck::internal::kNamesPurposes;
  STATIC_REQUIRE(kNamesPurposes<For<SendInvoice>>);
  STATIC_REQUIRE_FALSE(kNamesPurposes<For<>>);
  STATIC_REQUIRE_FALSE(kNamesPurposes<For<SendInvoice, MailCo>>);
  STATIC_REQUIRE_FALSE(kNamesPurposes<SharedWith<MailCo>>);
}

TEST_CASE("A pointer is known by its tag") {
  STATIC_REQUIRE(zweck::internal::kPointerIn<At<"/a/b">> == "/a/b");
  STATIC_REQUIRE(zweck::internal::kPointerIn<zweck::Key>.empty());
}

TEST_CASE("The ids of what a tag names are ids") {
  using zweck::internal::kHaveIds;
  STATIC_REQUIRE(kHaveIds<For<SendInvoice>>);
  STATIC_REQUIRE(kHaveIds<Is<kind::City>>);
  STATIC_REQUIRE(kHaveIds<zweck::Key>);
  STATIC_REQUIRE_FALSE(kHaveIds<For<SendInvoice, Loud>>);
}

}  // namespace tags_test
