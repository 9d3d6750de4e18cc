// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for C++ Requests, and really sends: what the booking service calls of it.
#pragma once
#include <httplib.h>

#include <initializer_list>
#include <string>
#include <utility>
namespace cpr {
struct Url {
  explicit Url(std::string url) : text(std::move(url)) {}
  std::string text;
};
struct Header {
  Header(std::initializer_list<std::pair<const std::string, std::string>> headers)
      : all(headers.begin(), headers.end()) {}
  httplib::Headers all;
};
struct Pair {
  std::string key;
  std::string value;
};
struct Payload {
  Payload(std::initializer_list<Pair> pairs) {
    for (const Pair& pair : pairs) all.emplace(pair.key, pair.value);
  }
  httplib::Params all;
};
struct Response {
  long status_code = 0;
  std::string text = {};
};
inline Response Post(const Url& url, const Header& header, const Payload& payload) {
  const std::size_t path = url.text.find('/', url.text.find("//") + 2);
  httplib::Client client(url.text.substr(0, path));
  const auto answer = client.Post(url.text.substr(path), header.all, payload.all);
  if (!answer) return {};
  return {.status_code = answer->status, .text = answer->body};
}
}  // namespace cpr
