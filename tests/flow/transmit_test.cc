// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Out of the program.

#include "zweck/flow/transmit.h"

#include <absl/status/status.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/flow/memory.h"
#include "tests/flow/records.h"
#include "tests/support/refused.h"
#include "zweck/flow/ingest.h"

namespace transmit_test {

namespace {

using acme::Ada;
using acme::Boots;
using acme::InvoiceMailer;
using acme::SendInvoice;
using flow_test::JsonTransport;
using flow_test::WireTransport;
using zweck::testing::CheckRefused;
using zweck::testing::RequireOk;

}  // namespace

TEST_CASE("A transport that wants JSON gets one document for each record") {
  JsonTransport<InvoiceMailer> transport;
  RequireOk(zweck::Transmit<InvoiceMailer>(Ada(), transport));
  RequireOk(zweck::Transmit<InvoiceMailer>(Boots(), transport));
  CHECK(transport.sent ==
        std::vector<std::string>{
            R"({"number":"C-17","email":"ada@example.com",)"
            R"("address":{"street":"1 Example Street","city":"Berlin"},"orders":3})",
            R"({"number":"7","to":{"street":"2 Example Street","city":"Bonn"},)"
            R"("via":[{"street":"3 Example Street","city":"Kiel"},)"
            R"({"street":"4 Example Street","city":"Ulm"}],"note":"fragile"})"});
}

TEST_CASE("A transport that wants Protocol Buffers gets what FromWire reads") {
  WireTransport<InvoiceMailer> transport;
  RequireOk(zweck::Transmit<InvoiceMailer>(Ada(), transport));
  REQUIRE(transport.sent.size() == 1);
  const acme::Customer read = RequireOk(zweck::FromWire<acme::Customer>(transport.sent.front()));
  CHECK(read.email.Use<SendInvoice>() == "ada@example.com");
  CHECK(read.address.Use<SendInvoice>().street.Use<SendInvoice>() == "1 Example Street");
  CHECK(read.orders.Use<SendInvoice>() == 3);
}

TEST_CASE("A transport that seals gets secrets") {
  flow_test::MemoryTransport<acme::AccountSync, zweck::WireFormat::kJson, true> transport;
  RequireOk(zweck::Transmit<acme::AccountSync>(acme::Account{.id = 1, .secret = "open sesame"},
                                               transport));
  CHECK(transport.sent == std::vector<std::string>{R"({"id":"1","secret":"open sesame"})"});
}

TEST_CASE("An error of the transport is the door's") {
  JsonTransport<InvoiceMailer> transport;
  transport.fails = absl::DeadlineExceededError("nobody answers");
  CHECK(zweck::Transmit<InvoiceMailer>(Ada(), transport) == transport.fails);
}

TEST_CASE("A value that is too long, or no UTF-8, is refused by its place, and nothing is sent") {
  JsonTransport<InvoiceMailer> json;
  WireTransport<InvoiceMailer> wire;
  acme::Parcel boots = Boots();
  boots.note = std::string(zweck::testing::kCanary) + " and much more";
  CheckRefused(zweck::Transmit<InvoiceMailer>(boots, json), absl::StatusCode::kOutOfRange, "note");
  CheckRefused(zweck::Transmit<InvoiceMailer>(boots, wire), absl::StatusCode::kOutOfRange, "note");
  acme::Customer ada = Ada();
  ada.address = acme::Address{.street = std::string(zweck::testing::kCanary) + "\xff", .city = ""};
  CheckRefused(zweck::Transmit<InvoiceMailer>(ada, json), absl::StatusCode::kInvalidArgument,
               "street");
  CheckRefused(zweck::Transmit<InvoiceMailer>(ada, wire), absl::StatusCode::kInvalidArgument,
               "street");
  CHECK(json.sent.empty());
  CHECK(wire.sent.empty());
}

}  // namespace transmit_test
