// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a category be sent to a sink?

#include "zweck/check/transmit.h"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "tests/check/categories.h"

namespace transmit_test {

namespace {

using acme::Account;
using acme::Address;
using acme::AdsCo;
using acme::AnySink;
using acme::Around;
using acme::ContactCustomer;
using acme::Customer;
using acme::InvoiceMailer;
using acme::MailCo;
using acme::Note;
using acme::OpenTransport;
using acme::SealingTransport;
using acme::SendInvoice;
using zweck::For;
using zweck::Minimized;
using zweck::SharedWith;
using zweck::Transmittable;

using Contact = AnySink<For<ContactCustomer>, MailCo>;
using Both = AnySink<For<SendInvoice, ContactCustomer>, MailCo>;
using Ours = AnySink<For<SendInvoice>, acme::Acme>;

template <class R, class S, class TransportType>
constexpr bool MayTransmit() {
  return zweck::internal::kPasses<zweck::internal::TransportRules,
                                  zweck::internal::TransportAsked<R, S, TransportType, true>>;
}

}  // namespace

TEST_CASE("Each field needs every purpose of the sink") {
  STATIC_REQUIRE(Transmittable<Customer, InvoiceMailer>);
  STATIC_REQUIRE(Transmittable<Note<For<ContactCustomer, SendInvoice>, SharedWith<MailCo>>, Both>);
  STATIC_REQUIRE_FALSE(Transmittable<Note<For<SendInvoice>, SharedWith<MailCo>>, Both>);
  STATIC_REQUIRE_FALSE(Transmittable<Customer, Contact>);
  STATIC_REQUIRE_FALSE(Transmittable<Note<SharedWith<MailCo>>, InvoiceMailer>);
}

TEST_CASE("The fields of nested categories need them too") {
  STATIC_REQUIRE(Transmittable<Around<std::vector<Around<Address>>>, InvoiceMailer>);
  STATIC_REQUIRE_FALSE(Transmittable<Around<Address>, Contact>);
  STATIC_REQUIRE_FALSE(Transmittable<Around<std::optional<Address>>, Contact>);
  STATIC_REQUIRE_FALSE(Transmittable<Around<std::vector<Address>>, Contact>);
  STATIC_REQUIRE_FALSE(Transmittable<Around<std::vector<Around<Address>>>, Contact>);
}

TEST_CASE("A field goes to the controller, or to whom it names") {
  STATIC_REQUIRE(Transmittable<Note<For<SendInvoice>>, Ours>);
  STATIC_REQUIRE(Transmittable<Note<For<SendInvoice>, SharedWith<AdsCo, MailCo>>, InvoiceMailer>);
  STATIC_REQUIRE_FALSE(Transmittable<Note<For<SendInvoice>>, InvoiceMailer>);
  STATIC_REQUIRE_FALSE(Transmittable<Note<For<SendInvoice>, SharedWith<AdsCo>>, InvoiceMailer>);
}

TEST_CASE("What is sent needs no retention") {
  STATIC_REQUIRE(Transmittable<acme::Endless<For<SendInvoice>>, Ours>);
}

TEST_CASE("Only a category is sent, and only to a sink") {
  STATIC_REQUIRE_FALSE(Transmittable<std::string, Ours>);
  STATIC_REQUIRE_FALSE(Transmittable<acme::Vip, Ours>);
  STATIC_REQUIRE_FALSE(Transmittable<Customer, MailCo>);
}

TEST_CASE("A secret needs a transport that seals") {
  STATIC_REQUIRE(MayTransmit<Account, Ours, SealingTransport<Ours>>());
  STATIC_REQUIRE_FALSE(MayTransmit<Account, Ours, OpenTransport<Ours>>());
  STATIC_REQUIRE_FALSE(MayTransmit<Minimized<Account, Ours>, Ours, OpenTransport<Ours>>());
}

TEST_CASE("A secret in a nested category that does not leave is in nobody's way") {
  using acme::Safe;
  using Left = Safe<std::vector<Account>, For<SendInvoice>>;
  STATIC_REQUIRE(MayTransmit<Minimized<Safe<Account>, Ours>, Ours, OpenTransport<Ours>>());
  STATIC_REQUIRE(MayTransmit<Minimized<Safe<std::vector<Safe<Account>>, For<SendInvoice>>, Ours>,
                             Ours, OpenTransport<Ours>>());
  STATIC_REQUIRE_FALSE(MayTransmit<Minimized<Left, Ours>, Ours, OpenTransport<Ours>>());
  STATIC_REQUIRE(MayTransmit<Minimized<Left, Ours>, Ours, SealingTransport<Ours>>());
}

TEST_CASE("A record that is cut down is asked for anything at all") {
  STATIC_REQUIRE(MayTransmit<Minimized<Customer, Contact>, Contact, OpenTransport<Contact>>());
  STATIC_REQUIRE_FALSE(MayTransmit<Minimized<Customer, Ours>, Contact, OpenTransport<Contact>>());
  STATIC_REQUIRE_FALSE(MayTransmit<Minimized<Customer, acme::AdServer>, acme::AdServer,
                                   OpenTransport<acme::AdServer>>());
}

TEST_CASE("The purposes that a field lacks are found") {
  using Needed = For<SendInvoice, ContactCustomer, acme::Advertise>;
  using zweck::internal::MissingOf;
  using zweck::internal::NamedBy;
  STATIC_REQUIRE(std::is_same_v<MissingOf<NamedBy<For<ContactCustomer>>, Needed>,
                                For<SendInvoice, acme::Advertise>>);
  STATIC_REQUIRE(std::is_same_v<MissingOf<NamedBy<Needed>, Needed>, For<>>);
  STATIC_REQUIRE(std::is_same_v<MissingOf<NamedBy<void>, Needed>, Needed>);
}

}  // namespace transmit_test
