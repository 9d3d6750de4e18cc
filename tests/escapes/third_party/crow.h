// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A web framework, as far as the escapes need it: spelt like Crow's own header.

#pragma once

#include <functional>
#include <string>

namespace crow {

struct query_string {
  char* get(const std::string& name) const;
};
struct request {
  std::string method;
  std::string url;
  std::string raw_url;
  std::string body;
  query_string url_params;
  std::string remote_ip_address;
  const std::string& get_header_value(const std::string& key) const;
};
struct response {
  int code = 200;
  std::string body;
  response() = default;
  explicit response(int code);
  explicit response(std::string body);
  response(int code, std::string body);
  response(std::string content_type, std::string body);
  void set_header(std::string key, std::string value);
  void write(const std::string& body_part);
  void end();
};

namespace multipart {
struct part {
  std::string body;
};
struct message {
  explicit message(const request& req);
  part get_part_by_name(const std::string& name) const;
};
}  // namespace multipart

class SimpleApp {
 public:
  void on(const std::string& rule, std::function<response(const request&)> handler);
  void route(const std::string& rule, std::function<response(std::string)> handler);
};

}  // namespace crow
