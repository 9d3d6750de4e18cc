// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// HTTP by cpp-httplib (packaged, one header and a library, and enough), with an end to what a
// request may take: its bytes, header and body, its time, and the threads. Knows no category.

#ifndef CONNECT_BACKEND_HTTP_SERVER_H_
#define CONNECT_BACKEND_HTTP_SERVER_H_

#include <absl/status/statusor.h>
#include <absl/time/time.h>
#include <httplib.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "connections.h"
#include "wiped_bytes.h"

namespace connect_backend {

inline constexpr std::size_t kMaxBody = 8 * 1024 * 1024;
inline constexpr std::size_t kMaxHeader = 64 * 1024;
inline constexpr std::chrono::seconds kMaxHeaderTime{5};
inline constexpr std::chrono::seconds kMaxRequestTime{10};

// A request whose body was not read yet.
class Incoming {
 public:
  Incoming(const httplib::Request& request, const httplib::ContentReader& reader)
      : request_(request), reader_(reader) {}

  const std::string& method() const { return request_.method; }
  const std::string& target() const { return request_.target; }  // path and query, as they came

  // What the parentheses in the pattern of the route took from the path.
  std::string Captured() const { return request_.matches[1]; }
  // What stands behind `scheme` in the header Authorization; empty if nothing does.
  // kUnauthenticated for a header that is there twice or holds what is no visible ASCII.
  absl::StatusOr<std::string> Authorization(std::string_view scheme) const;
  // The body, once; a secret in it is wiped with it. kUnimplemented for another type than JSON,
  // kResourceExhausted for more than kMaxBody, kInvalidArgument if it is not there or ends early.
  absl::StatusOr<WipedBytes> ReadJson() const;

 private:
  const httplib::Request& request_;
  const httplib::ContentReader& reader_;
};

// What became of a request, in numbers: the answer, and all that is logged.
struct Outcome {
  std::uint64_t kept = 0;
  std::uint64_t dropped = 0;
  std::vector<std::pair<std::string, std::uint64_t>> more = {};
};

// For whoever asks too often: 429, and when to come again.
absl::Status TryAgainAfter(absl::Duration wait, absl::string_view message);

class HttpServer : public httplib::Server {
 public:
  HttpServer();

  // Answers POST requests whose path matches the pattern, and logs them under the route's name: a
  // path may hold a value.
  void Route(const std::string& name, const std::string& pattern,
             std::function<absl::StatusOr<Outcome>(const Incoming&)> flow);

  // After binding: cpp-httplib lets 5 connections wait, and the others are reset.
  void LetManyWait() const;

 private:
  bool process_and_close_socket(socket_t socket) override;

  Connections connections_;
};

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_HTTP_SERVER_H_
