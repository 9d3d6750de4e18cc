// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A little of cpp-httplib, to be compiled with.

#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>

namespace httplib {

using Headers = std::multimap<std::string, std::string>;
using Params = std::multimap<std::string, std::string>;

struct Request {
  std::string method;
  std::string path;
  Params params;
  Headers headers;
  std::string body;
  std::string remote_addr;
  std::string get_header_value(const std::string& name) const;
  std::string get_param_value(const std::string& name) const;
  bool has_param(const std::string& name) const;
};
struct Response {
  int status = -1;
  std::string body;
  Headers headers;
  void set_header(const std::string& name, const std::string& value);
  void set_redirect(const std::string& url, int status = 302);
  void set_content(const std::string& text, const std::string& type);
  void set_content(const char* text, std::size_t size, const std::string& type);
};
struct Result {
  explicit operator bool() const;
  const Response* operator->() const;
};
class Server {
 public:
  using Handler = std::function<void(const Request&, Response&)>;
  Server& Get(const std::string& pattern, Handler handler);
  Server& Post(const std::string& pattern, Handler handler);
  void set_logger(std::function<void(const Request&, const Response&)> logger);
  void set_error_handler(Handler handler);
  void set_payload_max_length(std::size_t length);
  bool listen(const std::string& host, int port);
};
class Client {
 public:
  explicit Client(const std::string& host);
  Result Get(const std::string& path);
  Result Get(const std::string& path, const Headers& headers);
  Result Post(const std::string& path, const std::string& body, const std::string& type);
  Result Post(const std::string& path, const Params& params);
  void set_default_headers(Headers headers);
};

}  // namespace httplib
