// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Records arrive once and where they should; and whatever a server does, the error says no word of
// them.

#include "src/transport/http_client.h"

#include <absl/strings/ascii.h>
#include <absl/strings/str_replace.h>
#include <dlfcn.h>
#include <netdb.h>
#include <signal.h>
#include <stdlib.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "tests/transport/http_fixture.h"
#include "tests/transport/open_client.h"

// In place of the system's: names that tests resolve. What libcurl asks comes here first.
extern "C" int getaddrinfo(const char* node, const char* service, const addrinfo* hints,
                           addrinfo** result) {
  static const auto kSystems =
      reinterpret_cast<decltype(&getaddrinfo)>(dlsym(RTLD_NEXT, "getaddrinfo"));
  const std::string name = absl::AsciiStrToLower(node != nullptr ? node : "");
  if (name == "slow.example") {
    absl::SleepFor(absl::Seconds(3));
    return EAI_NONAME;
  }
  return kSystems(name == "here.example" ? "127.0.0.1" : node, service, hints, result);
}

namespace zweck::testing {
namespace {

TEST_CASE("A record arrives as it is, with its headers and no others of note") {
  HttpServer server;
  const Client client = Open(Fast(server.origin() + "/a/b%20c?d=e&f"));
  RequireOk(Send(client));
  const std::vector<httplib::Request> requests = server.requests();
  REQUIRE(requests.size() == 1);
  CHECK(requests[0].body == kBody);
  CHECK(requests[0].target == "/a/b%20c?d=e&f");
  CHECK(requests[0].get_header_value("Content-Type") == "application/json");
  CHECK(requests[0].get_header_value("Authorization") == "Bearer Zq9Canary-token");
  CHECK(requests[0].get_header_value("X-Api-Key") == "Zq9Canary-header");
  for (const char* header : {"User-Agent", "Expect", "Cookie", "Referer"}) {
    CHECK_FALSE(requests[0].has_header(header));
  }
}

TEST_CASE("Large and empty records arrive, each in full, over one connection") {
  HttpServer server;
  const Client client = Open(Fast(server.origin()));
  const std::string large(3'000'000, 'x');
  for (const std::string_view body : {std::string_view(large), std::string_view(), kBody}) {
    RequireOk(Send(client, body));
  }
  const std::vector<httplib::Request> requests = server.requests();
  REQUIRE(requests.size() == 3);
  CHECK(requests[0].body == large);
  CHECK(requests[1].body.empty());
  CHECK(requests[2].body == kBody);
  CHECK(requests[0].remote_port == requests[2].remote_port);
}

TEST_CASE("Each HTTP status has its code, and only 2xx is good") {
  struct Case {
    int status;
    absl::StatusCode code;
    std::size_t attempts;
  };
  const auto [status, code, attempts] = GENERATE(values<Case>({
      {200, absl::StatusCode::kOk, 1},
      {201, absl::StatusCode::kOk, 1},
      {202, absl::StatusCode::kOk, 1},
      {204, absl::StatusCode::kOk, 1},
      {301, absl::StatusCode::kFailedPrecondition, 1},
      {304, absl::StatusCode::kFailedPrecondition, 1},
      {400, absl::StatusCode::kInvalidArgument, 1},
      {401, absl::StatusCode::kUnauthenticated, 1},
      {403, absl::StatusCode::kPermissionDenied, 1},
      {404, absl::StatusCode::kNotFound, 1},
      {407, absl::StatusCode::kFailedPrecondition, 1},
      {408, absl::StatusCode::kDeadlineExceeded, 3},
      {409, absl::StatusCode::kAborted, 1},
      {410, absl::StatusCode::kNotFound, 1},
      {413, absl::StatusCode::kInvalidArgument, 1},
      {422, absl::StatusCode::kInvalidArgument, 1},
      {429, absl::StatusCode::kResourceExhausted, 3},
      {500, absl::StatusCode::kInternal, 1},
      {501, absl::StatusCode::kUnimplemented, 1},
      {502, absl::StatusCode::kUnavailable, 3},
      {503, absl::StatusCode::kUnavailable, 3},
      {504, absl::StatusCode::kDeadlineExceeded, 3},
      {599, absl::StatusCode::kInternal, 1},
  }));
  CAPTURE(status);
  HttpServer server([status = status](const httplib::Request&, httplib::Response& response) {
    response.status = status;
    response.set_header("X-Echo", "Zq9Canary-answer-header");
    response.set_header("WWW-Authenticate", "Bearer realm=Zq9Canary");
    if (status != 204 && status != 304) response.set_content("Zq9Canary-answer", "text/plain");
  });
  const Client client = Open(Fast(server.origin() + std::string(kPath)));
  const absl::Status sent = Send(client);
  if (code == absl::StatusCode::kOk) {
    RequireOk(sent);
  } else {
    CheckRefused(sent, code, server.origin() + ": ");
    CheckRefused(sent, code, "HTTP status " + std::to_string(status));
  }
  CHECK(server.requests().size() == attempts);
}

TEST_CASE("What may pass is tried again until it is good") {
  std::atomic<int> calls = 0;
  HttpServer server([&](const httplib::Request&, httplib::Response& response) {
    response.status = ++calls < 3 ? 503 : 200;
  });
  const Client client = Open(Fast(server.origin()));
  RequireOk(Send(client));
  CHECK(server.requests().size() == 3);
  CHECK(server.requests()[2].body == kBody);
}

TEST_CASE("The number of attempts is what was asked for") {
  const int attempts = GENERATE(1, 2, 5);
  HttpServer server(
      [](const httplib::Request&, httplib::Response& response) { response.status = 503; });
  HttpOptions options = Fast(server.origin());
  options.max_attempts = attempts;
  const Client client = Open(std::move(options));
  CheckRefused(Send(client), absl::StatusCode::kUnavailable, "503");
  CHECK(server.requests().size() == static_cast<std::size_t>(attempts));
}

TEST_CASE("Retry-After is waited for when it is short") {
  std::atomic<int> calls = 0;
  HttpServer server([&](const httplib::Request&, httplib::Response& response) {
    response.status = ++calls < 2 ? 429 : 200;
    response.set_header("Retry-After", "1");
  });
  const Client client = Open(Fast(server.origin()));
  const absl::Time start = absl::Now();
  RequireOk(Send(client));
  CHECK(absl::Now() - start >= absl::Seconds(1));
  CHECK(server.requests().size() == 2);
}

TEST_CASE("A server that asks for a long wait is not asked again") {
  const std::string wait =
      GENERATE(as<std::string>(), "31", "99999999999", "9223372036854775807", "9223372036854775808",
               "18446744073709551617", "99999999999999999999999999", "00000000000000000000031",
               "Fri, 31 Dec 2094 23:59:59 GMT", "Fri, 31 Dec 9999 23:59:59 GMT");
  HttpServer server([&](const httplib::Request&, httplib::Response& response) {
    response.status = 503;
    response.set_header("Retry-After", wait);
  });
  const Client client = Open(Fast(server.origin()));
  const absl::Time start = absl::Now();
  CheckRefused(Send(client), absl::StatusCode::kUnavailable, "503");
  CHECK(absl::Now() - start < absl::Seconds(1));
  CHECK(server.requests().size() == 1);
}

TEST_CASE("A server that asks for a wait that can't be read is not asked again") {
  const std::string wait =
      GENERATE(as<std::string>(), "-1", "1.5", "1e9", "Zq9Canary", "0x10", "+3");
  HttpServer server([&](const httplib::Request&, httplib::Response& response) {
    response.status = 429;
    response.set_header("Retry-After", wait);
  });
  const Client client = Open(Fast(server.origin()));
  CheckRefused(Send(client), absl::StatusCode::kResourceExhausted, "Retry-After");
  CHECK(server.requests().size() == 1);
}

TEST_CASE("Of several waits, the longest counts") {
  RawServer server;
  server.Serve(3, [](int connection) {
    ReadSome(connection);
    WriteAll(connection,
             "HTTP/1.1 503 No\r\nretry-after: 0\r\nRetry-After: 31\r\nRETRY-AFTER: 1\r\n"
             "Content-Length: 0\r\nConnection: close\r\n\r\n");
  });
  const Client client = Open(Fast(server.origin()));
  CheckRefused(Send(client), absl::StatusCode::kUnavailable, "503");
  CHECK(server.accepted() == 1);
}

TEST_CASE("A time that is past is no wait, and the number of attempts still counts") {
  const std::string wait = GENERATE(as<std::string>(), "0", "Sun, 06 Nov 1994 08:49:37 GMT",
                                    "Sunday, 06-Nov-94 08:49:37 GMT");
  HttpServer server([&](const httplib::Request&, httplib::Response& response) {
    response.status = 503;
    response.set_header("Retry-After", wait);
  });
  const Client client = Open(Fast(server.origin()));
  CheckRefused(Send(client), absl::StatusCode::kUnavailable, "503");
  CHECK(server.requests().size() == 3);
}

TEST_CASE("The deadline ends the attempts") {
  HttpServer server(
      [](const httplib::Request&, httplib::Response& response) { response.status = 503; });
  HttpOptions options = Fast(server.origin());
  options.max_attempts = 10;
  options.first_backoff = absl::Milliseconds(100);
  options.deadline = absl::Milliseconds(400);
  const Client client = Open(std::move(options));
  const absl::Time start = absl::Now();
  CheckRefused(Send(client), absl::StatusCode::kUnavailable, "503");
  CHECK(absl::Now() - start < absl::Milliseconds(400));
  CHECK(server.requests().size() > 1);
  CHECK(server.requests().size() < 5);
}

TEST_CASE("A redirect is not followed: the record goes nowhere else") {
  const int status = GENERATE(301, 302, 303, 307, 308);
  HttpServer elsewhere;
  HttpServer server([&](const httplib::Request&, httplib::Response& response) {
    response.set_redirect(elsewhere.origin() + "/Zq9Canary", status);
  });
  const Client client = Open(Fast(server.origin()));
  CheckRefused(Send(client), absl::StatusCode::kFailedPrecondition, "redirects are not followed");
  CHECK(server.requests().size() == 1);
  CHECK(elsewhere.requests().empty());
}

// Variables that are set until it goes.
class Environment {
 public:
  explicit Environment(std::map<std::string, std::string> variables) {
    for (const auto& [name, value] : variables) {
      const char* const before = getenv(name.c_str());
      before_[name] = before != nullptr ? std::optional<std::string>(before) : std::nullopt;
      setenv(name.c_str(), value.c_str(), 1);
    }
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  ~Environment() {
    for (const auto& [name, value] : before_) {
      if (value.has_value()) {
        setenv(name.c_str(), value->c_str(), 1);
      } else {
        unsetenv(name.c_str());
      }
    }
  }

 private:
  std::map<std::string, std::optional<std::string>> before_;
};

TEST_CASE("The proxies and passwords of the environment are not asked") {
  const bool sealed = GENERATE(false, true);
  const std::string scheme = GENERATE(as<std::string>(), "http", "https", "socks4", "socks5h");
  CAPTURE(sealed, scheme);
  RawServer proxy;
  std::atomic<bool> asked = false;
  proxy.Serve(1, [&](int connection) {
    asked = true;
    ReadSome(connection);
  });
  const TempDirectory home;
  WriteFile(home.File(".netrc"), "default login Zq9Canary password Zq9Canary\n");
  WriteFile(home.File(".curlrc"), "proxy = " + proxy.origin() + "\nuser = Zq9Canary:Zq9Canary\n");
  const std::string to_proxy = proxy.origin(scheme);
  const Environment environment({{"http_proxy", to_proxy},
                                 {"HTTP_PROXY", to_proxy},
                                 {"https_proxy", to_proxy},
                                 {"HTTPS_PROXY", to_proxy},
                                 {"all_proxy", to_proxy},
                                 {"ALL_PROXY", to_proxy},
                                 {"no_proxy", ""},
                                 {"NO_PROXY", "other.example"},
                                 {"HOME", home.path()},
                                 {"CURL_HOME", home.path()},
                                 {"NETRC", home.File(".netrc")}});
  const Certificate certificate("IP:127.0.0.1");
  WriteFile(home.File("ca.pem"), certificate.Pem());
  const auto server = sealed ? std::make_unique<HttpServer>(certificate)
                             : std::make_unique<HttpServer>(HttpServer::Answer());
  HttpOptions options = Fast(server->origin());
  options.bearer_token.clear();
  if (sealed) options.ca_file = home.File("ca.pem");
  RequireOk(Send(Open(std::move(options))));
  REQUIRE(server->requests().size() == 1);
  CHECK(server->requests()[0].body == kBody);
  CHECK_FALSE(server->requests()[0].has_header("Authorization"));
  CHECK_FALSE(server->requests()[0].has_header("Proxy-Authorization"));
  proxy.Close();
  CHECK_FALSE(asked);
}

TEST_CASE("A port where nobody listens is unavailable, and tried again") {
  RawServer server;
  HttpOptions options = Fast(server.origin() + std::string(kPath));
  options.first_backoff = absl::Milliseconds(40);
  server.Close();
  const Client client = Open(std::move(options));
  const absl::Time start = absl::Now();
  CheckRefused(Send(client), absl::StatusCode::kUnavailable,
               server.origin() + ": the host takes no connection");
  CHECK(absl::Now() - start > absl::Milliseconds(60));  // half of 40 + 80 at least
}

TEST_CASE("A server that never answers is given up in time, and not asked again") {
  RawServer server;
  std::string got;
  server.Serve(1, [&](int connection) {
    got = ReadSome(connection);
    absl::SleepFor(absl::Milliseconds(500));
  });
  HttpOptions options = Fast(server.origin() + std::string(kPath));
  options.attempt_timeout = absl::Milliseconds(300);
  const Client client = Open(std::move(options));
  const absl::Time start = absl::Now();
  CheckRefused(Send(client), absl::StatusCode::kDeadlineExceeded, server.origin());
  CHECK(absl::Now() - start < absl::Seconds(2));
  server.Close();
  CHECK(server.accepted() == 1);
  CHECK(got.ends_with(kBody));
}

TEST_CASE("A server that takes too long to connect is unavailable") {
  RawServer server(0);
  // Fill the queue of connections that nobody accepts; the next ones get no answer.
  std::vector<int> waiting;
  for (int i = 0; i < 4; ++i) {
    waiting.push_back(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    connect(waiting.back(), reinterpret_cast<const sockaddr*>(&server.address()),
            sizeof(sockaddr_in));
  }
  HttpOptions options = Fast(server.origin());
  options.connect_timeout = absl::Milliseconds(100);
  const Client client = Open(std::move(options));
  const absl::Time start = absl::Now();
  CheckRefused(Send(client), absl::StatusCode::kUnavailable, "too long to connect");
  CHECK(absl::Now() - start > absl::Milliseconds(250));  // three attempts
  for (const int each : waiting) close(each);
}

TEST_CASE("A server that breaks off, babbles or drips is an error without its words") {
  struct Case {
    const char* answer;
    absl::StatusCode code;
  };
  const auto [answer, code] = GENERATE(values<Case>({
      {"", absl::StatusCode::kUnavailable},
      {"Zq9Canary, this is not HTTP\r\n\r\n", absl::StatusCode::kUnavailable},
      {"HTTP/1.1 2", absl::StatusCode::kUnavailable},
      {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nZq9Canary", absl::StatusCode::kUnavailable},
      {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n",
       absl::StatusCode::kUnavailable},
      {"HTTP/1.1 503 Zq9Canary\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
       absl::StatusCode::kUnavailable},
      {"HTTP/1.1 403 Zq9Canary\r\nX-A: Zq9Canary\r\nConnection: close\r\n\r\nZq9Canary",
       absl::StatusCode::kPermissionDenied},
  }));
  CAPTURE(answer);
  RawServer server;
  server.Serve(3, [answer = answer](int connection) {
    ReadSome(connection);
    WriteAll(connection, answer);
  });
  const Client client = Open(Fast(server.origin() + std::string(kPath)));
  CheckRefused(Send(client), code, server.origin());
}

TEST_CASE("An answer that never ends is cut, and its status counts") {
  const std::string status = GENERATE(as<std::string>(), "200 OK", "403 No");
  RawServer server;
  server.Serve(1, [&](int connection) {
    ReadSome(connection);
    WriteAll(connection, "HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\n\r\n");
    const std::string more(100'000, 'x');
    for (int i = 0; i < 1000; ++i) WriteAll(connection, more);
  });
  const Client client = Open(Fast(server.origin()));
  const absl::Time start = absl::Now();
  const absl::Status sent = Send(client);
  CHECK(sent.ok() == (status == "200 OK"));
  CHECK(absl::Now() - start < absl::Seconds(3));
}

TEST_CASE("A header that is too long is said to be that") {
  const std::size_t size = GENERATE(66'000, 99'000, 110'000, 310'000, 1'000'000);
  const bool in_one = GENERATE(true, false);
  CAPTURE(size, in_one);
  RawServer server;
  server.Serve(1, [&](int connection) {
    ReadSome(connection);
    std::string header = "HTTP/1.1 200 OK\r\n";
    for (std::size_t i = 0; i < size; i += in_one ? size : 1000) {
      header += "X-Zq9Canary: " + std::string(in_one ? size : 1000, 'x') + "\r\n";
    }
    WriteAll(connection, header + "Content-Length: 0\r\n\r\n");
  });
  const Client client = Open(Fast(server.origin()));
  CheckRefused(Send(client), absl::StatusCode::kUnavailable,
               server.origin() + ": the header of the server's answer is too long");
  CHECK(server.accepted() == 1);
}

TEST_CASE("A header that is long, but not too long, is read") {
  RawServer server;
  server.Serve(1, [&](int connection) {
    ReadSome(connection);
    WriteAll(connection,
             "HTTP/1.1 200 OK\r\nX: " + std::string(60'000, 'x') + "\r\nContent-Length: 0\r\n\r\n");
  });
  const Client client = Open(Fast(server.origin()));
  RequireOk(Send(client));
}

TEST_CASE("A transport speaks HTTP/1.1, also where the server would speak HTTP/2") {
  const TempDirectory directory;
  const Certificate certificate("IP:127.0.0.1");
  WriteFile(directory.File("ca.pem"), certificate.Pem());
  SSL_CTX* const context = SSL_CTX_new(TLS_server_method());
  SSL_CTX_use_certificate(context, certificate.x509.get());
  SSL_CTX_use_PrivateKey(context, certificate.key.get());
  std::string offered;
  const auto note = [](SSL*, const unsigned char**, unsigned char*, const unsigned char* in,
                       unsigned size, void* into) {
    static_cast<std::string*>(into)->assign(reinterpret_cast<const char*>(in), size);
    return SSL_TLSEXT_ERR_NOACK;
  };
  SSL_CTX_set_alpn_select_cb(context, note, &offered);
  RawServer server;
  server.Serve(1, [&](int connection) {
    SSL* const tls = SSL_new(context);
    SSL_set_fd(tls, connection);
    char first[2000];
    if (SSL_accept(tls) == 1 && SSL_read(tls, first, sizeof(first)) > 0) {
      constexpr std::string_view kAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
      SSL_write(tls, kAnswer.data(), static_cast<int>(kAnswer.size()));
      SSL_shutdown(tls);
    }
    SSL_free(tls);
  });
  HttpOptions options = Fast(server.origin("https"));
  options.ca_file = directory.File("ca.pem");
  const Client client = Open(std::move(options));
  RequireOk(Send(client));
  server.Close();
  SSL_CTX_free(context);
  CHECK(offered == "\x08http/1.1");
}

TEST_CASE("A certificate that nobody vouches for is refused, and accepted with its CA file") {
  const TempDirectory directory;
  const Certificate certificate("IP:127.0.0.1,DNS:localhost");
  WriteFile(directory.File("ca.pem"), certificate.Pem());
  HttpServer server(certificate);
  for (const std::string& host : {std::string("127.0.0.1"), std::string("localhost")}) {
    const Client without = Open(Fast(server.origin(host) + std::string(kPath)));
    CheckRefused(Send(without), absl::StatusCode::kFailedPrecondition,
                 server.origin(host) + ": the server can't prove");
  }
  CHECK(server.requests().empty());
  HttpOptions options = Fast(server.origin() + "/a");
  options.ca_file = directory.File("ca.pem");
  const Client with = Open(std::move(options));
  for (int i = 0; i < 2; ++i) RequireOk(Send(with));
  REQUIRE(server.requests().size() == 2);
  CHECK(server.requests()[1].body == kBody);
}

TEST_CASE("A certificate of another host, of another time or of another CA is refused") {
  const TempDirectory directory;
  const Certificate good("IP:127.0.0.1");
  const Certificate other_host("DNS:tickets.example.com,IP:127.0.0.2");
  const Certificate expired("IP:127.0.0.1", -7200, -3600);
  const Certificate not_yet("IP:127.0.0.1", 3600, 7200);
  struct Case {
    const Certificate& served;
    const Certificate& trusted;
  };
  for (const auto& [served, trusted] : {Case{other_host, other_host}, Case{expired, expired},
                                        Case{not_yet, not_yet}, Case{good, other_host}}) {
    WriteFile(directory.File("ca.pem"), trusted.Pem());
    HttpServer server(served);
    HttpOptions options = Fast(server.origin() + std::string(kPath));
    options.ca_file = directory.File("ca.pem");
    const Client client = Open(std::move(options));
    CheckRefused(Send(client), absl::StatusCode::kFailedPrecondition, server.origin());
    CHECK(server.requests().empty());
  }
}

TEST_CASE("A server without TLS behind https:// gets nothing") {
  RawServer server;
  std::string got;
  server.Serve(3, [&](int connection) {
    got += ReadSome(connection);
    WriteAll(connection, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  });
  const Client client = Open(Fast(server.origin("https") + std::string(kPath)));
  CheckRefused(Send(client), absl::StatusCode::kUnavailable, server.origin("https"));
  server.Close();
  CHECK_FALSE(got.empty());
  CHECK(got.find(kCanary) == std::string::npos);
}

TEST_CASE("Addresses that are not allowed are refused") {
  for (const std::string url : {"",
                                "Zq9Canary",
                                "//example.com/Zq9Canary",
                                "example.com/Zq9Canary",
                                "https://",
                                "https:///Zq9Canary",
                                "https:/Zq9Canary",
                                "https:Zq9Canary",
                                "https:////Zq9Canary",
                                "ftp://example.com/Zq9Canary",
                                "file:///Zq9Canary",
                                "gopher://127.0.0.1/Zq9Canary",
                                "http://example.com/Zq9Canary",
                                "http://192.0.2.1/Zq9Canary",
                                "http://128.0.0.1/Zq9Canary",
                                "http://126.255.255.255/Zq9Canary",
                                "http://[::2]/Zq9Canary",
                                "http://[2001:db8::1]/Zq9Canary",
                                "http://[::ffff:127.0.0.1]/Zq9Canary",
                                "http://0.0.0.0/Zq9Canary",
                                "http://localhost.example.com/Zq9Canary",
                                "http://127.0.0.1.example.com/Zq9Canary",
                                "http://127.0.0.1%2eexample.com/Zq9Canary",
                                "http://localhost@example.com/Zq9Canary",
                                "http://example.com#@localhost/Zq9Canary",
                                "http://example.com\\@localhost/Zq9Canary",
                                "http://localhost%00.example.com/Zq9Canary",
                                "http://user@localhost/Zq9Canary",
                                "https://Zq9Canary:Zq9Canary@example.com/",
                                "https://:@example.com/",
                                "https://@example.com/",
                                "https://Zq9Canary@example.com/",
                                "https://exa mple.com/Zq9Canary",
                                "https://example.com:99999/Zq9Canary",
                                "https://example.com:Zq9Canary/",
                                "https://example.com/Zq9 Canary",
                                "https://example.com/\r\nZq9Canary: x",
                                "HTTP://EXAMPLE.COM/Zq9Canary"}) {
    CAPTURE(url);
    CheckRefused(TryOpen(Fast(url)), absl::StatusCode::kInvalidArgument, "");
  }
}

TEST_CASE("What is wrong with an address is said") {
  struct Case {
    std::string url;
    const char* why;
  };
  for (const auto& [url, why] : {
           Case{"https://example.com:0/Zq9Canary", "port"},
           Case{"https://example.com:99999/Zq9Canary", "port"},
           Case{"https://example.com:65536/Zq9Canary", "port"},
           Case{"https://example.com:0443/Zq9Canary", "port"},
           Case{"https://example.com:/Zq9Canary", "port"},
           Case{"https://example.com:4 43/Zq9Canary", "port"},
           Case{"https://[::1]:/Zq9Canary", "port"},
           Case{"https://..example.com/Zq9Canary", "host"},
           Case{"https://example..com/Zq9Canary", "host"},
           Case{"https://example.com./Zq9Canary", "host"},
           Case{"https://-a.example/Zq9Canary", "host"},
           Case{"https://" + std::string(64, 'a') + ".example/Zq9Canary", "host"},
           Case{"http://[::::]/Zq9Canary", "host"},
           Case{"https://[fe80::1%25eth0]/Zq9Canary", "host"},
           Case{"http://0x7f.1/Zq9Canary", "host"},
           Case{"http://127.1/Zq9Canary", "host"},
           Case{"http://2130706433/Zq9Canary", "host"},
           Case{"https://256.1.1.1/Zq9Canary", "host"},
           Case{"https://a%2eb.example/Zq9Canary", "host"},
           Case{std::string("https://a.example\0/Zq9Canary", 28), "host"},
           Case{"https://b\xc3\xbc"
                "cher.example/Zq9Canary",
                "xn--"},
           Case{"https://\xe4\xbe\x8b\xe3\x81\x88.example/Zq9Canary", "xn--"},
           Case{"https://example.com/%zz/Zq9Canary", "%"},
           Case{"https://example.com/Zq9Canary%2", "%"},
           Case{"https://example.com/?Zq9Canary=%", "%"},
           Case{"https://example.com/%00Zq9Canary", "%"},
           Case{"https://example.com/a\\Zq9Canary", "escaped"},
           Case{"https://example.com/a\tZq9Canary", "escaped"},
           Case{"https://example.com/\xc3\xbcZq9Canary", "escaped"},
           Case{"https://example.com/?\xc3\xbcZq9Canary", "escaped"},
           Case{"https://Zq9Canary@example.com/", "user info"},
           Case{"Zq9Canary", "https://"},
           Case{"ftp://example.com/Zq9Canary", "https://"},
       }) {
    CAPTURE(url);
    CheckRefused(TryOpen(Fast(url)), absl::StatusCode::kInvalidArgument,
                 "the URL of an HTTP transport");
    CheckRefused(TryOpen(Fast(url)), absl::StatusCode::kInvalidArgument, why);
  }
}

TEST_CASE("Addresses of this machine are allowed without TLS, all others with it") {
  for (const std::string url :
       {"http://127.0.0.1/", "http://127.1.2.3:80/", "http://localhost:8080/a?b",
        "http://LOCALHOST/", "http://[::1]/", "http://[0:0:0:0:0:0:0:1]:80/", "HTTP://127.0.0.1",
        "https://example.com", "https://example.com:8443/a?b#c", "https://192.0.2.1/",
        "https://[2001:db8::1]/", "https://127.0.0.1/", "https://xn--bcher-kva.example/",
        "https://my_service:65535/%C3%BC?a=%2F#%23"}) {
    CAPTURE(url);
    RequireOk(
        TryOpen(Fast(url), {"127.0.0.1", "127.1.2.3", "localhost", "[::1]", "example.com",
                            "192.0.2.1", "[2001:db8::1]", "xn--bcher-kva.example", "my_service"})
            .status());
  }
}

TEST_CASE("Headers and tokens that would change the request are refused") {
  const auto refuses = [](const std::string& name, const std::string& value) {
    CAPTURE(name, value);
    HttpOptions options = Fast("https://127.0.0.1/");
    options.headers = {{"X-Good", "good"}, {name, value}};
    CheckRefused(TryOpen(std::move(options)), absl::StatusCode::kInvalidArgument, "header");
  };
  for (const char* name : {"", " ", "X A", "X:A", "X\r\nY", "X\n", "\xc3\xa4", "Zq9Canary:"}) {
    refuses(name, "Zq9Canary");
  }
  for (const char* name :
       {"Content-Type", "content-length", "HOST", "Transfer-encoding", "authorization", "Expect"}) {
    refuses(name, "Zq9Canary");
  }
  for (const char* value : {"", " ", "Zq9Canary\r\nX: y", "Zq9Canary\n", "\rZq9Canary",
                            " Zq9Canary", "Zq9Canary\t", "Zq9Canary\x01.", "Zq9\x7f"}) {
    refuses("X-A", value);
  }
  refuses("X-A", std::string("Zq9Canary\0", 10));
  for (const char* token :
       {"Zq9Canary token", "Zq9Canary\r\nX: y", "Zq9Canary\n", " Zq9Canary", "Zq9Canary\xc3"}) {
    HttpOptions options = Fast("https://127.0.0.1/");
    options.bearer_token = token;
    CheckRefused(TryOpen(std::move(options)), absl::StatusCode::kInvalidArgument, "bearer token");
  }
}

TEST_CASE("Numbers that make no sense are refused") {
  const auto refuses = [](auto change) {
    HttpOptions options = Fast("https://127.0.0.1/");
    change(options);
    CheckRefused(TryOpen(std::move(options)), absl::StatusCode::kInvalidArgument, "HTTP transport");
  };
  refuses([](HttpOptions& options) { options.max_attempts = 0; });
  refuses([](HttpOptions& options) { options.max_attempts = -1; });
  refuses([](HttpOptions& options) { options.max_attempts = 11; });
  refuses([](HttpOptions& options) { options.max_at_once = 0; });
  refuses([](HttpOptions& options) { options.max_at_once = -1; });
  refuses([](HttpOptions& options) { options.max_at_once = 101; });
  refuses([](HttpOptions& options) { options.max_answer_bytes = 0; });
  refuses([](HttpOptions& options) { options.connect_timeout = absl::ZeroDuration(); });
  refuses([](HttpOptions& options) { options.attempt_timeout = -absl::Seconds(1); });
  refuses([](HttpOptions& options) { options.deadline = absl::ZeroDuration(); });
  refuses([](HttpOptions& options) { options.first_backoff = -absl::Seconds(1); });
  refuses([](HttpOptions& options) { options.max_retry_after = -absl::InfiniteDuration(); });
}

TEST_CASE("Timeouts without end are allowed") {
  HttpServer server;
  HttpOptions options = Fast(server.origin());
  options.connect_timeout = options.attempt_timeout = options.deadline = absl::InfiniteDuration();
  const Client client = Open(std::move(options));
  RequireOk(Send(client));
}

TEST_CASE("A CA file that is not there or holds no certificate is named or refused") {
  const TempDirectory directory;
  HttpOptions options = Fast("https://127.0.0.1:1/");
  options.ca_file = directory.File("none.pem");
  CheckRefused(TryOpen(options), absl::StatusCode::kNotFound, "none.pem");
  const Certificate certificate("IP:127.0.0.1");
  HttpServer server(certificate);
  options = Fast(server.origin());
  options.ca_file = directory.File("bad.pem");
  WriteFile(options.ca_file, "Zq9Canary");
  const Client client = Open(options);
  CheckRefused(Send(client), absl::StatusCode::kFailedPrecondition, "CA file");
}

TEST_CASE("Each method sends what it has, over one connection") {
  HttpServer server;
  const Client client = Open(Fast(server.origin() + "/v1?a=b"));
  using enum HttpMethod;
  const std::vector<std::pair<HttpMethod, std::string>> methods = {
      {kPost, "POST"},   {kPut, "PUT"},       {kDelete, "DELETE"},
      {kPatch, "PATCH"}, {kDelete, "DELETE"}, {kPost, "POST"}};
  for (const auto& [method, name] : methods) {
    RequireOk(client->Send({.method = method,
                            .path = "/users/7%2F8",
                            .body = method == kDelete ? std::string_view() : kBody},
                           nullptr));
  }
  const std::vector<httplib::Request> requests = server.requests();
  REQUIRE(requests.size() == methods.size());
  for (std::size_t i = 0; i < requests.size(); ++i) {
    CAPTURE(i);
    const bool has_body = methods[i].first != kDelete;
    CHECK(requests[i].method == methods[i].second);
    CHECK(absl::AsciiStrToUpper(requests[i].target) == "/V1/USERS/7%2F8?A=B");
    CHECK(requests[i].body == (has_body ? kBody : std::string_view()));
    CHECK(requests[i].has_header("Content-Type") == has_body);
    CHECK(requests[i].get_header_value("Authorization") == "Bearer Zq9Canary-token");
    CHECK(requests[i].get_header_value("X-Api-Key") == "Zq9Canary-header");
    CHECK(requests[i].remote_port == requests[0].remote_port);
  }
}

TEST_CASE("What is wrong with a request is said before anything is sent") {
  HttpServer server;
  const Client client = Open(Fast(server.origin()));
  std::string answer = "what was there";
  CheckRefused(client->Send({.method = HttpMethod::kDelete, .body = kBody}, &answer),
               absl::StatusCode::kInvalidArgument,
               "DELETE to " + server.origin() + ": a DELETE has no body");
  CHECK(answer.empty());
  CheckRefused(client->Send({.method = HttpMethod::kPut, .path = "/../Zq9Canary"}, &answer),
               absl::StatusCode::kInvalidArgument,
               "PUT to " + server.origin() + ": the path of a request");
  CHECK(server.requests().empty());
}

TEST_CASE("After a break, what arrives twice without harm is tried again, and nothing else") {
  const auto [method, attempts] = GENERATE(table<HttpMethod, int>({
      {HttpMethod::kPost, 1},
      {HttpMethod::kPatch, 1},
      {HttpMethod::kPut, 3},
      {HttpMethod::kDelete, 3},
  }));
  const bool breaks = GENERATE(true, false);
  CAPTURE(attempts, breaks);
  RawServer server;
  server.Serve(4, [&](int connection) {
    ReadSome(connection);
    if (breaks) return;
    char more = 0;
    while (recv(connection, &more, 1, 0) != 0) {
    }  // until the client gives up
  });
  HttpOptions options = Fast(server.origin());
  options.attempt_timeout = absl::Milliseconds(300);
  const Client client = Open(std::move(options));
  CheckRefused(client->Send({.method = method}, nullptr),
               breaks ? absl::StatusCode::kUnavailable : absl::StatusCode::kDeadlineExceeded,
               "has the record is unknown");
  server.Close();
  CHECK(server.accepted() == attempts);
}

TEST_CASE("A record is not sent again because a connection that was kept open breaks") {
  // libcurl would do that by itself.
  RawServer server;
  std::string got;
  server.Serve(2, [&](int connection) {
    got += ReadSome(connection);
    WriteAll(connection, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    got += ReadSome(connection);
  });
  const Client client = Open(Fast(server.origin()));
  RequireOk(Send(client, "first"));
  CheckRefused(Send(client, "second"), absl::StatusCode::kUnavailable,
               server.origin() + ": the connection broke");
  server.Close();
  CHECK(got.find("second") != std::string::npos);
  CHECK(got.find("second") == got.rfind("second"));
}

TEST_CASE("Nor because there is no other connection then") {
  RawServer server;
  server.Serve(1, [&](int connection) {
    ReadSome(connection);
    WriteAll(connection, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    ReadSome(connection);
    server.Refuse();
  });
  HttpOptions options = Fast(server.origin());
  options.max_attempts = 3;
  options.first_backoff = absl::Milliseconds(200);
  const Client client = Open(std::move(options));
  RequireOk(Send(client, "first"));
  const absl::Time start = absl::Now();
  CheckRefused(Send(client, "second"), absl::StatusCode::kUnavailable,
               server.origin() + ": the connection broke; whether the server has the record");
  CHECK(absl::Now() - start < absl::Milliseconds(300));  // without another attempt
}

TEST_CASE("A kept connection that the server closed in between is not used") {
  RawServer server;
  server.Serve(2, [&](int connection) {
    ReadSome(connection);
    WriteAll(connection, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  });
  const Client client = Open(Fast(server.origin()));
  RequireOk(Send(client));
  absl::SleepFor(absl::Milliseconds(300));
  RequireOk(Send(client));
  server.Close();
  CHECK(server.accepted() == 2);
}

// Which records came, and how many were there at once.
struct Meeting {
  absl::Mutex mutex;
  std::map<std::string, int> came;
  int here = 0;
  int most = 0;

  void Enter(const std::string& body) {
    const absl::MutexLock lock(&mutex);
    ++came[body];
    most = std::max(most, ++here);
  }
  void Leave() {
    const absl::MutexLock lock(&mutex);
    --here;
  }
};

TEST_CASE("Several threads send at once, no more than there may be, and each record arrives once") {
  const int at_once = GENERATE(1, 3, 8);
  constexpr int kThreads = 8;
  constexpr int kEach = 12;
  CAPTURE(at_once);
  Meeting meeting;
  HttpServer server([&](const httplib::Request& request, httplib::Response& response) {
    meeting.Enter(request.body);
    absl::SleepFor(absl::Milliseconds(3));
    response.set_content("for " + request.body, "text/plain");
    meeting.Leave();
  });
  HttpOptions options = Fast(server.origin());
  options.max_at_once = at_once;
  const Client client = Open(std::move(options));
  std::atomic<int> good = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < kEach; ++i) {
        const std::string body = std::to_string(t) + "/" + std::to_string(i);
        std::string answer;
        const absl::Status sent = client->Send({.body = body}, &answer);
        if (sent.ok() && answer == "for " + body) ++good;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(good == kThreads * kEach);
  CHECK(meeting.came.size() == static_cast<std::size_t>(kThreads * kEach));
  for (const auto& [body, times] : meeting.came) CHECK((body.empty() ? 0 : times) == 1);
  CHECK(meeting.most <= at_once);
  CHECK((meeting.most > 1) == (at_once > 1));
  std::set<int> connections;
  for (const httplib::Request& request : server.requests()) connections.insert(request.remote_port);
  CHECK(connections.size() <= static_cast<std::size_t>(at_once));
}

TEST_CASE("A thread that waits for a connection waits no longer than its deadline") {
  RawServer silent;
  HttpOptions options = Fast(silent.origin());
  options.attempt_timeout = absl::Milliseconds(900);
  options.deadline = absl::Milliseconds(300);
  options.max_at_once = 2;
  const Client client = Open(std::move(options));
  std::vector<std::thread> others;
  for (int i = 0; i < 2; ++i) others.emplace_back([&] { Send(client).IgnoreError(); });
  absl::SleepFor(absl::Milliseconds(50));
  const absl::Time start = absl::Now();
  CheckRefused(Send(client), absl::StatusCode::kDeadlineExceeded, "POST to " + silent.origin());
  CHECK(absl::Now() - start < absl::Milliseconds(600));
  for (std::thread& other : others) other.join();
  // And what they had is there again.
  CheckRefused(Send(client), absl::StatusCode::kDeadlineExceeded, "too long to answer");
}

TEST_CASE("A name server that says nothing is not waited for beyond the deadline") {
  HttpOptions options = Fast("https://slow.example/Zq9Canary");
  options.connect_timeout = absl::Milliseconds(200);
  options.max_attempts = 1;
  const Client client = RequireOk(TryOpen(std::move(options), {"slow.example"}));
  const absl::Time start = absl::Now();
  CheckRefused(Send(client), absl::StatusCode::kUnavailable, "https://slow.example:443");
  CHECK(absl::Now() - start < absl::Seconds(1));
}

TEST_CASE("What is connected to is the host that was checked, in whatever letters") {
  const TempDirectory directory;
  const Certificate certificate("DNS:here.example");
  WriteFile(directory.File("ca.pem"), certificate.Pem());
  HttpServer server(certificate);
  HttpOptions options = Fast(server.origin("Here.EXAMPLE") + "/a");
  options.ca_file = directory.File("ca.pem");
  const Client client = RequireOk(TryOpen(options, {"here.example"}));
  RequireOk(Send(client));
  REQUIRE(server.requests().size() == 1);
  CHECK(absl::AsciiStrToLower(server.requests()[0].get_header_value("Host")) ==
        absl::StrReplaceAll(server.origin("here.example"), {{"https://", ""}}));
  CheckRefused(TryOpen(options, {"there.example"}), absl::StatusCode::kPermissionDenied,
               "this host is not one that the sink names");
}

TEST_CASE("A server that hangs up while a large record is sent kills nothing") {
  // A write to a broken pipe would end this process by SIGPIPE. (httplib's servers had it ignored.)
  signal(SIGPIPE, SIG_DFL);
  const TempDirectory directory;
  const Certificate certificate("IP:127.0.0.1");
  WriteFile(directory.File("ca.pem"), certificate.Pem());
  SSL_CTX* const context = SSL_CTX_new(TLS_server_method());
  SSL_CTX_use_certificate(context, certificate.x509.get());
  SSL_CTX_use_PrivateKey(context, certificate.key.get());
  RawServer server;
  server.Serve(5, [&](int connection) {
    SSL* const tls = SSL_new(context);
    SSL_set_fd(tls, connection);
    char first[100];
    if (SSL_accept(tls) == 1) SSL_read(tls, first, sizeof(first));
    SSL_free(tls);
    shutdown(
        connection,
        SHUT_WR);  // so that the client's next write is to a broken pipe, not a reset connection
  });
  HttpOptions options = Fast(server.origin("https"));
  options.ca_file = directory.File("ca.pem");
  const Client client = Open(std::move(options));
  const std::string large(20'000'000, 'x');
  for (int i = 0; i < 5; ++i) {
    CheckRefused(Send(client, large), absl::StatusCode::kUnavailable, server.origin("https"));
  }
  server.Close();
  SSL_CTX_free(context);
  struct sigaction now{};
  sigaction(SIGPIPE, nullptr, &now);
  CHECK(now.sa_handler == SIG_DFL);
}

}  // namespace
}  // namespace zweck::testing
