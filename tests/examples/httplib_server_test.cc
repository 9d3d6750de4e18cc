// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// cpp-httplib, as docs/how-to/bodies.md says: its bodies come in as a Body, and answers go out.

#include <httplib.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <cstddef>
#include <string>
#include <thread>
#include <utility>

#include "tests/refusals/policy.h"

namespace {

constexpr std::size_t kMaxBody = 1000;

// Its own copy of the body is not wiped.
void Copied(const httplib::Request& request, httplib::Response& response) {
  const auto customer = zweck::FromJson<acme::Customer>(zweck::Body::CopyOf(request.body));
  response.status = customer.ok() ? 200 : 400;
}

// No copy is left: the body is read as it comes.
void Taken(const httplib::Request&, httplib::Response& response,
           const httplib::ContentReader& reader) {
  std::string bytes;
  bytes.reserve(kMaxBody);
  reader([&bytes](const char* data, std::size_t size) {
    if (bytes.size() + size > kMaxBody) return false;
    bytes.append(data, size);
    return true;
  });
  const auto customer = zweck::FromJson<acme::Customer>(zweck::Body(std::move(bytes)));
  response.status = customer.ok() ? 200 : 400;
}

void Shown(const httplib::Request&, httplib::Response& response) {
  const acme::Customer customer{.number = "C-17", .email = "", .address = {}, .orders = 3};
  const auto answer = zweck::Answer<acme::InvoiceMailer>(customer);
  if (!answer.ok()) return;
  response.set_content(answer->bytes(), answer->content_type());
}

}  // namespace

TEST_CASE("cpp-httplib: both ways in, and the way out") {
  httplib::Server server;
  server.Post("/copied", Copied);
  server.Post("/taken", Taken);
  server.Get("/shown", Shown);
  const int port = server.bind_to_any_port("127.0.0.1");
  REQUIRE(port > 0);
  std::thread serving([&server] { server.listen_after_bind(); });
  httplib::Client client("127.0.0.1", port);
  for (const char* path : {"/copied", "/taken"}) {
    CAPTURE(path);
    CHECK(client.Post(path, R"({"number":"C-17"})", "application/json")->status == 200);
    CHECK(client.Post(path, R"({"number":)", "application/json")->status == 400);
  }
  const std::string large = R"({"number":"C-17"})" + std::string(2 * kMaxBody, ' ');
  const auto refused = client.Post("/taken", large, "application/json");
  CHECK((!refused || refused->status == 400));
  const auto shown = client.Get("/shown");
  CHECK(shown->body == R"({"number":"C-17","orders":3})");
  CHECK(shown->get_header_value("Content-Type") == "application/json");
  server.stop();
  serving.join();
}
