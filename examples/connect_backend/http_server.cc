// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Requests, answers, the log, and the limits that cpp-httplib does not have.

#include "http_server.h"

#include <absl/strings/ascii.h>
#include <absl/strings/match.h>
#include <absl/strings/numbers.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/str_replace.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <utility>

namespace connect_backend {
namespace {

using Clock = std::chrono::steady_clock;

// One connection, which ends after so many bytes or so much time. cpp-httplib waits for the next
// byte for a while, but for any number of them.
class BoundedStream final : public httplib::Stream {
 public:
  explicit BoundedStream(socket_t socket) : socket_(socket) {}

  bool is_readable() const override { return left_ > 0 && Clock::now() < deadline_; }
  bool is_writable() const override { return true; }
  ssize_t read(char* into, std::size_t size) override {
    if (!is_readable()) return -1;
    const ssize_t got = recv(socket_, into, std::min(size, left_), 0);
    if (got > 0) left_ -= static_cast<std::size_t>(got);
    return got;
  }
  ssize_t write(const char* from, std::size_t size) override {
    // NOLINTNEXTLINE(zweck-egress: the answers below, as cpp-httplib writes them)
    return send(socket_, from, size, MSG_NOSIGNAL);
  }
  // Who calls is nobody's business here.
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return socket_; }

  void AllowBody() { left_ += kMaxBody; }

  // Throws away what the client still sends, so that closing does not take the answer back.
  void Drain() {
    std::array<char, 65536> scrap{};
    while (Clock::now() < deadline_ && recv(socket_, scrap.data(), scrap.size(), 0) > 0) {
    }
  }

 private:
  socket_t socket_;
  std::size_t left_ = kMaxHeader;
  Clock::time_point deadline_ = Clock::now() + kMaxRequestTime;
};

int HttpStatus(absl::StatusCode code) {
  switch (code) {
    case absl::StatusCode::kOk:
      return 200;
    case absl::StatusCode::kInvalidArgument:
    case absl::StatusCode::kOutOfRange:
      return 400;
    case absl::StatusCode::kUnauthenticated:
      return 401;
    case absl::StatusCode::kPermissionDenied:
      return 403;
    case absl::StatusCode::kNotFound:
      return 404;
    case absl::StatusCode::kResourceExhausted:
      return 413;
    case absl::StatusCode::kUnimplemented:
      return 415;
    case absl::StatusCode::kAborted:
      return 502;
    case absl::StatusCode::kUnavailable:
      return 503;
    default:
      return 500;
  }
}

std::string ErrorJson(absl::string_view message) {
  std::string text = absl::StrReplaceAll(message, {{"\\", "\\\\"}, {"\"", "\\\""}});
  std::ranges::replace_if(text, absl::ascii_iscntrl, ' ');
  return absl::StrCat(R"({"error":")", text, R"("})");
}

std::string OutcomeJson(const Outcome& outcome) {
  std::string json = absl::StrCat(R"({"kept":)", outcome.kept, R"(,"dropped":)", outcome.dropped);
  for (const auto& [name, count] : outcome.more) {
    absl::StrAppend(&json, ",\"", name, "\":", count);
  }
  return json + "}";
}

// One call for one line, so that lines of several threads don't mix.
void Log(absl::string_view method, absl::string_view route, int status, const Outcome& outcome,
         absl::string_view trouble = {}) {
  std::string line = absl::StrCat(method, " ", route, " ", status, " kept=", outcome.kept,
                                  " dropped=", outcome.dropped);
  if (!trouble.empty()) absl::StrAppend(&line, " ", trouble);
  // NOLINTNEXTLINE(zweck-egress: counts and our own words)
  std::fputs((line + "\n").c_str(), stderr);
}

// Counts and our own words: no answer repeats what came in.
void SetJson(const std::string& json, httplib::Response& response) {
  // NOLINTNEXTLINE(zweck-egress: counts and our own words)
  response.set_content(json, "application/json");
}

void Answer(const std::string& route, const absl::StatusOr<Outcome>& outcome,
            httplib::Response& response) {
  response.status = HttpStatus(outcome.status().code());
  if (outcome.ok()) {
    SetJson(OutcomeJson(*outcome), response);
    Log("POST", route, response.status, *outcome);
  } else if (response.status < 500) {
    SetJson(ErrorJson(outcome.status().message()), response);
    Log("POST", route, response.status, {});
  } else {  // where our database lies is for our log alone
    SetJson(ErrorJson("this is our fault; please try again later"), response);
    Log("POST", route, response.status, {}, outcome.status().message());
  }
}

// What no route answered: cpp-httplib's own refusals. Neither method nor path is logged, as both
// may be anything.
httplib::Server::HandlerResponse AnswerUnrouted(const httplib::Request&,
                                                httplib::Response& response) {
  if (!response.body.empty()) return httplib::Server::HandlerResponse::Unhandled;
  SetJson(ErrorJson(response.status == 404 ? "there is no such route"
                                           : "this is no request that is served"),
          response);
  Log("-", "-", response.status, {});
  return httplib::Server::HandlerResponse::Handled;
}

absl::Status TooLarge() { return absl::ResourceExhaustedError("the body is too large"); }

bool SaysTooLarge(const httplib::Request& request) {
  std::uint64_t length = 0;
  return absl::SimpleAtoi(request.get_header_value("Content-Length"), &length) && length > kMaxBody;
}

}  // namespace

std::string Incoming::Authorization(std::string_view scheme) const {
  const std::string header = request_.get_header_value("Authorization");
  if (!header.starts_with(scheme) || header.size() <= scheme.size() ||
      header[scheme.size()] != ' ') {
    return {};
  }
  return header.substr(scheme.size() + 1);
}

absl::StatusOr<std::string> Incoming::ReadJson() const {
  const std::string type = request_.get_header_value("Content-Type");
  if (absl::StripAsciiWhitespace(type.substr(0, type.find(';'))) != "application/json") {
    return absl::UnimplementedError("the body must be application/json");
  }
  if (request_.has_header("Content-Encoding")) {  // a small one may unpack to a huge one
    return absl::UnimplementedError("the body must not be compressed");
  }
  if (!request_.has_header("Content-Length") && !request_.has_header("Transfer-Encoding")) {
    return absl::InvalidArgumentError("there is no body");
  }
  if (SaysTooLarge(request_)) return TooLarge();
  std::string body;
  const bool whole = reader_([&body](const char* data, std::size_t size) {
    body.append(data, size);
    return body.size() <= kMaxBody;
  });
  if (body.size() > kMaxBody) return TooLarge();
  if (!whole) return absl::InvalidArgumentError("the body ends early");
  return body;
}

HttpServer::HttpServer() {
  set_tcp_nodelay(true);
  set_read_timeout(5);
  set_write_timeout(5);
  set_socket_options([](socket_t socket) {  // the default lets another process share the port
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  set_expect_100_continue_handler([](const httplib::Request& request, httplib::Response& response) {
    response.status = SaysTooLarge(request) ? 413 : 100;
    return std::exchange(response.status, response.status == 100 ? -1 : response.status);
  });
  set_error_handler(HandlerWithResponse(AnswerUnrouted));
  set_exception_handler(
      [](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
        response.status = 500;
        SetJson(ErrorJson("this is our fault"), response);
        Log("-", "-", response.status, {}, "an exception");
      });
  Get("/healthz", [](const httplib::Request&, httplib::Response& response) {
    response.set_content(R"({"status":"ok"})", "application/json");
  });
}

void HttpServer::Route(const std::string& name, const std::string& pattern,
                       std::function<absl::StatusOr<Outcome>(const Incoming&)> flow) {
  Post(pattern,
       [name, flow = std::move(flow)](const httplib::Request& request, httplib::Response& response,
                                      const httplib::ContentReader& reader) {
         Answer(name, flow(Incoming(request, reader)), response);
       });
}

void HttpServer::LetManyWait() const { ::listen(svr_sock_, SOMAXCONN); }

// One request for each connection. That of cpp-httplib keeps connections, without a limit.
bool HttpServer::process_and_close_socket(socket_t socket) {
  BoundedStream stream(socket);
  bool served = false;
  try {
    bool closed = false;
    served = process_request(stream, /*close_connection=*/true, closed,
                             [&stream](httplib::Request& request) {  // the header was read
                               request.ranges.clear();
                               stream.AllowBody();
                             });
  } catch (const std::exception&) {
    Log("-", "-", 500, {}, "an exception");
  }
  shutdown(socket, SHUT_WR);
  stream.Drain();
  close(socket);
  return served;
}

}  // namespace connect_backend
