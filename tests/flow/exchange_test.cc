// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Out of the program, and what comes back.

#include "zweck/flow/exchange.h"

#include <absl/status/status.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/flow/memory.h"
#include "tests/flow/records.h"
#include "tests/support/refused.h"
#include "zweck/flow/ingest.h"

namespace exchange_test {

namespace {

using acme::Ada;
using acme::InvoiceMailer;
using acme::SendInvoice;
using zweck::testing::CheckRefused;
using zweck::testing::RequireOk;

// Answers, and remembers where to it was asked to send.
template <class S>
struct Echo : flow_test::JsonTransport<S> {
  using flow_test::JsonTransport<S>::Send;
  absl::Status Send(const zweck::DoorKey& door, std::string_view bytes, std::string& answer) {
    paths.emplace_back(door.path());
    answer = says;
    return Send(door, bytes);
  }
  std::string says;
  std::vector<std::string> paths;
};

struct Users : InvoiceMailer {
  using Request = zweck::HttpRequest<zweck::HttpMethod::kPut, "/users/{number}">;
};

}  // namespace

TEST_CASE("An answer is a body, which a category reads") {
  Echo<InvoiceMailer> echo;
  echo.says = R"({"number": "C-18", "password": "x"})";
  const zweck::Body body = RequireOk(zweck::Exchange<InvoiceMailer>(Ada(), echo));
  CHECK(body.size() == echo.says.size());
  CHECK(echo.sent.size() == 1);
  CHECK(echo.paths == std::vector<std::string>{""});
  const acme::Customer read = RequireOk(zweck::FromJson<acme::Customer>(body));
  CHECK(read.number.Use<SendInvoice>() == "C-18");
}

TEST_CASE("Who says nothing gives an empty body") {
  Echo<InvoiceMailer> echo;
  CHECK(RequireOk(zweck::Exchange<InvoiceMailer>(Ada(), echo)).empty());
}

TEST_CASE("An error of the transport is the door's, and takes no answer along") {
  Echo<InvoiceMailer> echo;
  echo.says = "Zq9Canary";
  echo.fails = absl::UnavailableError("the line is dead");
  CheckRefused(zweck::Exchange<InvoiceMailer>(Ada(), echo), absl::StatusCode::kUnavailable,
               "the line is dead");
}

TEST_CASE("The key has the path of the request, with the record's values in it") {
  Echo<Users> echo;
  acme::Customer ada = Ada();
  ada.number = "C/17";
  RequireOk(zweck::Exchange<Users>(ada, echo).status());
  CHECK(echo.paths == std::vector<std::string>{"/users/C%2F17"});
  CHECK(echo.sent.size() == 1);
}

TEST_CASE("Without a value for the path nothing is sent") {
  Echo<Users> echo;
  acme::Customer ada = Ada();
  ada.number = "";
  CheckRefused(zweck::Exchange<Users>(ada, echo), absl::StatusCode::kInvalidArgument,
               "customer.number");
  ada.number = "..";
  CheckRefused(zweck::Transmit<Users>(ada, echo), absl::StatusCode::kInvalidArgument,
               "customer.number");
  CHECK(echo.sent.empty());
}

}  // namespace exchange_test
