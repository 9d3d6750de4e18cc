// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is asked where only the sink knows who gets the bytes.

#include "zweck/internal/check/sink_rules.h"

#include <catch2/catch.hpp>
#include <vector>

#include "tests/check/categories.h"

namespace sink_rules_test {

namespace {

using acme::Around;
using acme::Note;
using zweck::For;
using zweck::internal::kGoesToThePerson;
using zweck::internal::kHasSubject;
using About = Note<For<acme::SendInvoice, acme::ContactCustomer>, zweck::SharedWith<acme::MailCo>,
                   zweck::Subject>;

struct ThePerson {
  static constexpr zweck::RecipientInfo kInfo{.id = "the-person",
                                              .name = "Whom it is about",
                                              .role = zweck::Role::kDataSubject,
                                              .country = ""};
};
template <class C, class S>
struct Asked {
  using Category = C;
  using Sink = S;
};
template <class C, class Recipient>
inline constexpr bool kKept = zweck::internal::PersonIsKnown::kKeeps<
    Asked<C, acme::AnySink<For<acme::SendInvoice>, Recipient>>>;

}  // namespace

TEST_CASE("A category says whom it is about, at any depth") {
  STATIC_REQUIRE(kHasSubject<About>);
  STATIC_REQUIRE(kHasSubject<Around<std::vector<About>>>);
  STATIC_REQUIRE_FALSE(kHasSubject<Note<For<acme::SendInvoice>>>);
}

TEST_CASE("Only what goes to the person needs that") {
  STATIC_REQUIRE(kGoesToThePerson<acme::AnySink<For<acme::SendInvoice>, ThePerson>>);
  STATIC_REQUIRE_FALSE(kGoesToThePerson<acme::AnySink<For<acme::SendInvoice>, acme::Acme>>);
  STATIC_REQUIRE(kKept<About, ThePerson>);
  STATIC_REQUIRE_FALSE(kKept<Note<For<acme::SendInvoice>>, ThePerson>);
  STATIC_REQUIRE(kKept<Note<For<acme::SendInvoice>>, acme::MailCo>);
}

}  // namespace sink_rules_test
