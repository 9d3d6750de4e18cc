// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An access token is asked for once, by one of all the threads that need it, at the host that was
// named; and what its server says instead is an error without a word of it.

#include "src/transport/access_token.h"

#include <absl/status/status.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/support/refused.h"
#include "tests/transport/http_fixture.h"
#include "tests/transport/open_client.h"

namespace zweck::testing {
namespace {

constexpr const char* kToken =
    R"({"access_token":"Zq9Canary-1","token_type":"Bearer","expires_in":3600,"scope":"a"})";

HttpOptions WithSource(const HttpServer& api, const std::string& token_url) {
  HttpOptions options = Fast(api.origin());
  options.bearer_token.clear();
  options.token_source = {.url = token_url,
                          .host = "127.0.0.1",
                          .client_id = "our id",
                          .client_secret = "Zq9Canary:secret%",
                          .scope = "records.write mail"};
  return options;
}

// A server of tokens that answers with this.
std::unique_ptr<HttpServer> Tokens(std::string answer, int status = 200) {
  return std::make_unique<HttpServer>(
      [answer = std::move(answer), status](const httplib::Request&, httplib::Response& response) {
        response.status = status;
        response.set_content(answer, "application/json");
      });
}

// Numbers its tokens: the first is Zq9Canary-1.
struct NumberedTokens {
  std::atomic<int> given = 0;
  std::string expires_in = "3600";
  absl::Duration takes;
  HttpServer server{[this](const httplib::Request&, httplib::Response& response) {
    absl::SleepFor(takes);
    response.set_content(R"({"access_token":"Zq9Canary-)" + std::to_string(++given) +
                             R"(","token_type":"bearer","expires_in":)" + expires_in + "}",
                         "application/json");
  }};
};

TEST_CASE("A token is asked for when it is needed, as RFC 6749 has it, and used until it ends") {
  const auto tokens = Tokens(kToken);
  HttpServer api;
  const Client client = Open(WithSource(api, tokens->origin() + "/oauth/token?a=b"));
  CHECK(tokens->requests().empty());
  for (int i = 0; i < 3; ++i) RequireOk(Send(client));
  REQUIRE(tokens->requests().size() == 1);
  const httplib::Request request = tokens->requests()[0];
  CHECK(request.method == "POST");
  CHECK(request.target == "/oauth/token?a=b");
  CHECK(request.body == "grant_type=client_credentials&scope=records.write+mail");
  CHECK(request.get_header_value("Content-Type") == "application/x-www-form-urlencoded");
  CHECK(request.get_header_value("Accept") == "application/json");
  // base64 of "our+id:Zq9Canary%3Asecret%25"
  CHECK(request.get_header_value("Authorization") ==
        "Basic b3VyK2lkOlpxOUNhbmFyeSUzQXNlY3JldCUyNQ==");
  CHECK_FALSE(request.has_header("X-Api-Key"));
  REQUIRE(api.requests().size() == 3);
  for (const httplib::Request& sent : api.requests()) {
    CHECK(sent.body == kBody);
    CHECK(sent.get_header_value_count("Authorization") == 1);
    CHECK(sent.get_header_value("Authorization") == "Bearer Zq9Canary-1");
    CHECK(sent.get_header_value("X-Api-Key") == "Zq9Canary-header");
  }
}

TEST_CASE("A token whose end nobody said, in another order, with more beside it, is good") {
  const std::string answer =
      GENERATE(as<std::string>(), R"({"token_type":"BEARER","access_token":"Zq9Canary-1"})",
               R"( { "x": {"access_token":"no"}, "access_token":"Zq9Canary\u002d1", "y": [1, "z"],
                 "token_type":"bearer","expires_in":1,"refresh_token":null} )",
               R"({"access_token":"Zq9Canary-1","token_type":"Bearer","expires_in":3153600000})");
  const auto tokens = Tokens(answer);
  HttpServer api;
  const Client client = Open(WithSource(api, tokens->origin()));
  RequireOk(Send(client));
  REQUIRE(api.requests().size() == 1);
  CHECK(api.requests()[0].get_header_value("Authorization") == "Bearer Zq9Canary-1");
}

TEST_CASE("A token is asked for again shortly before it ends") {
  NumberedTokens tokens;
  tokens.expires_in = "1";
  HttpServer api;
  const Client client = Open(WithSource(api, tokens.server.origin()));
  RequireOk(Send(client));
  RequireOk(Send(client));
  CHECK(tokens.given == 1);
  absl::SleepFor(absl::Milliseconds(920));
  RequireOk(Send(client));
  CHECK(tokens.given == 2);
  CHECK(api.requests()[2].get_header_value("Authorization") == "Bearer Zq9Canary-2");
}

TEST_CASE("After a 401 the token is asked for once more, and the record sent once more") {
  NumberedTokens tokens;
  HttpServer api([](const httplib::Request& request, httplib::Response& response) {
    const bool good = request.get_header_value("Authorization") == "Bearer Zq9Canary-2";
    response.status = good ? 200 : 401;
    response.set_content(good ? "good" : "Zq9Canary-answer", "text/plain");
  });
  HttpOptions options = WithSource(api, tokens.server.origin());
  options.max_attempts = 1;
  const Client client = Open(std::move(options));
  std::string answer;
  RequireOk(Ask(client, answer));
  CHECK(answer == "good");
  CHECK(tokens.given == 2);
  CHECK(api.requests().size() == 2);
  RequireOk(Send(client));
  CHECK(tokens.given == 2);
}

TEST_CASE("A server that takes no token is not asked a third time") {
  NumberedTokens tokens;
  HttpServer api(
      [](const httplib::Request&, httplib::Response& response) { response.status = 401; });
  const Client client = Open(WithSource(api, tokens.server.origin()));
  CheckRefused(Send(client), absl::StatusCode::kUnauthenticated, api.origin() + ": ");
  CHECK(tokens.given == 2);
  CHECK(api.requests().size() == 2);
}

TEST_CASE("Threads that need a token at once ask for one, and again for one after a 401") {
  NumberedTokens tokens;
  tokens.takes = absl::Milliseconds(100);
  std::atomic<int> revoked = 0;
  HttpServer api([&](const httplib::Request& request, httplib::Response& response) {
    const std::string token = request.get_header_value("Authorization");
    if (revoked > 0 && token == "Bearer Zq9Canary-1") response.status = 401;
  });
  HttpOptions options = WithSource(api, tokens.server.origin());
  options.max_at_once = 8;
  const Client client = Open(std::move(options));
  for (const int expected : {1, 2}) {
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&] { good += Send(client).ok() ? 1 : 0; });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(good == 8);
    CHECK(tokens.given == expected);
    ++revoked;
  }
}

TEST_CASE("A 401 that comes late does not take away the token that another thread fetched") {
  NumberedTokens tokens;
  std::atomic<bool> revoked = false;
  HttpServer api([&](const httplib::Request& request, httplib::Response& response) {
    if (!revoked || request.get_header_value("Authorization") != "Bearer Zq9Canary-1") return;
    if (request.body == "slow") absl::SleepFor(absl::Milliseconds(400));
    response.status = 401;
  });
  const Client client = Open(WithSource(api, tokens.server.origin()));
  RequireOk(Send(client));
  revoked = true;
  absl::Status slow;
  std::thread other([&] { slow = Send(client, "slow"); });
  absl::SleepFor(absl::Milliseconds(100));
  RequireOk(Send(client, "quick"));
  other.join();
  RequireOk(slow);
  CHECK(tokens.given == 2);
}

TEST_CASE("Who waited for a fetch that failed is told so, and does not ask again") {
  std::atomic<int> asked = 0;
  HttpServer tokens([&](const httplib::Request&, httplib::Response& response) {
    ++asked;
    absl::SleepFor(absl::Milliseconds(300));
    response.status = 500;
    response.set_content("Zq9Canary-answer", "text/plain");
  });
  HttpServer api;
  const Client client = Open(WithSource(api, tokens.origin()));
  std::atomic<int> told = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      const absl::Status sent = Send(client);
      const std::string said = sent.ToString();
      if (absl::IsInternal(sent) && said.find(tokens.origin()) != std::string::npos &&
          said.find(kCanary) == std::string::npos) {
        ++told;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(told == 4);
  CHECK(asked == 1);
  CHECK(api.requests().empty());
  CheckRefused(Send(client), absl::StatusCode::kInternal, "no access token: POST to ");
  CHECK(asked == 2);
}

TEST_CASE("Who waits for another thread's fetch waits no longer than its deadline") {
  NumberedTokens tokens;
  tokens.takes = absl::Milliseconds(700);
  HttpServer api;
  HttpOptions options = WithSource(api, tokens.server.origin());
  options.deadline = absl::Milliseconds(300);
  const Client client = Open(std::move(options));
  std::thread other([&] { Send(client).IgnoreError(); });
  absl::SleepFor(absl::Milliseconds(100));
  const absl::Time start = absl::Now();
  CheckRefused(Send(client), absl::StatusCode::kDeadlineExceeded, tokens.server.origin());
  CHECK(absl::Now() - start < absl::Milliseconds(600));
  other.join();
  CHECK(api.requests().empty());
}

TEST_CASE("An answer that is not a token is an error without a word of it, and nothing is sent") {
  const std::string answer = GENERATE(
      as<std::string>(), "", "Zq9Canary", "null", "[]", "\"Zq9Canary\"", "{}",
      "{\"access_token\":", R"({"access_token":"Zq9Canary"})",
      R"({"token_type":"Bearer","expires_in":60})", R"({"access_token":"","token_type":"Bearer"})",
      R"({"access_token":"","access_token":"Zq9Canary","token_type":"Bearer"})",
      R"({"access_token":7,"token_type":"Bearer"})",
      R"({"access_token":null,"token_type":"Bearer"})",
      R"({"access_token":["Zq9Canary"],"token_type":"Bearer"})",
      R"({"access_token":"Zq9 Canary","token_type":"Bearer"})",
      R"({"access_token":"Zq9Canary\r\nX: y","token_type":"Bearer"})",
      R"({"access_token":"Zq9Canary\u0000","token_type":"Bearer"})",
      R"({"access_token":"Zq9Canary\u00fc","token_type":"Bearer"})",
      R"({"access_token":"Zq9Canary","token_type":"mac"})",
      R"({"access_token":"Zq9Canary","token_type":true})",
      R"({"access_token":"Zq9Canary","access_token":"Zq9Canary","token_type":"Bearer"})",
      R"({"access_token":"Zq9Canary","token_type":"Bearer","token_type":"Bearer"})",
      R"({"access_token":"Zq9Canary","token_type":"Bearer","expires_in":1,"expires_in":1})",
      R"({"access_token":"Zq9Canary","token_type":"Bearer","expires_in":-1})",
      R"({"access_token":"Zq9Canary","token_type":"Bearer","expires_in":0})",
      R"({"access_token":"Zq9Canary","token_type":"Bearer","expires_in":1.5})",
      R"({"access_token":"Zq9Canary","token_type":"Bearer","expires_in":1e3})",
      R"({"access_token":"Zq9Canary","token_type":"Bearer","expires_in":"60"})",
      R"({"access_token":"Zq9Canary","token_type":"Bearer","expires_in":null})",
      R"({"access_token":"Zq9Canary","token_type":"Bearer","expires_in":3153600001})",
      R"({"access_token":"Zq9Canary","token_type":"Bearer","expires_in":9223372036854775807})",
      R"({"access_token":"Zq9Canary","token_type":"Bearer","expires_in":99999999999999999999})",
      R"({"access_token":"Zq9Canary","token_type":"Bearer"} Zq9Canary)", R"({"error":"Zq9Canary"})",
      "{\"access_token\":\"Zq9Canary\xff\",\"token_type\":\"Bearer\"}");
  CAPTURE(answer);
  const auto tokens = Tokens(answer);
  HttpServer api;
  const Client client = Open(WithSource(api, tokens->origin() + std::string(kPath)));
  CheckRefused(Send(client), absl::StatusCode::kFailedPrecondition,
               "no access token: " + tokens->origin() + ": the answer");
  CHECK(tokens->requests().size() == 1);
  CHECK(api.requests().empty());
}

TEST_CASE(
    "A server of tokens that refuses has the code of its status, and one that may pass is asked "
    "again") {
  struct Case {
    int status;
    absl::StatusCode code;
    std::size_t attempts;
  };
  const auto [status, code, attempts] = GENERATE(values<Case>({
      {302, absl::StatusCode::kFailedPrecondition, 1},
      {400, absl::StatusCode::kUnauthenticated, 1},
      {401, absl::StatusCode::kUnauthenticated, 1},
      {403, absl::StatusCode::kPermissionDenied, 1},
      {429, absl::StatusCode::kResourceExhausted, 3},
      {500, absl::StatusCode::kInternal, 1},
      {503, absl::StatusCode::kUnavailable, 3},
  }));
  CAPTURE(status);
  const auto tokens = Tokens(R"({"error":"Zq9Canary","error_description":"Zq9Canary"})", status);
  HttpServer api;
  const Client client = Open(WithSource(api, tokens->origin()));
  CheckRefused(Send(client), code,
               "no access token: POST to " + tokens->origin() +
                   ": the server answers with HTTP status " + std::to_string(status));
  CHECK(tokens->requests().size() == attempts);
  CHECK(api.requests().empty());
}

TEST_CASE("An answer that is too long, or never comes, is no token") {
  const auto tokens = Tokens(std::string(64 * 1024, ' ') + kToken);
  HttpServer api;
  CheckRefused(Send(Open(WithSource(api, tokens->origin()))), absl::StatusCode::kOutOfRange,
               "no access token: POST to " + tokens->origin());
  RawServer silent;
  HttpOptions options = WithSource(api, silent.origin());
  options.deadline = absl::Milliseconds(300);
  const Client client = Open(std::move(options));
  const absl::Time start = absl::Now();
  CheckRefused(Send(client), absl::StatusCode::kDeadlineExceeded,
               "no access token: POST to " + silent.origin());
  CHECK(absl::Now() - start < absl::Seconds(1));
  CHECK(api.requests().empty());
}

TEST_CASE("A redirect to another server of tokens is not followed") {
  const auto elsewhere = Tokens(kToken);
  HttpServer tokens([&](const httplib::Request&, httplib::Response& response) {
    response.set_redirect(elsewhere->origin(), 307);
  });
  HttpServer api;
  CheckRefused(Send(Open(WithSource(api, tokens.origin()))), absl::StatusCode::kFailedPrecondition,
               "redirects are not followed");
  CHECK(elsewhere->requests().empty());
}

TEST_CASE("A source of tokens is at the host that it names, and has all that it needs") {
  HttpServer api;
  const auto refuses = [&](absl::StatusCode code, std::string_view why, auto change) {
    CAPTURE(why);
    HttpOptions options = WithSource(api, "https://127.0.0.1/Zq9Canary");
    change(options);
    CheckRefused(TryOpen(std::move(options)), code, why);
  };
  using enum absl::StatusCode;
  refuses(kPermissionDenied, "https://127.0.0.1:443: this host is not one that the token source",
          [](HttpOptions& options) { options.token_source->host = "auth.example"; });
  refuses(kPermissionDenied, "https://127.0.0.1:443: this host is not one that the token source",
          [](HttpOptions& options) { options.token_source->host = ""; });
  refuses(kPermissionDenied, "https://evil.example:443", [](HttpOptions& options) {
    options.token_source->url = "https://evil.example/Zq9Canary";
  });
  refuses(kInvalidArgument, "without TLS", [](HttpOptions& options) {
    options.token_source->url = "http://auth.example/Zq9Canary";
    options.token_source->host = "auth.example";
  });
  refuses(kInvalidArgument, "user info",
          [](HttpOptions& options) { options.token_source->url = "https://Zq9Canary@127.0.0.1/"; });
  refuses(kInvalidArgument, "https://",
          [](HttpOptions& options) { options.token_source->url = ""; });
  refuses(kInvalidArgument, "a bearer token or a token source",
          [](HttpOptions& options) { options.bearer_token = "Zq9Canary"; });
  for (const char* text : {"", "Zq9Canary\n", "Zq9\x7f", "Zq9Canary\xc3\xbc"}) {
    refuses(kInvalidArgument, "client id or secret",
            [&](HttpOptions& options) { options.token_source->client_id = text; });
    refuses(kInvalidArgument, "client id or secret",
            [&](HttpOptions& options) { options.token_source->client_secret = text; });
  }
  for (const char* text : {"Zq9Canary\n", "Zq9\"Canary", "Zq9\\", "Zq9\xc3\xbc"}) {
    refuses(kInvalidArgument, "scope",
            [&](HttpOptions& options) { options.token_source->scope = text; });
  }
}

TEST_CASE("Without a scope the server decides") {
  const auto tokens = Tokens(kToken);
  HttpServer api;
  HttpOptions options = WithSource(api, tokens->origin());
  options.token_source->scope.clear();
  RequireOk(Send(Open(std::move(options))));
  REQUIRE(tokens->requests().size() == 1);
  CHECK(tokens->requests()[0].body == "grant_type=client_credentials");
}

}  // namespace
}  // namespace zweck::testing
