// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for C++ Requests: what the tests call of it.
#pragma once
#include <initializer_list>
#include <string>
#include <utility>
namespace cpr {
struct Url {
  explicit Url(std::string url);
};
struct Body {
  explicit Body(std::string body);
};
struct Header {
  Header(std::initializer_list<std::pair<const std::string, std::string>> headers);
};
struct Pair {
  Pair(std::string key, std::string value);
  Pair(std::string key, long value);
};
struct Payload {
  Payload(std::initializer_list<Pair> pairs);
};
struct Parameters {
  Parameters(std::initializer_list<Pair> pairs);
};
struct Response {
  long status_code;
  std::string text;
};
template <class... Options>
Response Post(Options&&... options);
template <class... Options>
Response Get(Options&&... options);
}  // namespace cpr
