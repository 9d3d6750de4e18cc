// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Boost.Beast, as docs/how-to/bodies.md says: it compiles, and is not run.

#include <zweck/zweck.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <cstddef>
#include <utility>

#include "tests/refusals/policy.h"

namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;

constexpr std::size_t kMaxBody = 1000;

absl::StatusOr<acme::Customer> Taken(boost::asio::ip::tcp::socket& socket,
                                     beast::flat_buffer& buffer) {
  http::request_parser<http::string_body> parser;
  parser.body_limit(kMaxBody);
  http::read(socket, buffer, parser);
  auto request = parser.release();
  const zweck::Body body(std::move(request.body()));
  return zweck::FromJson<acme::Customer>(body);
}

void Shown(const acme::Customer& customer, boost::asio::ip::tcp::socket& socket) {
  auto answer = zweck::Answer<acme::InvoiceMailer>(customer);
  if (!answer.ok()) return;
  http::response<http::string_body> response{http::status::ok, 11};
  response.set(http::field::content_type, answer->content_type());
  response.body() = std::move(*answer).Take();
  response.prepare_payload();
  http::write(socket, response);
}

}  // namespace

absl::StatusOr<acme::Customer> TakesAndShows(boost::asio::ip::tcp::socket& socket) {
  beast::flat_buffer buffer;
  auto customer = Taken(socket, buffer);
  if (customer.ok()) Shown(*customer, socket);
  return customer;
}
