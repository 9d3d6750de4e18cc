// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "fetch.h"

#include <absl/strings/str_cat.h>
#include <absl/time/clock.h>
#include <httplib.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <thread>

#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"

namespace {

using absl::StatusCode;
using connect_backend::CheckLocation;
using connect_backend::Fetch;
using connect_backend::kMaxFetched;
using connect_backend::kMaxFetchTime;
using zweck::testing::CheckRefused;
using zweck::testing::RequireOk;

}  // namespace

TEST_CASE("a location is a path, https, or http on this machine") {
  for (const char* good : {"keys.json", "/etc/keys", "https://keys.example.com/a.json",
                           "https://keys.example.com", "http://127.0.0.1:81/a", "http://[::1]/"}) {
    CAPTURE(good);
    CHECK(CheckLocation(good).ok());
  }
  for (const char* bad :
       {"", "http://keys.example.com/", "ftp://127.0.0.1/", "file:///etc/passwd", "https://",
        "https://Zq9Canary@keys.example.com/", "https://a:Zq9Canary@keys.example.com/",
        "https://keys.example.com/?Zq9Canary", "https://keys.example.com/#Zq9Canary", "://x"}) {
    CAPTURE(bad);
    CheckRefused(CheckLocation(bad), StatusCode::kInvalidArgument, "keys");
  }
}

TEST_CASE("a file is read up to a limit") {
  const zweck::testing::TempDirectory directory;
  const std::string path = directory.File("Zq9Canary");
  CheckRefused(Fetch(path), StatusCode::kNotFound, "not there");
  zweck::testing::WriteFile(path, "text");
  CHECK(RequireOk(Fetch(path)) == "text");
  zweck::testing::WriteFile(path, std::string(kMaxFetched, 'x'));
  CHECK(RequireOk(Fetch(path)).size() == kMaxFetched);
  zweck::testing::WriteFile(path, std::string(kMaxFetched + 1, 'x'));
  CheckRefused(Fetch(path), StatusCode::kUnavailable, "too large");
}

TEST_CASE("a URL is asked once, by GET, with nothing of ours") {
  httplib::Server server;
  httplib::Request asked;
  int hits = 0;
  server.set_pre_routing_handler([&](const httplib::Request& request, httplib::Response&) {
    asked = request;
    ++hits;
    return httplib::Server::HandlerResponse::Unhandled;
  });
  server.Get("/keys", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("text", "application/json");
  });
  server.Get("/large", [](const httplib::Request&, httplib::Response& response) {
    response.set_content(std::string(kMaxFetched + 1, 'x'), "application/json");
  });
  server.Get("/moved", [](const httplib::Request&, httplib::Response& response) {
    response.set_redirect("/keys");
  });
  server.Get("/broken", [](const httplib::Request&, httplib::Response& response) {
    response.status = 500;
    response.set_content("Zq9Canary", "text/plain");
  });
  server.Get("/slow", [](const httplib::Request&, httplib::Response& response) {
    std::this_thread::sleep_for(std::chrono::milliseconds(3300));
    response.set_content("text", "application/json");
  });
  const int port = server.bind_to_any_port("127.0.0.1");
  std::thread serving([&server] { server.listen_after_bind(); });
  const std::string at = absl::StrCat("http://127.0.0.1:", port);

  CHECK(RequireOk(Fetch(at + "/keys")) == "text");
  CHECK(hits == 1);
  CHECK(asked.method == "GET");
  CHECK(asked.body.empty());
  CHECK_FALSE(asked.has_header("Authorization"));
  CHECK_FALSE(asked.has_header("Cookie"));
  CHECK_FALSE(asked.has_header("User-Agent"));
  CheckRefused(Fetch(at + "/Zq9Canary"), StatusCode::kNotFound, "does not have it");
  CheckRefused(Fetch(at + "/large"), StatusCode::kUnavailable, "too large");
  CheckRefused(Fetch(at + "/broken"), StatusCode::kUnavailable, "another status");
  hits = 0;
  CheckRefused(Fetch(at + "/moved"), StatusCode::kUnavailable, "another status");
  CHECK(hits == 1);
  const absl::Time begin = absl::Now();
  CheckRefused(Fetch(at + "/slow"), StatusCode::kUnavailable, "in time");
  CHECK(absl::Now() - begin < kMaxFetchTime + absl::Seconds(2));
  server.stop();
  serving.join();
  CheckRefused(Fetch(at + "/keys"), StatusCode::kUnavailable, "can't be reached");
}
