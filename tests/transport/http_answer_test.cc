// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An answer that was asked for arrives, within bounds; and whatever else a server sends, and
// however slowly, ends in time, as a status.

#include "src/transport/http_answer.h"

#include <absl/status/status.h>
#include <absl/strings/str_format.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "tests/support/refused.h"
#include "tests/transport/http_fixture.h"
#include "tests/transport/open_client.h"

namespace zweck::testing {
namespace {

// An answer as it is on the wire; the connection is closed behind it.
void Answering(RawServer& server, int count, std::string bytes) {
  server.Serve(count, [bytes = std::move(bytes)](int connection) {
    ReadSome(connection);
    WriteAll(connection, bytes);
  });
}

// Writes until nobody takes it, and gives how many bytes that was.
std::size_t WriteForEver(int connection, std::string_view bytes, absl::Duration between = {}) {
  std::size_t written = 0;
  for (;;) {
    const ssize_t sent = send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return written;
    written += static_cast<std::size_t>(sent);
    absl::SleepFor(between);
  }
}

TEST_CASE("The answer that is asked for arrives as it is, and replaces what was there") {
  const std::string body =
      GENERATE(std::string(), std::string("{\"number\":7}"),
               std::string("\0\xff\r\n\r\nHTTP/1.1 500 No", 22), std::string(1'048'576, 'x'));
  const int status = GENERATE(200, 201, 299);
  HttpServer server([&](const httplib::Request&, httplib::Response& response) {
    response.status = status;
    response.set_content(body, "application/json");
  });
  const Client client = Open(Fast(server.origin()));
  std::string answer = "what was there";
  RequireOk(Ask(client, answer));
  CHECK(answer == body);
}

TEST_CASE("An answer in chunks, and one that ends with the connection, arrive as well") {
  RawServer server;
  std::atomic<bool> in_chunks = true;
  server.Serve(2, [&](int connection) {
    ReadSome(connection);
    WriteAll(connection, in_chunks ? "HTTP/1.1 200 OK\r\nConnection: close\r\n"
                                     "Transfer-Encoding: chunked\r\n\r\n"
                                     "3\r\nabc\r\n4\r\ndefg\r\n0\r\nX-Trailer: a\r\n\r\n"
                                   : "HTTP/1.1 200 OK\r\n\r\nabcdefg");
  });
  const Client client = Open(Fast(server.origin()));
  for (const bool chunks : {true, false}) {
    in_chunks = chunks;
    std::string answer;
    RequireOk(Ask(client, answer));
    CHECK(answer == "abcdefg");
  }
}

TEST_CASE("What stands in an answer that is not 2xx is not handed on") {
  const int status = GENERATE(301, 400, 404, 500, 503);
  HttpServer server([&](const httplib::Request&, httplib::Response& response) {
    response.status = status;
    response.set_content("Zq9Canary-answer", "text/plain");
  });
  const Client client = Open(Fast(server.origin()));
  std::string answer = "what was there";
  const absl::Status sent = Ask(client, answer);
  CheckRefused(sent, sent.code(), "HTTP status " + std::to_string(status));
  CHECK_FALSE(sent.ok());
  CHECK(answer.empty());
}

TEST_CASE("Of several attempts, the answer of the last one counts") {
  std::atomic<int> calls = 0;
  HttpServer server([&](const httplib::Request&, httplib::Response& response) {
    response.status = ++calls < 3 ? 503 : 200;
    response.set_content(std::to_string(calls), "text/plain");
  });
  const Client client = Open(Fast(server.origin()));
  std::string answer;
  RequireOk(Ask(client, answer));
  CHECK(answer == "3");
}

TEST_CASE("An answer is as long as it may be, or nothing of it is kept") {
  const std::size_t size = GENERATE(999, 1000, 1001, 1'000'000);
  const bool in_chunks = GENERATE(true, false);
  CAPTURE(size, in_chunks);
  RawServer server;
  Answering(server, 1,
            in_chunks ? "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
                            absl::StrFormat("%x", size) + "\r\n" + std::string(size, 'x') +
                            "\r\n0\r\n\r\n"
                      : "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" +
                            std::string(size, 'x'));
  HttpOptions options = Fast(server.origin());
  options.max_answer_bytes = 1000;
  const Client client = Open(std::move(options));
  std::string answer = "what was there";
  const absl::Status sent = Ask(client, answer);
  if (size <= 1000) {
    RequireOk(sent);
    CHECK(answer.size() == size);
  } else {
    CheckRefused(sent, absl::StatusCode::kOutOfRange,
                 server.origin() + ": the server has the record, but its answer is longer");
    CHECK(answer.empty());
  }
  CHECK(server.accepted() == 1);
}

TEST_CASE("A body of 1 GB is cut, whether it is asked for or not") {
  const bool asked = GENERATE(true, false);
  const std::string status = GENERATE(as<std::string>(), "200 OK", "403 No");
  CAPTURE(asked, status);
  RawServer server;
  std::size_t written = 0;
  server.Serve(1, [&](int connection) {
    ReadSome(connection);
    WriteAll(connection, "HTTP/1.1 " + status + "\r\nContent-Length: 1073741824\r\n\r\n");
    const std::string more(1'000'000, 'x');
    written = WriteForEver(connection, more);
  });
  const Client client = Open(Fast(server.origin()));
  const absl::Time start = absl::Now();
  std::string answer;
  const absl::Status sent = asked ? Ask(client, answer) : Send(client);
  CHECK(absl::Now() - start < absl::Seconds(3));
  server.Close();
  const auto code = status != "200 OK" ? absl::StatusCode::kPermissionDenied
                    : asked            ? absl::StatusCode::kOutOfRange
                                       : absl::StatusCode::kOk;
  CHECK(sent.code() == code);
  CHECK(answer.empty());
  CHECK(written < 100'000'000);  // what the system's buffers took
}

TEST_CASE("An answer that drips ends with the attempt, and a POST is not sent again") {
  const std::string_view drop =
      GENERATE("x", "X: Zq9Canary\r\n", "HTTP/1.1 102 Zq9Canary\r\n\r\n", "1\r\nx\r\n");
  const bool asked = GENERATE(true, false);
  CAPTURE(drop, asked);
  RawServer server;
  server.Serve(1, [&](int connection) {
    ReadSome(connection);
    if (drop == "x") WriteAll(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    if (drop.starts_with("X")) WriteAll(connection, "HTTP/1.1 200 OK\r\n");
    if (drop.starts_with("1")) {
      WriteAll(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    }
    WriteForEver(connection, drop, absl::Milliseconds(20));
  });
  HttpOptions options = Fast(server.origin());
  options.attempt_timeout = absl::Milliseconds(300);
  const Client client = Open(std::move(options));
  const absl::Time start = absl::Now();
  std::string answer;
  CheckRefused(asked ? Ask(client, answer) : Send(client), absl::StatusCode::kDeadlineExceeded,
               server.origin() + ": the server took too long to answer");
  CHECK(absl::Now() - start < absl::Seconds(1));
  CHECK(answer.empty());
  server.Close();
  CHECK(server.accepted() == 1);
}

TEST_CASE("Some answers of 1xx are passed over, and many are a header that is too long") {
  const std::string_view early = GENERATE("HTTP/1.1 100 Continue\r\n\r\n",
                                          "HTTP/1.1 103 Early Hints\r\nLink: </Zq9Canary>\r\n\r\n");
  const bool many = GENERATE(false, true);
  CAPTURE(early, many);
  RawServer server;
  server.Serve(1, [&](int connection) {
    ReadSome(connection);
    if (many) {
      WriteForEver(connection, early);
      return;
    }
    for (int i = 0; i < 20; ++i) WriteAll(connection, early);
    WriteAll(connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
  });
  const Client client = Open(Fast(server.origin()));
  std::string answer;
  const absl::Status sent = Ask(client, answer);
  if (many) {
    CheckRefused(sent, absl::StatusCode::kUnavailable,
                 server.origin() + ": the header of the server's answer is too long");
    CHECK(answer.empty());
  } else {
    RequireOk(sent);
    CHECK(answer == "ok");
  }
  server.Close();
  CHECK(server.accepted() == 1);
}

TEST_CASE("A trailer that is too long is a header that is too long") {
  RawServer server;
  server.Serve(1, [&](int connection) {
    ReadSome(connection);
    WriteAll(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n");
    WriteForEver(connection, "X-Zq9Canary: " + std::string(1000, 'x') + "\r\n");
  });
  const Client client = Open(Fast(server.origin()));
  std::string answer;
  CheckRefused(Ask(client, answer), absl::StatusCode::kUnavailable,
               server.origin() + ": the header of the server's answer is too long");
  CHECK(answer.empty());
}

TEST_CASE("An answer that breaks off is none, also where much of it came") {
  RawServer server;
  Answering(server, 1,
            "HTTP/1.1 200 OK\r\nContent-Length: 500000\r\n\r\n" + std::string(400'000, 'x'));
  const Client client = Open(Fast(server.origin()));
  std::string answer;
  CheckRefused(Ask(client, answer), absl::StatusCode::kUnavailable,
               server.origin() + ": the connection broke");
  CHECK(answer.empty());
  CHECK(server.accepted() == 1);
}

TEST_CASE("An answer that is compressed is not unpacked: nobody asked for that") {
  // An answer of 1 MB would fit in 1 KB of it.
  RawServer server;
  Answering(server, 1,
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b");
  const Client client = Open(Fast(server.origin()));
  std::string answer;
  RequireOk(Ask(client, answer));
  CHECK(answer == "\x1f\x8b");
}

TEST_CASE("A server that would change the protocol gets nothing more") {
  RawServer server;
  std::string got;
  server.Serve(1, [&](int connection) {
    got = ReadSome(connection);
    WriteAll(connection, "HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n");
    got += ReadSome(connection);
  });
  const Client client = Open(Fast(server.origin()));
  const absl::Status sent = Send(client);
  CheckRefused(sent, sent.code(), server.origin());
  CHECK_FALSE(sent.ok());
  server.Close();
  CHECK(got.find("Upgrade") == std::string::npos);
  CHECK(got.ends_with(kBody));
}

}  // namespace
}  // namespace zweck::testing
