// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which servers are taken. How mails go to one is in connect_backend_test.py.

#include "mailer.h"

#include <absl/status/status.h>

#include <catch2/catch.hpp>
#include <string>

namespace connect_backend {
namespace {

absl::Status Opened(const std::string& url, const std::string& from = "apps@jodocus.example") {
  return Mailer::Open({.url = url, .from = from}).status();
}

}  // namespace

TEST_CASE("a mail server is a host, and a port perhaps") {
  for (const char* url : {"smtp://mail.example.com", "smtp://mail.example.com:587",
                          "smtps://mail.example.com", "smtps://192.0.2.1:465", "smtp://[::1]:25",
                          "smtp://localhost:2525", "SMTP://mail.example.com"}) {
    CAPTURE(url);
    CHECK(Opened(url).ok());
  }
  for (const std::string& url :
       {std::string(), std::string("mail.example.com"), std::string("http://mail.example.com"),
        std::string("smtp://"), std::string("smtp://eve:secret@mail.example.com"),
        std::string("smtp://eve@mail.example.com"), std::string("smtp://mail.example.com/eve"),
        std::string("smtp://mail.example.com/"), std::string("smtp://mail.example.com?a=b"),
        std::string("smtp://mail.example.com#a"), std::string("smtp://mail.example.com:0x"),
        std::string("smtp://mail.example.com:70000"), std::string("file:///tmp/mails"),
        std::string("smtp://mail.example.com\r\nQUIT"), std::string("smtp://a\0b", 10)}) {
    CAPTURE(url);
    const absl::Status refused = Opened(url);
    CHECK(absl::IsInvalidArgument(refused));
    CHECK(refused.message().find("eve") == absl::string_view::npos);
  }
}

TEST_CASE("mails are from an address") {
  CHECK(absl::IsInvalidArgument(Opened("smtp://localhost", "")));
  CHECK(absl::IsInvalidArgument(Opened("smtp://localhost", "apps@jodocus.example\r\nDATA")));
}

}  // namespace connect_backend
