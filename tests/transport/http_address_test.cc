// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An address is one of the hosts that were named, whatever its spelling, or it is refused; and a
// path stays below it. http_client_test.cc has what is wrong with an address by itself.

#include "src/transport/http_address.h"

#include <absl/status/statusor.h>
#include <curl/curl.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/refused.h"

namespace zweck::transport {
namespace {

using testing::CheckRefused;
using testing::RequireOk;
using Hosts = std::vector<std::string_view>;

const Hosts kMailers = {"api.mailer.example", "eu.mailer.example"};

absl::StatusOr<HttpAddress> Parse(const std::string& url, const Hosts& hosts = kMailers) {
  return HttpAddress::Parse(url, {.hosts = hosts, .by = "the sink"});
}

std::string Part(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  REQUIRE(curl_url_get(url, part, &text, 0) == CURLUE_OK);
  std::string out(text);
  curl_free(text);
  return out;
}

TEST_CASE("The hosts that are named may be sent to, in any letters, at any port") {
  for (const char* url : {"https://api.mailer.example", "https://api.mailer.example/v1?a=b",
                          "https://eu.mailer.example/", "https://API.Mailer.EXAMPLE/v1",
                          "https://api.mailer.example:8443/", "HTTPS://eu.Mailer.example"}) {
    CAPTURE(url);
    RequireOk(Parse(url).status());
  }
}

TEST_CASE("Another host is refused, and named") {
  for (const char* host :
       {"evil.example", "mailer.example", "a.api.mailer.example", "api.mailer.example.evil.example",
        "api-mailer.example", "xapi.mailer.example", "api.mailer.exampl", "xn--api-mailer.example",
        "192.0.2.1", "[2001:db8::1]", "localhost"}) {
    CAPTURE(host);
    CheckRefused(Parse("https://" + std::string(host) + "/Zq9Canary?Zq9Canary"),
                 absl::StatusCode::kPermissionDenied,
                 "https://" + std::string(host) + ":443: this host is not one that the sink names");
  }
}

TEST_CASE("What only looks like a host that is named is refused") {
  for (const std::string url : {"https://evil.example#@api.mailer.example/Zq9Canary",
                                "https://evil.example?@api.mailer.example/Zq9Canary",
                                "https://evil.example/@api.mailer.example/Zq9Canary"}) {
    CAPTURE(url);
    CheckRefused(Parse(url), absl::StatusCode::kPermissionDenied, "https://evil.example:443");
  }
  for (const std::string url : {
           "https://api.mailer.example./Zq9Canary",
           "https://api.mailer.example.:443/Zq9Canary",
           "https://Zq9Canary@api.mailer.example/",
           "https://Zq9Canary:Zq9Canary@api.mailer.example/",
           "https://api.mailer.example@evil.example/Zq9Canary",
           "https://api.mailer.example:443@evil.example/Zq9Canary",
           "https://api%2emailer.example/Zq9Canary",
           "https://api.mailer.example%00.evil.example/Zq9Canary",
           "https://api.mailer.example%2fevil.example/Zq9Canary",
           "https://evil.example\\@api.mailer.example/Zq9Canary",
           "https://api.mailer.example\\.evil.example/Zq9Canary",
           "https://api.mailer.exa\tmple/Zq9Canary",
           "https://\tapi.mailer.example/Zq9Canary",
           "https://api.mailer.example\n.evil.example/Zq9Canary",
           "https://api.mailer.example /Zq9Canary",
           "https://\xd0\xb0pi.mailer.example/Zq9Canary",  // a Cyrillic a
           "https://api.mailer.ex\xc3\xa4mple/Zq9Canary",
           "https://api\xe3\x80\x82mailer.example/Zq9Canary",  // an ideographic full stop
           "https://\xef\xbd\x81pi.mailer.example/Zq9Canary",  // a fullwidth a
           "https://api.mailer.example:443:444/Zq9Canary",
           "https:\\\\api.mailer.example/Zq9Canary",
           "//api.mailer.example/Zq9Canary",
           "http://api.mailer.example/Zq9Canary",
       }) {
    CAPTURE(url);
    CheckRefused(Parse(url), absl::StatusCode::kInvalidArgument, "");
  }
  CheckRefused(Parse(std::string("https://api.mailer.example\0.evil.example/Zq9Canary", 51)),
               absl::StatusCode::kInvalidArgument, "");
}

TEST_CASE("An address of numbers is one spelling of it, and no name") {
  const Hosts loopback = {"127.0.0.1"};
  RequireOk(Parse("http://127.0.0.1:80/", loopback).status());
  for (const char* other : {"127.0.0.2", "localhost", "[::1]", "0.0.0.0"}) {
    CAPTURE(other);
    CheckRefused(Parse("https://" + std::string(other) + "/Zq9Canary", loopback),
                 absl::StatusCode::kPermissionDenied, other);
  }
  // Decimal, hexadecimal, octal, short, and with a dot at its end.
  for (const char* same :
       {"2130706433", "0x7f000001", "0x7f.0.0.1", "017700000001", "0177.0.0.1", "127.1", "127.0.1",
        "127.0.0.01", "127.0.0.1.", "127.0.0.0x1", "[127.0.0.1]"}) {
    CAPTURE(same);
    CheckRefused(Parse("http://" + std::string(same) + "/Zq9Canary", loopback),
                 absl::StatusCode::kInvalidArgument, "host");
  }
  CheckRefused(Parse("https://127.0.0.1/Zq9Canary", {"localhost", "[::1]"}),
               absl::StatusCode::kPermissionDenied, "127.0.0.1");
}

TEST_CASE("An IPv6 address is the same in each of its spellings") {
  for (const std::string_view named : {"[2001:db8::1]", "2001:db8::1", "2001:DB8:0:0:0:0:0:1"}) {
    CAPTURE(named);
    for (const char* url : {"https://[2001:db8::1]/", "https://[2001:DB8::0:1]:8443/",
                            "https://[2001:0db8:0000:0000:0000:0000:0000:0001]/"}) {
      CAPTURE(url);
      RequireOk(Parse(url, {named}).status());
    }
    CheckRefused(Parse("https://[2001:db8::2]/Zq9Canary", {named}),
                 absl::StatusCode::kPermissionDenied, "[2001:db8::2]");
    CheckRefused(Parse("https://[2001:db8::1%25eth0]/Zq9Canary", {named}),
                 absl::StatusCode::kInvalidArgument, "host");
  }
  // What is mapped to an IPv4 address is not that address.
  CheckRefused(Parse("https://[::ffff:127.0.0.1]/Zq9Canary", {"127.0.0.1"}),
               absl::StatusCode::kPermissionDenied, "");
}

TEST_CASE("Where nothing is named, nothing may be sent to") {
  CheckRefused(Parse("https://api.mailer.example/Zq9Canary", {}),
               absl::StatusCode::kPermissionDenied, "https://api.mailer.example:443");
  CheckRefused(Parse("https://api.mailer.example/Zq9Canary", {""}),
               absl::StatusCode::kPermissionDenied, "https://api.mailer.example:443");
}

TEST_CASE("A path goes behind that of the address, and changes nothing else") {
  struct Case {
    const char* url;
    const char* path;
    const char* joined;
  };
  for (const auto& [url, path, joined] :
       {Case{"https://eu.mailer.example", "", "https://eu.mailer.example/"},
        Case{"https://eu.mailer.example", "/users", "https://eu.mailer.example/users"},
        Case{"https://eu.mailer.example/", "/users/", "https://eu.mailer.example/users/"},
        Case{"https://eu.mailer.example:8443/v1", "/users/7",
             "https://eu.mailer.example:8443/v1/users/7"},
        Case{"https://eu.mailer.example/v1/?a=b", "/u/x%40y",
             "https://eu.mailer.example/v1/u/x%40y?a=b"},
        Case{"https://eu.mailer.example/v1", "/a:b@c;d=e,f",
             "https://eu.mailer.example/v1/a:b@c;d=e,f"},
        Case{"https://eu.mailer.example/v1", "//evil.example",
             "https://eu.mailer.example/v1//evil.example"},
        Case{"https://eu.mailer.example/v1", "/...", "https://eu.mailer.example/v1/..."},
        Case{"https://eu.mailer.example/v1", "/.a/b./..c",
             "https://eu.mailer.example/v1/.a/b./..c"},
        Case{"https://eu.mailer.example/v1", "/%2e%2e%2e",
             "https://eu.mailer.example/v1/%2e%2e%2e"}}) {
    CAPTURE(url, path);
    const HttpAddress address = RequireOk(Parse(url));
    const CurlUrl whole = RequireOk(address.WithPath(path));
    CHECK(Part(whole.get(), CURLUPART_URL) == joined);
    CHECK(Part(whole.get(), CURLUPART_HOST) == "eu.mailer.example");
    CHECK(Part(address.url.get(), CURLUPART_HOST) == "eu.mailer.example");
  }
}

TEST_CASE("A path that leads elsewhere or is not escaped is refused, without a word of it") {
  const HttpAddress address = RequireOk(Parse("https://eu.mailer.example/v1"));
  for (const std::string path : {"Zq9Canary",
                                 "Zq9Canary/",
                                 "@evil.example/Zq9Canary",
                                 ":80/Zq9Canary",
                                 ".evil.example",
                                 "/Zq9Canary?a",
                                 "/Zq9Canary#a",
                                 "/Zq9 Canary",
                                 "/Zq9Canary\t",
                                 "/Zq9Canary\r\nX: y",
                                 "/Zq9Canary\\..",
                                 "/Zq9Canary\xc3\xbc",
                                 "/Zq9Canary%",
                                 "/Zq9Canary%2",
                                 "/Zq9Canary%zz",
                                 "/Zq9Canary%00",
                                 "/.",
                                 "/..",
                                 "/../Zq9Canary",
                                 "/Zq9Canary/..",
                                 "/Zq9Canary/./a",
                                 "/%2e",
                                 "/%2E%2e/Zq9Canary",
                                 "/.%2e",
                                 "/Zq9Canary/%2E.",
                                 "/Zq9Canary%2f..",
                                 "/..%2FZq9Canary",
                                 "/Zq9Canary%5c..%5Ca"}) {
    CAPTURE(path);
    CheckRefused(address.WithPath(path), absl::StatusCode::kInvalidArgument,
                 "the path of a request");
  }
  CheckRefused(address.WithPath(std::string_view("/Zq9\0Canary", 11)),
               absl::StatusCode::kInvalidArgument, "the path of a request");
}

}  // namespace
}  // namespace zweck::transport
