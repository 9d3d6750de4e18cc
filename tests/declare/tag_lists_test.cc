// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What lists of purposes and recipients hold.

#include "zweck/internal/declare/tag_lists.h"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>

#include "tests/refusals/policy.h"

namespace tag_lists_test {

namespace {

using acme::Acme;
using acme::AdsCo;
using acme::Advertise;
using acme::ContactCustomer;
using acme::MailCo;
using acme::SendInvoice;
using zweck::For;
using zweck::Is;
using zweck::SharedWith;
using zweck::internal::kContains;
using zweck::internal::kContainsAll;
using zweck::internal::kHaveIds;
using zweck::internal::kNamesPurposes;
using zweck::internal::kShareOne;
using zweck::internal::MissingOf;

struct Shouted {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "SHOUT", .description = "Shout", .legal_basis = zweck::LegalBasis::kConsent};
};
struct NobodyIs {
  template <class T>
  static constexpr bool kHas = false;
};
struct OnlyAcme {
  template <class T>
  static constexpr bool kHas = std::is_same_v<T, Acme>;
};

}  // namespace

TEST_CASE("A list holds what it names, and nothing else is a list") {
  STATIC_REQUIRE(kContains<For<SendInvoice, ContactCustomer>, ContactCustomer>);
  STATIC_REQUIRE_FALSE(kContains<For<SendInvoice>, ContactCustomer>);
  STATIC_REQUIRE_FALSE(kContains<For<>, ContactCustomer>);
  STATIC_REQUIRE_FALSE(kContains<void, ContactCustomer>);
  STATIC_REQUIRE_FALSE(kContains<ContactCustomer, ContactCustomer>);
}

TEST_CASE("Two lists share one, or one holds all of the other") {
  using Two = For<SendInvoice, ContactCustomer>;
  STATIC_REQUIRE(kShareOne<For<ContactCustomer, Advertise>, Two>);
  STATIC_REQUIRE_FALSE(kShareOne<For<Advertise>, Two>);
  STATIC_REQUIRE_FALSE(kShareOne<For<Advertise>, For<>>);
  STATIC_REQUIRE_FALSE(kShareOne<void, Two>);
  STATIC_REQUIRE_FALSE(kShareOne<Two, void>);
  STATIC_REQUIRE(kContainsAll<Two, For<ContactCustomer>>);
  STATIC_REQUIRE_FALSE(kContainsAll<For<ContactCustomer>, Two>);
  STATIC_REQUIRE_FALSE(kContainsAll<Two, void>);
}

TEST_CASE("What is missing keeps its order and its kind of list") {
  STATIC_REQUIRE(
      std::is_same_v<MissingOf<NobodyIs, SharedWith<MailCo, Acme>>, SharedWith<MailCo, Acme>>);
  STATIC_REQUIRE(std::is_same_v<MissingOf<OnlyAcme, SharedWith<MailCo, Acme, AdsCo>>,
                                SharedWith<MailCo, AdsCo>>);
  STATIC_REQUIRE(std::is_same_v<MissingOf<OnlyAcme, SharedWith<Acme>>, SharedWith<>>);
  STATIC_REQUIRE(std::is_void_v<MissingOf<OnlyAcme, void>>);
}

TEST_CASE("Only a For of purposes names purposes") {
  STATIC_REQUIRE(kNamesPurposes<For<SendInvoice>>);
  STATIC_REQUIRE_FALSE(kNamesPurposes<For<>>);
  STATIC_REQUIRE_FALSE(kNamesPurposes<For<SendInvoice, MailCo>>);
  STATIC_REQUIRE_FALSE(kNamesPurposes<SharedWith<MailCo>>);
}

TEST_CASE("Ids of all that a tag names are looked at") {
  STATIC_REQUIRE(kHaveIds<For<SendInvoice>>);
  STATIC_REQUIRE_FALSE(kHaveIds<For<SendInvoice, Shouted>>);
  STATIC_REQUIRE(kHaveIds<SharedWith<MailCo>>);
  STATIC_REQUIRE(kHaveIds<Is<zweck::kind::City>>);
  STATIC_REQUIRE(kHaveIds<For<int>>);  // another rule refuses what has no info
}

}  // namespace tag_lists_test
