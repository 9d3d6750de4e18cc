// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which fields a form has a place for. The sentence is tried in tests/refusals.

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "tests/check/categories.h"
#include "zweck/internal/check/transport_rules.h"
#include "zweck/transport/transport.h"

namespace form_rule_test {

namespace {

namespace internal = zweck::internal;
using acme::Address;
using acme::InvoiceMailer;
using zweck::For;
using zweck::WireFormat;

template <class S, WireFormat kWire>
struct Bytes {
  using ForSink = S;
  static constexpr bool kSeals = true;
  static constexpr WireFormat kFormat = kWire;
};

template <class R, WireFormat kWire = WireFormat::kForm, class S = InvoiceMailer>
using BrokenOf = internal::BrokenRule<internal::TransportRules,
                                      internal::TransportAsked<R, S, Bytes<S, kWire>, true>>;

// Only its number is for ContactCustomer.
struct Parcel {
  template <unsigned N, class U, class... Tags>
  using Field = zweck::Field<Parcel, N, U, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = acme::kAbout;

  Field<1, std::string, acme::Is<acme::kind::OrderId>,
        For<acme::SendInvoice, acme::ContactCustomer>, acme::SharedWith<acme::MailCo>>
      number;
  Field<2, Address, acme::Is<acme::kind::PostalAddress>, For<acme::SendInvoice>,
        acme::SharedWith<acme::MailCo>>
      to;
};
ZWECK_CATEGORY(Parcel, number, to);

struct ContactMailer {
  static constexpr zweck::SinkInfo kInfo{.id = "contact-mailer", .description = "Sends letters"};
  using Purposes = For<acme::ContactCustomer>;
  using Recipient = acme::MailCo;
};

}  // namespace

TEST_CASE("A form has a place for one value, there or not, and for no list and no category") {
  using acme::Around;
  STATIC_REQUIRE(std::is_void_v<BrokenOf<Around<std::string>>>);
  STATIC_REQUIRE(std::is_void_v<BrokenOf<Around<std::optional<std::string>>>>);
  STATIC_REQUIRE(std::is_void_v<BrokenOf<Around<bool>>>);
  using Rule = internal::FormHasOneValueForEachField;
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Around<std::vector<std::string>>>, Rule>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Around<Address>>, Rule>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Around<std::optional<Address>>>, Rule>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<Around<std::vector<Address>>>, Rule>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<acme::Customer>, Rule>);
}

TEST_CASE("JSON and protobuf have a place for all of them") {
  STATIC_REQUIRE(std::is_void_v<BrokenOf<acme::Customer, WireFormat::kJson>>);
  STATIC_REQUIRE(std::is_void_v<BrokenOf<acme::Customer, WireFormat::kProtobuf>>);
}

TEST_CASE("What is left out of a record needs no place in a form") {
  STATIC_REQUIRE(
      std::is_void_v<
          BrokenOf<zweck::Minimized<Parcel, ContactMailer>, WireFormat::kForm, ContactMailer>>);
  STATIC_REQUIRE(std::is_same_v<BrokenOf<zweck::Minimized<Parcel, InvoiceMailer>>,
                                internal::FormHasOneValueForEachField>);
}

}  // namespace form_rule_test
