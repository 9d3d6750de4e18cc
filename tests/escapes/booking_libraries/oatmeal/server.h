// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for a web framework, and really serves: what the booking service calls of it.
#pragma once
#include <absl/strings/match.h>
#include <absl/strings/str_join.h>
#include <absl/strings/str_split.h>
#include <absl/strings/strip.h>
#include <httplib.h>

#include <cstdint>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
namespace oatmeal {
struct Request {
  std::string method;
  std::string route;  // the pattern that matched, "/visits/{id}"
  std::string body;
  std::map<std::string, std::string> parameters;  // of the path
  std::map<std::string, std::string> headers;

  std::string Parameter(const std::string& name) const { return In(parameters, name); }
  std::string Header(const std::string& name) const { return In(headers, name); }
  std::optional<std::string> Cookie(const std::string& name) const {
    for (absl::string_view each : absl::StrSplit(Header("Cookie"), "; ")) {
      if (absl::ConsumePrefix(&each, name + "=")) return std::string(each);
    }
    return std::nullopt;
  }

 private:
  static std::string In(const std::map<std::string, std::string>& all, const std::string& name) {
    const auto it = all.find(name);
    return it == all.end() ? std::string() : it->second;
  }
};
class Response {
 public:
  explicit Response(int status = 200) : status_(status) {}
  static Response Text(int status, std::string_view text) {
    return Response(status).SetBody(text, "text/plain");
  }
  static Response Json(int status, std::string_view json) {
    return Response(status).SetBody(json, "application/json");
  }
  Response& SetBody(std::string_view bytes, std::string_view content_type) {
    body_ = bytes;
    content_type_ = content_type;
    return *this;
  }
  Response& SetHeader(const std::string& name, const std::string& value) {
    headers_.emplace(name, value);
    return *this;
  }
  int status() const { return status_; }

  void Fill(httplib::Response& response) const {
    response.status = status_;
    for (const auto& [name, value] : headers_) response.set_header(name, value);
    if (!content_type_.empty()) response.set_content(body_, content_type_);
  }

 private:
  int status_;
  std::string body_;
  std::string content_type_;
  std::map<std::string, std::string> headers_;
};
using Handler = std::function<Response(Request&)>;
using Filter = std::function<Response(Request&, const Handler& next)>;
struct ServerOptions {
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;
};
class Server {
 public:
  explicit Server(ServerOptions options) : options_(std::move(options)) {}
  void Use(Filter filter) { filter_ = std::move(filter); }
  void Get(const std::string& pattern, Handler handler) {
    server_.Get(Regex(pattern), Serve(pattern, std::move(handler)));
  }
  void Post(const std::string& pattern, Handler handler) {
    server_.Post(Regex(pattern), Serve(pattern, std::move(handler)));
  }
  void Put(const std::string& pattern, Handler handler) {
    server_.Put(Regex(pattern), Serve(pattern, std::move(handler)));
  }
  void Delete(const std::string& pattern, Handler handler) {
    server_.Delete(Regex(pattern), Serve(pattern, std::move(handler)));
  }
  void Listen() {
    const int port = server_.bind_to_any_port(options_.host);
    std::cout << port << std::endl;
    server_.listen_after_bind();
  }

 private:
  // "/visits/{id}": the names of its parts, and what matches it.
  static std::vector<std::string> Names(const std::string& pattern) {
    std::vector<std::string> names;
    for (const absl::string_view part : absl::StrSplit(pattern, '/')) {
      if (absl::StartsWith(part, "{")) names.emplace_back(part.substr(1, part.size() - 2));
    }
    return names;
  }
  static std::string Regex(const std::string& pattern) {
    std::vector<std::string> parts = absl::StrSplit(pattern, '/');
    for (std::string& part : parts) {
      if (part.starts_with("{")) part = "([^/]+)";
    }
    return absl::StrJoin(parts, "/");
  }
  httplib::Server::Handler Serve(const std::string& pattern, Handler handler) {
    return [this, pattern, names = Names(pattern), handler = std::move(handler)](
               const httplib::Request& from, httplib::Response& to) {
      Request request{.method = from.method, .route = pattern, .body = from.body};
      for (std::size_t i = 0; i < names.size(); ++i) {
        request.parameters[names[i]] = from.matches[static_cast<int>(i) + 1];
      }
      request.headers.insert(from.headers.begin(), from.headers.end());
      (filter_ ? filter_(request, handler) : handler(request)).Fill(to);
    };
  }

  ServerOptions options_;
  Filter filter_;
  httplib::Server server_;
};
}  // namespace oatmeal
