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

namespace {

using acme::Ada;
using acme::Boots;
using acme::ContactMailer;
using acme::ContactTable;
using zweck::Minimize;
using zweck::testing::RequireOk;

}  // namespace

TEST_CASE("Fields that a recipient may not have are left out, in nested categories too") {
  flow_test::JsonTransport transport;
  const acme::Customer ada = Ada();
  RequireOk(zweck::Transmit<ContactMailer>(Minimize<ContactMailer>(ada), transport));
  CHECK(transport.sent == std::vector<std::string>{R"({"number":"C-17","email":"ada@example.com",)"
                                                   R"("address":{"city":"Berlin"}})"});
}

TEST_CASE("They are left out of categories that may be missing, and of lists") {
  flow_test::JsonTransport transport;
  const acme::Parcel boots = Boots();
  RequireOk(zweck::Transmit<ContactMailer>(Minimize<ContactMailer>(boots), transport));
  CHECK(transport.sent ==
        std::vector<std::string>{
            R"({"number":"7","to":{"city":"Bonn"},"via":[{"city":"Kiel"},{"city":"Ulm"}]})"});
}

TEST_CASE("They are left out of bytes too") {
  flow_test::WireTransport transport;
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
  flow_test::JsonTransport transport;
  acme::Parcel boots = Boots();
  boots.note = "\xff";
  RequireOk(zweck::Transmit<ContactMailer>(Minimize<ContactMailer>(boots), transport));
  CHECK(transport.sent.size() == 1);
}

TEST_CASE("Where a sink may have everything, nothing is left out") {
  flow_test::JsonTransport whole;
  flow_test::JsonTransport cut;
  const acme::Customer ada = Ada();
  RequireOk(zweck::Transmit<acme::InvoiceMailer>(ada, whole));
  RequireOk(zweck::Transmit<acme::InvoiceMailer>(Minimize<acme::InvoiceMailer>(ada), cut));
  CHECK(whole.sent == cut.sent);
}

TEST_CASE("A record that is cut down is a view, and nobody can look into it") {
  using Cut = zweck::Minimized<acme::Customer, ContactMailer>;
  STATIC_REQUIRE(sizeof(Cut) == sizeof(void*));
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Cut, const acme::Customer&>);
  STATIC_REQUIRE_FALSE(std::is_default_constructible_v<Cut>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<Cut, acme::Customer>);
}
