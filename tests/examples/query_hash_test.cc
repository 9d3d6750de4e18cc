// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Canonical requests by Atlassian's rules, and hashes as `openssl dgst -sha256` gives them.

#include "query_hash.h"

#include <catch2/catch.hpp>
#include <string>

using connect_backend::CanonicalRequest;
using connect_backend::QueryHash;
using connect_backend::QueryParameter;

namespace {

std::string Query(const std::string& query) {
  const std::string whole = CanonicalRequest("GET", "/p?" + query, "");
  REQUIRE(whole.substr(0, 7) == "GET&/p&");
  return whole.substr(7);
}

}  // namespace

TEST_CASE("a canonical request is method, path and query") {
  CHECK(CanonicalRequest("POST", "/events", "") == "POST&/events&");
  CHECK(CanonicalRequest("post", "/events?", "") == "POST&/events&");
  CHECK(CanonicalRequest("GET", "/?param=foo", "") == "GET&/&param=foo");
  CHECK(CanonicalRequest(
            "GET",
            "/path/to/service?zee_last=param&repeated=parameter 1&first=param&repeated=parameter 2",
            "") ==
        "GET&/path/to/service&first=param&repeated=parameter%201,parameter%202&zee_last=param");
}

TEST_CASE("a canonical path ends with a slash only if it is nothing else, and holds no ampersand") {
  CHECK(CanonicalRequest("GET", "", "") == "GET&/&");
  CHECK(CanonicalRequest("GET", "/", "") == "GET&/&");
  CHECK(CanonicalRequest("GET", "/a/b/", "") == "GET&/a/b&");
  CHECK(CanonicalRequest("GET", "/title&description", "") == "GET&/title%26description&");
  CHECK(CanonicalRequest("GET", "/a%20b", "") == "GET&/a%20b&");
}

TEST_CASE("the path of the base URL is left out, and nothing that only begins like it") {
  CHECK(CanonicalRequest("GET", "/connect/events", "/connect") == "GET&/events&");
  CHECK(CanonicalRequest("GET", "/connect/events", "/connect/") == "GET&/events&");
  CHECK(CanonicalRequest("GET", "/connect", "/connect") == "GET&/&");
  CHECK(CanonicalRequest("GET", "/connector/events", "/connect") == "GET&/connector/events&");
  CHECK(CanonicalRequest("GET", "/events", "/connect") == "GET&/events&");
}

TEST_CASE("parameters are sorted by their encoded names") {
  CHECK(Query("b=2&a=1") == "a=1&b=2");
  CHECK(Query("a10=1&a1=2&b1=3&b10=4") == "a1=2&a10=1&b1=3&b10=4");
  CHECK(Query("a=1&A=2&b=3&B=4") == "A=2&B=4&a=1&b=3");
  CHECK(Query("%E5%8F%82=1&z=2") == "%E5%8F%82=1&z=2");
}

TEST_CASE("every order of the same parameters is the same request") {
  std::string parts[] = {"a=1", "b=2", "b=3", "c=%2B", "jwt=e30.e30."};
  std::sort(std::begin(parts), std::end(parts));
  int orders = 0;
  do {
    CHECK(Query(parts[0] + "&" + parts[1] + "&" + parts[2] + "&" + parts[3] + "&" + parts[4]) ==
          "a=1&b=2,3&c=%2B");
    ++orders;
  } while (std::next_permutation(std::begin(parts), std::end(parts)));
  CHECK(orders == 120);
}

TEST_CASE("the values of a repeated parameter are sorted, and joined by commas") {
  CHECK(Query("ids=-1&ids=20&ids=2&ids=10&ids=1") == "ids=-1,1,10,2,20");
  CHECK(Query("ids=1%2C2&ids=3") == "ids=1%2C2,3");
  CHECK(Query("a=&a=1") == "a=,1");
}

TEST_CASE("the token itself is left out, and what only resembles it is not") {
  CHECK(Query("jwt=abc") == "");
  CHECK(Query("jwt=abc&jwt=def&a=1") == "a=1");
  CHECK(Query("%6Awt=abc&a=1") == "a=1");
  CHECK(Query("JWT=abc&jwt2=1") == "JWT=abc&jwt2=1");
}

TEST_CASE("names and values are encoded anew, all but the unreserved characters") {
  CHECK(Query("a=b+c") == "a=b%20c");
  CHECK(Query("a=b%20c") == "a=b%20c");
  CHECK(Query("a=*&b=~&c=-._") == "a=%2A&b=~&c=-._");
  CHECK(Query("a=%7E&b=%e5%8f%82") == "a=~&b=%E5%8F%82");
  CHECK(Query("a=1=2&b") == "a=1%3D2&b=");
  CHECK(Query("a=:/?#[]@!$'()*,;") == "a=%3A%2F%3F%23%5B%5D%40%21%24%27%28%29%2A%2C%3B");
}

TEST_CASE("what is no escape stays as it is") {
  CHECK(Query("a=%") == "a=%25");
  CHECK(Query("a=%4") == "a=%254");
  CHECK(Query("a=%zz") == "a=%25zz");
  CHECK(Query("&&a=1&&") == "a=1");
  CHECK(Query("a=%00") == "a=%00");
}

TEST_CASE("the hash is SHA-256 in lower-case hexadecimal") {
  CHECK(QueryHash("POST", "/events", "") ==
        "6c38fb2cb6774891925daeaae92a276f21bed4024814a2612560a9c51ec2310a");
  CHECK(QueryHash("GET", "/", "") ==
        "c88caad15a1c1a900b8ac08aa9686f4e8184539bea1deda36e2f649430df3239");
}

TEST_CASE("a parameter is found by its name, the first of several, decoded") {
  CHECK(QueryParameter("/p?a=1&jwt=x%2Ey&jwt=z", "jwt") == "x.y");
  CHECK(QueryParameter("/p?a=1", "jwt") == "");
  CHECK(QueryParameter("/jwt=1", "jwt") == "");
}
