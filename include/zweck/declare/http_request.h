// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The HTTP request to a sink: its method, and the path below the URL that the transport was opened
// with. A name in braces is a field of the record that is sent.
//
//   struct CustomerApi {
//     static constexpr zweck::SinkInfo kInfo{.id = "customer-api", .description = "Their customers"};
//     using Purposes = zweck::For<ContactCustomer>;
//     using Recipient = MailCo;
//     using Hosts = zweck::AtHosts<"api.mailer.example">;
//     using Request = zweck::HttpRequest<zweck::HttpMethod::kPut, "/users/{number}">;
//   };
//
// Without `Request`, a record is posted to the URL itself.

#ifndef ZWECK_DECLARE_HTTP_REQUEST_H_
#define ZWECK_DECLARE_HTTP_REQUEST_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "zweck/declare/name.h"
#include "zweck/internal/language.h"

namespace zweck {

// A DELETE has no body. RFC 9110 section 9.2.2: a PUT or DELETE that arrives twice has the effect
// of one.
enum class HttpMethod : std::uint8_t { kPost, kPut, kPatch, kDelete };

namespace internal {

// A path with names in braces: what comes before the next name, and the name; after the last name,
// the rest.
struct PathPart {
  std::string_view text;
  std::string_view name;
};
constexpr PathPart TakePathPart(std::string_view& path) {
  const std::size_t open = FindIn(path, '{');
  const std::size_t close = FindIn(path, '}', open);
  PathPart part{.text = path, .name = {}};
  if (close == std::string_view::npos) {
    path = {};
    return part;
  }
  part = {.text = path.substr(0, open), .name = path.substr(open + 1, close - open - 1)};
  path.remove_prefix(close + 1);
  return part;
}

constexpr bool IsPathName(std::string_view name) {
  if (name.empty() || (name.front() >= '0' && name.front() <= '9')) return false;
  for (const char c : name) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!fine && c != '_') return false;
  }
  return true;
}
// The characters that may be in a path unescaped, without % and the braces: RFC 3986 section 3.3.
constexpr bool IsPathText(std::string_view text) {
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter && FindIn("/-._~!$&'()*+,;=:@", c) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}
// "." or "..", which lead elsewhere.
constexpr bool IsDotSegment(std::string_view segment) { return segment == "." || segment == ".."; }
constexpr bool HasDotSegment(std::string_view path) {
  for (;;) {
    const std::size_t slash = FindIn(path, '/');
    if (IsDotSegment(path.substr(0, slash))) return true;
    if (slash == std::string_view::npos) return false;
    path.remove_prefix(slash + 1);
  }
}

constexpr bool IsPathTemplate(std::string_view path) {
  if (path.empty()) return true;
  if (path.front() != '/' || HasDotSegment(path)) return false;
  while (!path.empty()) {
    const bool has_name = FindIn(path, '{') != std::string_view::npos;
    const PathPart part = TakePathPart(path);
    if (!IsPathText(part.text)) return false;
    if (!has_name) return path.empty();
    if (!IsPathName(part.name)) return false;
  }
  return true;
}

}  // namespace internal

template <HttpMethod kMethod, Name kPath = "">
struct HttpRequest {};

namespace internal {

// The method and path of a sink's requests.
struct RequestFacts {
  HttpMethod method = HttpMethod::kPost;
  std::string_view path = {};
};

template <class Q>
inline constexpr RequestFacts kRequestIn{};
template <HttpMethod kMethod, Name kPath>
inline constexpr RequestFacts kRequestIn<HttpRequest<kMethod, kPath>>{.method = kMethod,
                                                                      .path = kPath.view()};

// The primary template says no.
template <class Q>
inline constexpr bool kIsRequest = false;
template <HttpMethod kMethod, Name kPath>
inline constexpr bool kIsRequest<HttpRequest<kMethod, kPath>> = IsPathTemplate(kPath.view());

template <class S>
inline constexpr RequestFacts kRequestOf{};
template <class S>
  requires requires { typename S::Request; }
inline constexpr RequestFacts kRequestOf<S> = kRequestIn<typename S::Request>;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_DECLARE_HTTP_REQUEST_H_
