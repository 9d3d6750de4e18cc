// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A web framework, as far as the escapes need it: spelt like Drogon's own headers.

#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace drogon {

class HttpRequest {
 public:
  const std::string& getCookie(const std::string& field) const;
  const std::string& getParameter(const std::string& key) const;
  const std::unordered_map<std::string, std::string>& parameters() const;
  std::string_view body() const;
};
class HttpResponse {
 public:
  void setBody(const std::string& body);
};
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
class HttpFile {
 public:
  const std::string& getFileName() const;
  std::string_view fileContent() const;
  std::size_t fileLength() const;
};
class HttpAppFramework {
 public:
  HttpAppFramework& registerHandler(
      const std::string& path_pattern,
      std::function<void(const HttpRequestPtr&, std::function<void(const HttpResponsePtr&)>&&,
                         const std::string&)>
          handler);
};
HttpAppFramework& app();

}  // namespace drogon
