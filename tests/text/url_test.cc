// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/url.h"

#include <catch2/catch.hpp>
#include <string>

namespace zweck::text {
namespace {

TEST_CASE("a URL is split where RFC 3986 splits it") {
  const Url url = SplitUrl("https://ada:p@ss@[::1]:8080/a/b?c=://d#e?f").value();
  CHECK(url.scheme == "https");
  CHECK(url.user_info == "ada:p@ss");
  CHECK(url.host == "[::1]");
  CHECK(url.port == "8080");
  CHECK(url.path == "/a/b");
  CHECK(url.query_and_fragment == "?c=://d#e?f");

  const Url bare = SplitUrl("http://a").value();
  CHECK(bare.host == "a");
  CHECK(bare.user_info == std::nullopt);
  CHECK(bare.port == std::nullopt);
  CHECK(bare.path.empty());
  CHECK(bare.query_and_fragment.empty());

  CHECK(SplitUrl("http://@a:").value().user_info == "");
  CHECK(SplitUrl("http://@a:").value().port == "");
  CHECK(SplitUrl("http://a?@b:1/").value().host == "a");
  CHECK(SplitUrl("http://[::1").value().host == "[::1");
  CHECK(SplitUrl("http://[::1]x:1").value().host == "[::1]x");
  CHECK(SplitUrl("http://").value().host.empty());
  CHECK_FALSE(SplitUrl("http:/a").has_value());
  CHECK_FALSE(SplitUrl("").has_value());
}

TEST_CASE("a port is a number from 1 to 65535") {
  for (const char* port : {"1", "80", "443", "8080", "65535"}) CHECK(IsPort(port));
  for (const char* port : {"", "0", "00", "000000", "080", "65536", "99999", "100000", "-1", "+80",
                           "8 0", " 80", "80 ", "0x50", "80a", "\xd9\xa1", "4294967376"}) {
    CAPTURE(port);
    CHECK_FALSE(IsPort(port));
  }
}

TEST_CASE("a host is a name or an address that is read in one way") {
  const std::string label(63, 'a');
  for (const std::string& host :
       {std::string("localhost"), std::string("a"), std::string("EXAMPLE.com"),
        std::string("a-b.c--d.example"), std::string("my_service"), std::string("3com.example"),
        std::string("xn--bcher-kva.example"), std::string("1.example"), std::string("0xg"),
        std::string("192.0.2.7"), std::string("255.255.255.255"), std::string("[::]"),
        std::string("[2001:db8::7]"), std::string("[::ffff:192.0.2.7]"), label + ".example",
        label + "." + label + "." + label + "." + std::string(61, 'b')}) {
    CAPTURE(host);
    CHECK(IsHost(host));
  }
  for (const std::string& host :
       {std::string(), std::string("."), std::string(".."), std::string("..example.com"),
        std::string(".example.com"), std::string("example..com"), std::string("example.com."),
        std::string("-a.example"), std::string("a-.example"), std::string("a.-"),
        std::string("a b"), std::string("a%20b"), std::string("a%2eb"),
        std::string("b\xc3\xbc.example"), std::string("a\\b"), std::string("a\tb"),
        std::string("a\0b", 3), std::string("a:b"), std::string("a@b"), std::string("a,b"),
        label + "a.example", label + "." + label + "." + label + "." + std::string(62, 'b'),
        // Addresses as some programs write them.
        std::string("1"), std::string("127.1"), std::string("1.2.3"), std::string("1.2.3.4.5"),
        std::string("256.1.1.1"), std::string("1.1.1.256"), std::string("01.2.3.4"),
        std::string("0x7f.1"), std::string("0x7f000001"), std::string("0X7F.0.0.0x1"),
        std::string("0x"), std::string("2130706433"), std::string("example.1"),
        std::string("192.0.2.7."), std::string("[]"), std::string("["), std::string("]"),
        std::string("[::::]"), std::string("[:]"), std::string("[1::2::3]"),
        std::string("[12345::]"), std::string("[fe80::1%25eth0]"), std::string("[fe80::1%eth0]"),
        std::string("[v1.a]"), std::string("[::1"), std::string("::1"), std::string("[::1]x"),
        std::string("[1.2.3.4]"), std::string("[localhost]"), std::string("[::1\0]", 6),
        std::string("[1:2:3:4:5:6:7]"), std::string("[1:2:3:4:5:6:7:8:9]")}) {
    CAPTURE(host);
    CHECK_FALSE(IsHost(host));
  }
}

TEST_CASE("each % has the digits of a character behind it") {
  for (const char* text : {"", "/a", "%20", "/%C3%bc", "%25zz", "%0a%0D", "%2F%2e"}) {
    CHECK(IsEscapedWell(text));
  }
  for (const char* text : {"%", "%2", "%zz", "%2z", "%z2", "a%", "%%20", "%00", "/a%00b", "%-1"}) {
    CAPTURE(text);
    CHECK_FALSE(IsEscapedWell(text));
  }
}

TEST_CASE("what is visible and ASCII has no blank, no control character and no backslash") {
  CHECK(IsVisibleAscii("/a?b=c#d~!"));
  for (const char* text : {" ", "a\tb", "a\n", "a\\b", "\x7f", "\xc3\xbc"}) {
    CHECK_FALSE(IsVisibleAscii(text));
  }
  CHECK_FALSE(IsVisibleAscii(std::string_view("\0", 1)));
}

}  // namespace
}  // namespace zweck::text
