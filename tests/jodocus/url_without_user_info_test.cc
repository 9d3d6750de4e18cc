// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/url_without_user_info.h"

#include <catch2/catch.hpp>
#include <string>

namespace {

using jodocus::UrlWithoutUserInfo;
using zweck::Reading;

// What is read, or "malformed".
std::string ReadUrl(std::string text) {
  const Reading reading = UrlWithoutUserInfo::FromText(text);
  if (reading == Reading::kKept) return text;
  CHECK(reading == Reading::kMalformed);
  return "malformed";
}

}  // namespace

TEST_CASE("the URL of a site is read as it is") {
  for (const char* url : {"https://acme.example.com", "https://acme.example.com/wiki",
                          "http://localhost:3001", "http://localhost:3001/confluence/",
                          "https://192.0.2.7:8443", "http://[2001:db8::7]:8090/x",
                          "https://api.example.com/ex/jira/0f0f0f0f-1111-4222-8333-444444444444"}) {
    CHECK(ReadUrl(url) == url);
  }
  CHECK(ReadUrl("HTTPS://acme.example.com") == "https://acme.example.com");
}

TEST_CASE("user and password never enter") {
  CHECK(ReadUrl("http://admin:admin@localhost:3001/confluence") ==
        "http://localhost:3001/confluence");
  CHECK(ReadUrl("https://ada@acme.example.com") == "https://acme.example.com");
  CHECK(ReadUrl("https://ada%40example.org:p%2Fw@acme.example.com/") ==
        "https://acme.example.com/");
  CHECK(ReadUrl("https://ada:@acme.example.com") == "https://acme.example.com");
  CHECK(ReadUrl("https://@acme.example.com") == "https://acme.example.com");
  // RFC 3986 wants this password escaped. The last @ of the authority counts.
  CHECK(ReadUrl("https://ada:p@ss@acme.example.com") == "https://acme.example.com");
}

TEST_CASE("query and fragment, which can hold tokens, never enter") {
  CHECK(ReadUrl("https://acme.example.com/wiki?jwt=abc") == "https://acme.example.com/wiki");
  CHECK(ReadUrl("https://acme.example.com#token=abc") == "https://acme.example.com");
}

TEST_CASE("a password that reaches into the rest of the URL is refused, not stored in part") {
  CHECK(ReadUrl("https://ada:1234/ss@acme.example.com") == "malformed");
  CHECK(ReadUrl("https://ada:1234?ss@acme.example.com") == "malformed");
  CHECK(ReadUrl("https://ada:1234#ss@acme.example.com") == "malformed");
  CHECK(ReadUrl("https://acme.example.com\\ada:pw@evil.example.net") == "malformed");
  CHECK(ReadUrl("https://acme.example.com/;jsessionid=0A1B") == "malformed");
}

TEST_CASE("what is no URL of a site is refused") {
  for (const char* text : {"",
                           "localhost",
                           "dummy",
                           "//acme.example.com",
                           "https:/acme.example.com",
                           "https://",
                           "https:///wiki",
                           "https://:8080",
                           "https://ada:pw@",
                           "ftp://acme.example.com",
                           "javascript://acme.example.com",
                           "https://acme.example.com:",
                           "https://acme.example.com:x",
                           "https://acme.example.com:123456",
                           "https://acme example.com",
                           " https://acme.example.com",
                           "https://acme.example.com/a b",
                           "https://acme.example.com/\n",
                           "https://\u00e4.example.com",
                           "https://[]",
                           "https://[2001:db8::7",
                           "https://[2001:db8::7]x",
                           "://acme.example.com",
                           "https://acme.example.com:0",
                           "https://acme.example.com:99999",
                           "https://acme.example.com:65536",
                           "https://acme.example.com:0443",
                           "https://..example.com",
                           "https://acme..example.com",
                           "https://acme.example.com.",
                           "https://-acme.example.com",
                           "https://acme-.example.com",
                           "http://[::::]",
                           "http://[1::2::3]",
                           "http://[fe80::1%25eth0]",
                           "http://[::1]:0",
                           "http://256.1.1.1",
                           "http://1.2.3",
                           "http://0x7f.1",
                           "http://127.1",
                           "http://2130706433",
                           "https://acme%2eexample.com",
                           "https://acme.example.com/%zz",
                           "https://acme.example.com/%2",
                           "https://acme.example.com/%",
                           "https://acme.example.com/%00",
                           "https://acme.example.com/a\\b",
                           "https://acme.example.com/a\tb",
                           "https://acme.example.com/<script>"}) {
    CAPTURE(text);
    CHECK(ReadUrl(text) == "malformed");
  }
  CHECK(ReadUrl(std::string("https://acme.example.com/\0x", 27)) == "malformed");
  CHECK(ReadUrl("https://" + std::string(64, 'a') + ".example") == "malformed");
  CHECK(ReadUrl("https://" + std::string(63, 'a') + ".example/%2F%c3") ==
        "https://" + std::string(63, 'a') + ".example/%2F%c3");
}
