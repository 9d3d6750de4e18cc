// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "curl_url.h"

#include <catch2/catch.hpp>
#include <string>

using connect_backend::CurlUrl;

TEST_CASE("a URL says its parts") {
  const auto url = CurlUrl::Read("https://a:b@example.com:81/c?d#e");
  REQUIRE(url.has_value());
  CHECK(url->Part(CURLUPART_SCHEME) == "https");
  CHECK(url->Part(CURLUPART_HOST) == "example.com");
  CHECK(url->Part(CURLUPART_USER) == "a");
  CHECK(url->Part(CURLUPART_QUERY) == "d");
  CHECK_FALSE(CurlUrl::Read("https://example.com/")->Part(CURLUPART_QUERY).has_value());
  CHECK_FALSE(CurlUrl::Read("").has_value());
  CHECK_FALSE(CurlUrl::Read("https://[::1/").has_value());
  CHECK_FALSE(CurlUrl::Read(std::string("https://a\0b/", 12)).has_value());
}

TEST_CASE("this machine is told from others") {
  for (const char* here : {"http://localhost/", "http://127.0.0.1/", "http://127.9.9.9:80/a",
                           "http://[::1]/", "http://2130706433/", "http://0x7f.1/"}) {
    CAPTURE(here);
    CHECK(CurlUrl::Read(here)->IsThisMachine());
  }
  for (const char* there : {"http://localhost.example.com/", "http://128.0.0.1/", "http://[::2]/",
                            "http://127.0.0.1.example.com/", "http://0.0.0.0/"}) {
    CAPTURE(there);
    CHECK_FALSE(CurlUrl::Read(there)->IsThisMachine());
  }
}
