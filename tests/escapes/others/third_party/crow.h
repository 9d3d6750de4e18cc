// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for Crow: what the tests call of it.
#pragma once
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
namespace crow {
namespace json {
class rvalue {
 public:
  explicit operator bool() const;
  rvalue operator[](const char* key) const;
  std::string s() const;
  std::int64_t i() const;
  bool has(const char* key) const;
};
class wvalue {
 public:
  wvalue();
  wvalue(std::initializer_list<std::pair<const std::string, wvalue>> members);
  wvalue(const std::string& value);
  wvalue(const char* value);
  wvalue(std::int64_t value);
  wvalue& operator[](const std::string& key);
  wvalue& operator=(const std::string& value);
  std::string dump() const;
};
rvalue load(const std::string& text);
}  // namespace json
struct query_string {
  const char* get(const std::string& name) const;
};
struct request {
  std::string body;
  std::string url;
  std::string raw_url;
  std::string remote_ip_address;
  query_string url_params;
  const std::string& get_header_value(const std::string& key) const;
};
struct response {
  int code = 200;
  std::string body;
  response();
  explicit response(int code);
  response(int code, std::string body);
  response(std::string content_type, std::string body);
  response(const json::wvalue& value);
  void set_header(std::string key, std::string value);
  void add_header(std::string key, std::string value);
  void write(const std::string& part);
  void redirect(const std::string& location);
  void end();
};
class SimpleApp {
 public:
  SimpleApp& port(std::uint16_t port);
  void route(const char* rule, std::function<response(const request&)> handler);
  void route(const char* rule, std::function<response(const request&, const std::string&)> handler);
  void run();
};
}  // namespace crow
#define CROW_LOG_INFO ::crow::logger(1)
#define CROW_LOG_ERROR ::crow::logger(3)
namespace crow {
class logger {
 public:
  explicit logger(int level);
  ~logger();
  template <class T>
  logger& operator<<(const T& value);
};
}  // namespace crow
