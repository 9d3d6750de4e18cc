// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the transport adds to the client, which http_client_test.cc tests: the format, and what
// its sink says.

#include "zweck/transport/http_transport.h"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "tests/transport/http_fixture.h"
#include "zweck/store/store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

struct Here {
  using Hosts = AtHosts<"127.0.0.1", "localhost", "[::1]">;
};
struct Elsewhere {
  using Hosts = AtHosts<"tickets.example.com", "localhost">;
};
struct PutUser : Here {
  using Request = HttpRequest<HttpMethod::kPut, "/users/{number}">;
};
struct DeleteUser : Here {
  using Request = HttpRequest<HttpMethod::kDelete, "/users/{number}">;
};
using Http = HttpTransport<Here>;
using HttpProtobuf = HttpTransport<Here, WireFormat::kProtobuf>;

static_assert(Transport<Http> && Transport<HttpProtobuf>);
static_assert(Http::kSeals && Http::kFormat == WireFormat::kJson);
static_assert(HttpProtobuf::kSeals && HttpProtobuf::kFormat == WireFormat::kProtobuf);
static_assert(!std::is_copy_constructible_v<Http> && std::is_nothrow_move_constructible_v<Http>);

template <class T>
absl::Status Send(T& transport, std::string_view body) {
  return transport.Send(InsecureDoorAccessForTests::Key(), body);
}

TEST_CASE("A transport for protobuf says so") {
  HttpServer server;
  HttpProtobuf transport = RequireOk(HttpProtobuf::Open({.url = server.origin() + "/"}));
  const std::string bytes("\x0a\x00\xff\x80", 4);
  RequireOk(Send(transport, bytes));
  REQUIRE(server.requests().size() == 1);
  CHECK(server.requests()[0].body == bytes);
  CHECK(server.requests()[0].get_header_value("Content-Type") == "application/x-protobuf");
  CHECK_FALSE(server.requests()[0].has_header("Authorization"));
}

TEST_CASE("A transport for JSON says so") {
  HttpServer server;
  Http transport = RequireOk(Http::Open({.url = server.origin() + "/"}));
  RequireOk(Send(transport, "{}"));
  REQUIRE(server.requests().size() == 1);
  CHECK(server.requests()[0].body == "{}");
  CHECK(server.requests()[0].get_header_value("Content-Type") == "application/json");
}

TEST_CASE("A transport is opened for the hosts of its sink, and no other") {
  HttpServer server;
  CheckRefused(HttpTransport<Elsewhere>::Open({.url = server.origin()}),
               absl::StatusCode::kPermissionDenied, "127.0.0.1");
  CHECK(server.requests().empty());
}

TEST_CASE("A transport asks as its sink does, at the path of the key") {
  HttpServer server;
  auto put = RequireOk(HttpTransport<PutUser>::Open({.url = server.origin() + "/v1"}));
  auto gone = RequireOk(HttpTransport<DeleteUser>::Open({.url = server.origin() + "/v1/"}));
  RequireOk(put.Send(InsecureDoorAccessForTests::KeyTo("/users/C%2F17"), "{}"));
  RequireOk(gone.Send(InsecureDoorAccessForTests::KeyTo("/users/C-17"), "{}"));
  const std::vector<httplib::Request> requests = server.requests();
  REQUIRE(requests.size() == 2);
  CHECK(requests[0].method == "PUT");
  CHECK(requests[0].target == "/v1/users/C%2f17");  // libcurl's spelling
  CHECK(requests[0].body == "{}");
  CHECK(requests[1].method == "DELETE");
  CHECK(requests[1].target == "/v1/users/C-17");
  CHECK(requests[1].body.empty());
}

TEST_CASE("What the server says can be had") {
  HttpServer server([](const httplib::Request&, httplib::Response& response) {
    response.set_content("{\"id\":7}", "application/json");
  });
  Http transport = RequireOk(Http::Open({.url = server.origin()}));
  std::string answer;
  RequireOk(transport.Send(InsecureDoorAccessForTests::Key(), "{}", answer));
  CHECK(answer == "{\"id\":7}");
}

TEST_CASE("The key of a store's operation opens no transport") {
  HttpServer server;
  Http transport = RequireOk(Http::Open({.url = server.origin()}));
  const store::Table table{};
  const DoorKey key = InsecureDoorAccessForTests::Key(DoorKey::To::kPut, table);
  std::string answer;
  CheckRefused(transport.Send(key, "{}", answer), absl::StatusCode::kPermissionDenied, "");
  CHECK(server.requests().empty());
}

TEST_CASE("A transport that was moved away says so") {
  HttpServer server;
  Http transport = RequireOk(Http::Open({.url = server.origin()}));
  Http other = std::move(transport);
  RequireOk(Send(other, "{}"));
  // NOLINTNEXTLINE(bugprone-use-after-move): that is the test
  CheckRefused(Send(transport, "{}"), absl::StatusCode::kFailedPrecondition, "moved");
}

}  // namespace
}  // namespace zweck
