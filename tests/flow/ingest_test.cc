// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Into a category. How JSON and bytes are read is tried in tests/codec.

#include "zweck/flow/ingest.h"

#include <absl/status/status.h>

#include <catch2/catch.hpp>
#include <string>

#include "tests/flow/memory.h"
#include "tests/flow/records.h"
#include "tests/support/refused.h"
#include "zweck/flow/transmit.h"

namespace ingest_test {

namespace {

using acme::Customer;
using acme::SendInvoice;
using zweck::FromJson;
using zweck::FromWire;
using zweck::testing::CheckRefused;
using zweck::testing::RequireOk;

}  // namespace

TEST_CASE("Declared members go into fields, others are counted and not copied") {
  zweck::IngestReport report;
  const Customer customer = RequireOk(FromJson<Customer>(
      R"({"number": "C-17", "email": "ada@example.com", "password": "Zq9Canary",
          "address": {"city": "Berlin", "floor": 3, "rooms": [1, 2]}})",
      &report));
  CHECK(customer.number.Use<SendInvoice>() == "C-17");
  CHECK(customer.address.Use<SendInvoice>().city.Use<SendInvoice>() == "Berlin");
  CHECK(customer.orders.Use<SendInvoice>() == 0);
  CHECK(report.kept == 3);
  CHECK(report.dropped == 3);
  CHECK_FALSE(report.forgotten);
}

TEST_CASE("A report may be left out, and is of one document") {
  RequireOk(FromJson<Customer>(R"({"number": "C-17"})"));
  zweck::IngestReport report;
  RequireOk(FromJson<Customer>(R"({"number": "C-17", "x": 1})", &report));
  RequireOk(FromJson<Customer>(R"({"number": "C-18", "x": 1})", &report));
  CHECK(report.kept == 1);
  CHECK(report.dropped == 1);
}

TEST_CASE("What is malformed or of a wrong type is refused by its place") {
  CheckRefused(FromJson<Customer>(R"({"number": "Zq9Canary)"), absl::StatusCode::kInvalidArgument,
               "customer");
  CheckRefused(FromJson<Customer>(R"({"orders": "Zq9Canary"})"), absl::StatusCode::kInvalidArgument,
               "orders");
  CheckRefused(FromWire<Customer>("\x0a\x7fZq9Canary"), absl::StatusCode::kInvalidArgument,
               "customer");
}

TEST_CASE("A record that was sent as JSON is read as it was") {
  flow_test::JsonTransport<acme::InvoiceMailer> transport;
  RequireOk(zweck::Transmit<acme::InvoiceMailer>(acme::Boots(), transport));
  const acme::Parcel read = RequireOk(FromJson<acme::Parcel>(transport.sent.at(0)));
  RequireOk(zweck::Transmit<acme::InvoiceMailer>(read, transport));
  CHECK(transport.sent.at(0) == transport.sent.at(1));
}

TEST_CASE("No bytes are an empty record") {
  const Customer customer = RequireOk(FromWire<Customer>(""));
  CHECK(customer.number.Use<SendInvoice>().empty());
}

}  // namespace ingest_test
