// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints a header of a request that it reads into a variable of its own.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <boost/beast/http.hpp>
#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

template <class Stream>
void Serve(Stream& stream) {
  boost::beast::http::request<boost::beast::http::string_body> request;
  boost::beast::http::read(stream, request);
  std::clog << "from " << request[boost::beast::http::field::cookie] << '\n';
}
void ServeOne(int stream) { Serve(stream); }

}  // namespace acme
