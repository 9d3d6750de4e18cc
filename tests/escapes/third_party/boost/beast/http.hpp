// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Requests and answers, as far as the escapes need them: spelt like Boost.Beast's own headers.

#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace boost::beast::http {

enum class verb { get, post };
enum class field { authorization, content_type, cookie, host };
struct string_body {
  using value_type = std::string;
};
struct fields {
  std::string_view operator[](field name) const;
  std::string_view operator[](std::string_view name) const;
};
template <bool isRequest, class Fields = fields>
struct header : Fields {
  verb method() const;
  std::string_view method_string() const;
  std::string_view target() const;
};
template <bool isRequest, class Body, class Fields = fields>
struct message : header<isRequest, Fields> {
  message() = default;
  message(verb method, std::string_view target, unsigned version);
  typename Body::value_type& body();
  const typename Body::value_type& body() const;
};
template <class Body, class Fields = fields>
using request = message<true, Body, Fields>;
template <class Body, class Fields = fields>
using response = message<false, Body, Fields>;

template <bool isRequest, class Body, class Fields>
std::ostream& operator<<(std::ostream& out, const message<isRequest, Body, Fields>& message);
template <class Stream, bool isRequest, class Body, class Fields>
std::size_t read(Stream& stream, message<isRequest, Body, Fields>& message);
template <class Stream, bool isRequest, class Body, class Fields>
std::size_t write(Stream& stream, const message<isRequest, Body, Fields>& message);

}  // namespace boost::beast::http
