// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for Drogon: what the tests call of it.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
namespace drogon {
enum HttpStatusCode { k200OK = 200, k400BadRequest = 400, k404NotFound = 404 };
class HttpRequest {
 public:
  std::string_view body() const;
  const std::string& path() const;
  const std::string& getHeader(const std::string& name) const;
  const std::string& getParameter(const std::string& name) const;
  const std::string& getCookie(const std::string& name) const;
};
class HttpResponse;
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
class HttpResponse {
 public:
  static HttpResponsePtr newHttpResponse();
  static HttpResponsePtr newRedirectionResponse(const std::string& location);
  void setBody(const std::string& body);
  void setStatusCode(HttpStatusCode code);
  void addHeader(const std::string& field, const std::string& value);
  void addCookie(const std::string& key, const std::string& value);
  void setContentTypeString(std::string_view type);
};
class HttpAppFramework {
 public:
  HttpAppFramework& registerHandler(
      const std::string& path,
      std::function<void(const HttpRequestPtr&, std::function<void(const HttpResponsePtr&)>&&)>
          handler);
  void run();
};
HttpAppFramework& app();
}  // namespace drogon
