// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for a web framework: what the booking service calls of it.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
namespace oatmeal {
struct Request {
  std::string method;
  std::string route;  // the pattern that matched, "/visits/{id}"
  std::string body;
  std::string remote_address;
  std::map<std::string, std::string> parameters;  // of the path and the query
  std::map<std::string, std::string> headers;

  std::string Parameter(const std::string& name) const;
  std::string Header(const std::string& name) const;
  std::optional<std::string> Cookie(const std::string& name) const;
};
class Response {
 public:
  explicit Response(int status = 200);
  static Response Text(int status, std::string_view text);
  static Response Html(int status, std::string page);
  static Response Json(int status, std::string json);
  Response& SetBody(std::string_view bytes, std::string_view content_type);
  Response& SetHeader(const std::string& name, const std::string& value);
  int status() const;
};
using Handler = std::function<Response(Request&)>;
using Filter = std::function<Response(Request&, const Handler& next)>;
struct ServerOptions {
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;
  int threads = 4;
  std::size_t max_body = 1 << 20;
};
class Server {
 public:
  explicit Server(ServerOptions options);
  void Use(Filter filter);
  void Get(const std::string& pattern, Handler handler);
  void Post(const std::string& pattern, Handler handler);
  void Put(const std::string& pattern, Handler handler);
  void Delete(const std::string& pattern, Handler handler);
  void Listen();
  void Stop();
};
}  // namespace oatmeal
