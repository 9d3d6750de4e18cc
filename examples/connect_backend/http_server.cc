// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Requests, answers, the log, and the limits that cpp-httplib does not have.

#include "http_server.h"

#include <absl/strings/ascii.h>
#include <absl/strings/match.h>
#include <absl/strings/numbers.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/str_replace.h>
#include <poll.h>
#include <sodium.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <exception>
#include <optional>
#include <utility>

#include "media_type.h"
#include "wiped_bytes.h"

namespace connect_backend {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kMaxSilence{5000};  // between two bytes
constexpr std::chrono::seconds kMaxDrainTime{2};
constexpr std::size_t kStackOfRequest = 256 * 1024;

// One connection, which ends after so many bytes or so much time, or when another one needs its
// thread more. cpp-httplib waits for the next byte for a while, but for any number of them.
class BoundedStream final : public httplib::Stream {
 public:
  BoundedStream(socket_t socket, Connections& connections)
      : socket_(socket), connections_(connections), self_(connections.Add(socket)) {}
  BoundedStream(const BoundedStream&) = delete;
  BoundedStream& operator=(const BoundedStream&) = delete;
  ~BoundedStream() override {
    sodium_memzero(buffer_.data(), buffer_.size());
    connections_.Remove(self_);
  }

  bool is_readable() const override { return left_ > 0 && Clock::now() < deadline_; }
  bool is_writable() const override { return true; }
  // From a buffer, because cpp-httplib reads a header byte by byte.
  ssize_t read(char* into, std::size_t size) override {
    if (!is_readable()) return -1;
    if (at_ == end_) {
      const ssize_t got = Receive();
      if (got <= 0) return got;
    }
    size = std::min({size, left_, end_ - at_});
    std::memcpy(into, buffer_.data() + at_, size);
    at_ += size;
    left_ -= size;
    if (body_left_) *body_left_ -= std::min(*body_left_, size);
    return static_cast<ssize_t>(size);
  }
  ssize_t write(const char* from, std::size_t size) override {
    // NOLINTNEXTLINE(zweck-egress: the answers below, as cpp-httplib writes them)
    return send(socket_, from, size, MSG_NOSIGNAL);
  }
  // Who calls is nobody's business here.
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return socket_; }

  // The header was read. Without a length, nobody knows when the body has ended.
  void AllowBody(std::optional<std::size_t> length) {
    left_ += kMaxBody;
    body_left_ = length;
    deadline_ = begin_ + kMaxRequestTime;
  }

  // Throws away what the client still sends, so that closing does not take the answer back. Of a
  // request that came whole, nothing is left to be waited for.
  void Drain() {
    if (body_left_ == 0U) return;
    deadline_ = std::min(deadline_, Clock::now() + kMaxDrainTime);
    while (Receive() > 0) {
    }
  }

 private:
  // Fills the buffer with what comes until the deadline; 0 or less when nothing does.
  ssize_t Receive() {
    using std::chrono::milliseconds;
    const auto left = std::chrono::duration_cast<milliseconds>(deadline_ - Clock::now());
    pollfd readable{.fd = socket_, .events = POLLIN, .revents = 0};
    connections_.SetWaiting(self_, true);
    const int ready = poll(
        &readable, 1, static_cast<int>(std::clamp(left, milliseconds(0), kMaxSilence).count()));
    connections_.SetWaiting(self_, false);
    const ssize_t got =
        ready > 0 ? recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT) : -1;
    at_ = 0;
    end_ = static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    return got;
  }

  socket_t socket_;
  Connections& connections_;
  const Connections::Handle self_;
  std::size_t left_ = kMaxHeader;
  std::optional<std::size_t> body_left_;
  const Clock::time_point begin_ = Clock::now();
  Clock::time_point deadline_ = begin_ + kMaxHeaderTime;
  std::array<char, 16384> buffer_{};
  std::size_t at_ = 0;
  std::size_t end_ = 0;
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

void Answer(absl::string_view method, const std::string& route,
            const absl::StatusOr<Outcome>& outcome, httplib::Response& response) {
  response.status = HttpStatus(outcome.status().code());
  if (outcome.ok()) {
    SetJson(OutcomeJson(*outcome), response);
    Log(method, route, response.status, *outcome);
  } else if (response.status < 500) {
    SetJson(ErrorJson(outcome.status().message()), response);
    Log(method, route, response.status, {});
  } else {  // where our database lies is for our log alone
    SetJson(ErrorJson("this is our fault; please try again later"), response);
    Log(method, route, response.status, {}, outcome.status().message());
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

// The values of a header, as they came: get_header_value ends them at a NUL.
std::vector<std::string> Header(const httplib::Request& request, const std::string& name) {
  std::vector<std::string> values;
  const auto [begin, end] = request.headers.equal_range(name);
  for (auto header = begin; header != end; ++header) values.push_back(header->second);
  return values;
}

absl::Status TooLarge() { return absl::ResourceExhaustedError("the body is too large"); }

bool SaysTooLarge(const httplib::Request& request) {
  std::uint64_t length = 0;
  return absl::SimpleAtoi(request.get_header_value("Content-Length"), &length) && length > kMaxBody;
}

// Nothing if it is told by the body itself.
std::optional<std::size_t> BodyLength(const httplib::Request& request) {
  std::size_t length = 0;
  if (request.has_header("Transfer-Encoding")) return std::nullopt;
  if (!request.has_header("Content-Length")) return 0;
  if (!absl::SimpleAtoi(request.get_header_value("Content-Length"), &length)) return std::nullopt;
  return length;
}

}  // namespace

absl::StatusOr<std::string> Incoming::Authorization(std::string_view scheme) const {
  const std::vector<std::string> headers = Header(request_, "Authorization");
  if (headers.empty()) return std::string();
  if (headers.size() > 1) {
    return absl::UnauthenticatedError("the header Authorization is there twice");
  }
  const std::string& header = headers.front();
  if (!std::ranges::all_of(header, absl::ascii_isprint)) {
    return absl::UnauthenticatedError("the header Authorization is not visible ASCII");
  }
  if (!header.starts_with(scheme) || header.size() <= scheme.size() ||
      header[scheme.size()] != ' ') {
    return std::string();
  }
  return header.substr(scheme.size() + 1);
}

absl::StatusOr<zweck::Body> Incoming::ReadJson() const {
  const std::vector<std::string> types = Header(request_, "Content-Type");
  if (types.size() != 1 || !IsJson(types.front())) {
    return absl::UnimplementedError("the body must be application/json, in UTF-8");
  }
  if (request_.has_header("Content-Encoding")) {  // a small one may unpack to a huge one
    return absl::UnimplementedError("the body must not be compressed");
  }
  if (!request_.has_header("Content-Length") && !request_.has_header("Transfer-Encoding")) {
    return absl::InvalidArgumentError("there is no body");
  }
  if (SaysTooLarge(request_)) return TooLarge();
  WipedBytes body;
  // NOLINTNEXTLINE(zweck-egress: it reads what comes in)
  const bool whole = reader_([&body](const char* data, std::size_t size) {
    body.insert(body.end(), data, data + size);
    return body.size() <= kMaxBody;
  });
  if (body.size() > kMaxBody) return TooLarge();
  if (!whole) return absl::InvalidArgumentError("the body ends early");
  return zweck::Body::CopyOf({body.data(), body.size()});
}

HttpServer::HttpServer() {
  new_task_queue = [this] { return new DroppingQueue(connections_); };
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
         Answer("POST", name, flow(Incoming(request, reader)), response);
       });
}

void HttpServer::Refuse(const std::string& route, const absl::Status& status,
                        httplib::Response& response) {
  Answer("GET", route, status, response);
}

void HttpServer::NoteShown(const std::string& route, httplib::Response& response) {
  response.set_header("Cache-Control", "no-store");
  Log("GET", route, 200, {});
}

void HttpServer::LetManyWait() const { ::listen(svr_sock_, SOMAXCONN); }

// One request for each connection. That of cpp-httplib keeps connections, without a limit.
bool HttpServer::process_and_close_socket(socket_t socket) {
  bool served = false;
  {
    BoundedStream stream(socket, connections_);
    try {
      bool closed = false;
      served = process_request(stream, /*close_connection=*/true, closed,
                               [&stream](httplib::Request& request) {  // the header was read
                                 request.ranges.clear();
                                 stream.AllowBody(BodyLength(request));
                               });
    } catch (const std::exception&) {
      Log("-", "-", 500, {}, "an exception");
    }
    shutdown(socket, SHUT_WR);
    stream.Drain();
  }
  close(socket);
  // cpp-httplib reads into buffers on the stack, where a secret of the body stays.
  sodium_stackzero(kStackOfRequest);
  return served;
}

}  // namespace connect_backend
