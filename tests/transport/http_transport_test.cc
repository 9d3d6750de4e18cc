// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the transport adds to the client, which http_client_test.cc tests: the format, and the key.

#include "zweck/transport/http_transport.h"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>
#include <utility>

#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "tests/transport/http_fixture.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

static_assert(Transport<HttpTransport> && Transport<HttpProtobufTransport>);
static_assert(HttpTransport::kSeals && HttpTransport::kFormat == WireFormat::kJson);
static_assert(HttpProtobufTransport::kSeals &&
              HttpProtobufTransport::kFormat == WireFormat::kProtobuf);
static_assert(!std::is_copy_constructible_v<HttpTransport> &&
              std::is_nothrow_move_constructible_v<HttpTransport>);

template <class T>
absl::Status Send(T& transport, std::string_view body) {
  return transport.Send(InsecureDoorAccessForTests::Key(), body);
}

TEST_CASE("A transport for protobuf says so") {
  HttpServer server;
  HttpProtobufTransport transport =
      RequireOk(HttpProtobufTransport::Open({.url = server.origin() + "/"}));
  const std::string bytes("\x0a\x00\xff\x80", 4);
  RequireOk(Send(transport, bytes));
  REQUIRE(server.requests().size() == 1);
  CHECK(server.requests()[0].body == bytes);
  CHECK(server.requests()[0].get_header_value("Content-Type") == "application/x-protobuf");
  CHECK_FALSE(server.requests()[0].has_header("Authorization"));
}

TEST_CASE("A transport for JSON says so") {
  HttpServer server;
  HttpTransport transport = RequireOk(HttpTransport::Open({.url = server.origin() + "/"}));
  RequireOk(Send(transport, "{}"));
  REQUIRE(server.requests().size() == 1);
  CHECK(server.requests()[0].body == "{}");
  CHECK(server.requests()[0].get_header_value("Content-Type") == "application/json");
}

TEST_CASE("A transport that was moved away says so") {
  HttpServer server;
  HttpTransport transport = RequireOk(HttpTransport::Open({.url = server.origin()}));
  HttpTransport other = std::move(transport);
  RequireOk(Send(other, "{}"));
  // NOLINTNEXTLINE(bugprone-use-after-move): that is the test
  CheckRefused(Send(transport, "{}"), absl::StatusCode::kFailedPrecondition, "moved");
}

}  // namespace
}  // namespace zweck
