// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What leaves a record that was cut down is what may, and nothing else.

#include "zweck/flow/minimize.h"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>
#include <vector>

#include "tests/flow/memory.h"
#include "tests/flow/records.h"
#include "tests/support/refused.h"
#include "zweck/flow/ingest.h"
#include "zweck/flow/persist.h"
#include "zweck/flow/transmit.h"

namespace acme {
namespace {

// Accounts with their secrets, which stay in memory.
struct Profile {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Profile, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "profile",
                                             .description = "Who signs in",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, SharedWith<MailCo>, Key,
        Subject>
      number;
  Field<2, std::vector<Account>, Is<kind::AccountId>> accounts;
};
ZWECK_CATEGORY(Profile, number, accounts);

}  // namespace
}  // namespace acme

namespace {

using acme::Ada;
using acme::Boots;
using acme::ContactMailer;
using acme::ContactTable;
using zweck::Minimize;
using zweck::testing::RequireOk;

}  // namespace

TEST_CASE("Fields that a recipient may not have are left out, in nested categories too") {
  flow_test::JsonTransport<ContactMailer> transport;
  const acme::Customer ada = Ada();
  RequireOk(zweck::Transmit<ContactMailer>(Minimize<ContactMailer>(ada), transport));
  CHECK(transport.sent == std::vector<std::string>{R"({"number":"C-17","email":"ada@example.com",)"
                                                   R"("address":{"city":"Berlin"}})"});
}

TEST_CASE("They are left out of categories that may be missing, and of lists") {
  flow_test::JsonTransport<ContactMailer> transport;
  const acme::Parcel boots = Boots();
  RequireOk(zweck::Transmit<ContactMailer>(Minimize<ContactMailer>(boots), transport));
  CHECK(transport.sent ==
        std::vector<std::string>{
            R"({"number":"7","to":{"city":"Bonn"},"via":[{"city":"Kiel"},{"city":"Ulm"}]})"});
}

TEST_CASE("They are left out of bytes too") {
  flow_test::WireTransport<ContactMailer> transport;
  const acme::Parcel boots = Boots();
  RequireOk(zweck::Transmit<ContactMailer>(Minimize<ContactMailer>(boots), transport));
  REQUIRE(transport.sent.size() == 1);
  CHECK(transport.sent.front().find("Ulm") != std::string::npos);
  CHECK(transport.sent.front().find("Example Street") == std::string::npos);
  CHECK(transport.sent.front().find("fragile") == std::string::npos);
}

TEST_CASE("They are left out of rows, and of the JSON in a row") {
  flow_test::OpenStore store;
  const acme::Parcel boots = Boots();
  RequireOk(zweck::Persist<ContactTable>(Minimize<ContactTable>(boots), store));
  std::string all;
  for (const auto& value : store.tables.at("contact_table__parcel").front()) all += value.bytes;
  CHECK(all.find("Ulm") != std::string::npos);
  CHECK(all.find("Example Street") == std::string::npos);
  CHECK(all.find("fragile") == std::string::npos);
}

TEST_CASE("What is left out is not looked at either: it may be no UTF-8") {
  flow_test::JsonTransport<ContactMailer> transport;
  acme::Parcel boots = Boots();
  boots.note = "\xff";
  RequireOk(zweck::Transmit<ContactMailer>(Minimize<ContactMailer>(boots), transport));
  CHECK(transport.sent.size() == 1);
}

TEST_CASE("Where a sink may have everything, nothing is left out") {
  flow_test::JsonTransport<acme::InvoiceMailer> whole;
  flow_test::JsonTransport<acme::InvoiceMailer> cut;
  const acme::Customer ada = Ada();
  RequireOk(zweck::Transmit<acme::InvoiceMailer>(ada, whole));
  RequireOk(zweck::Transmit<acme::InvoiceMailer>(Minimize<acme::InvoiceMailer>(ada), cut));
  CHECK(whole.sent == cut.sent);
}

TEST_CASE("A secret in what is left out needs nobody who seals, and goes nowhere") {
  const acme::Profile profile{
      .number = "C-17", .accounts = std::vector<acme::Account>{{.id = 1, .secret = "Zq9Canary"}}};
  flow_test::OpenStore store;
  flow_test::JsonTransport<acme::InvoiceMailer> json;
  flow_test::WireTransport<acme::InvoiceMailer> wire;
  RequireOk(zweck::Persist<acme::InvoiceTable>(Minimize<acme::InvoiceTable>(profile), store));
  RequireOk(zweck::Transmit<acme::InvoiceMailer>(Minimize<acme::InvoiceMailer>(profile), json));
  RequireOk(zweck::Transmit<acme::InvoiceMailer>(Minimize<acme::InvoiceMailer>(profile), wire));
  REQUIRE(store.tables.at("invoice_table__profile").size() == 1);
  CHECK(store.tables.at("invoice_table__profile").front().size() == 1);
  CHECK(json.sent == std::vector<std::string>{R"({"number":"C-17"})"});
  CHECK(wire.sent.front().find("Canary") == std::string::npos);
  using Cut = zweck::Minimized<acme::Profile, acme::InvoiceTable>;
  CHECK(zweck::Find<acme::InvoiceTable, Cut>(store, "C-17").ok());
}

TEST_CASE("What must arrive arrives, and nothing else changes") {
  using acme::Address;
  using acme::Customer;
  using acme::Parcel;
  flow_test::JsonTransport<ContactMailer> transport;
  flow_test::JsonTransport<acme::InvoiceMailer> invoices;
  const acme::Customer ada = Ada();
  const acme::Parcel boots = Boots();
  RequireOk(zweck::Transmit<ContactMailer>(Minimize<ContactMailer>(ada), transport));
  RequireOk(zweck::Transmit<ContactMailer>(
      Minimize<ContactMailer>(
          ada, zweck::Keeps(&Customer::email, zweck::Within(&Customer::address, &Address::city))),
      transport));
  CHECK(transport.sent[0] == transport.sent[1]);
  RequireOk(zweck::Transmit<ContactMailer>(
      Minimize<ContactMailer>(boots, zweck::Keeps(zweck::Within(&Parcel::via, &Address::city))),
      transport));
  CHECK(transport.sent[2].find("Ulm") != std::string::npos);
  RequireOk(zweck::Transmit<acme::InvoiceMailer>(
      Minimize<acme::InvoiceMailer>(boots, zweck::Keeps(&Parcel::note, &Parcel::to, &Parcel::via)),
      invoices));
  flow_test::OpenStore store;
  RequireOk(zweck::Persist<ContactTable>(
      Minimize<ContactTable>(ada, zweck::Keeps(&Customer::number, &Customer::email)), store));
  using Cut = zweck::Minimized<Customer, ContactTable>;
  const Customer found = RequireOk(zweck::Find<ContactTable, Cut>(store, "C-17"));
  CHECK(found.email.Use<acme::ContactCustomer>() == "ada@example.com");
}

TEST_CASE("A record that is cut down is a view, and nobody can look into it") {
  using Cut = zweck::Minimized<acme::Customer, ContactMailer>;
  STATIC_REQUIRE(sizeof(Cut) == sizeof(void*));
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Cut, const acme::Customer&>);
  STATIC_REQUIRE_FALSE(std::is_default_constructible_v<Cut>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<Cut, acme::Customer>);
}
