// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How a sink is asked, and which paths may be.

#include "zweck/declare/http_request.h"

#include <catch2/catch.hpp>
#include <string_view>
#include <type_traits>

#include "tests/refusals/policy.h"

namespace http_request_test {

namespace {

using zweck::HttpMethod;
using zweck::internal::IsPathTemplate;
using zweck::internal::kRequestOf;

struct Users : acme::InvoiceMailer {
  using Request = zweck::HttpRequest<HttpMethod::kPut, "/users/{number}">;
};
struct OldUsers : Users {
  using Request = zweck::HttpRequest<HttpMethod::kDelete>;
};

}  // namespace

TEST_CASE("A sink is asked as it says, or by a POST to the address itself") {
  STATIC_REQUIRE(kRequestOf<Users>.method == HttpMethod::kPut);
  STATIC_REQUIRE(kRequestOf<Users>.path == "/users/{number}");
  STATIC_REQUIRE(kRequestOf<OldUsers>.method == HttpMethod::kDelete);
  STATIC_REQUIRE(kRequestOf<OldUsers>.path.empty());
  STATIC_REQUIRE(kRequestOf<acme::InvoiceMailer>.method == HttpMethod::kPost);
  STATIC_REQUIRE(kRequestOf<acme::InvoiceMailer>.path.empty());
  STATIC_REQUIRE(HttpMethod{} == HttpMethod::kPost);
  STATIC_REQUIRE(sizeof(HttpMethod) == 1 && !std::is_convertible_v<HttpMethod, int>);
}

TEST_CASE("A path is taken apart at its names") {
  std::string_view path = "/users/{number}/{day}.json";
  const auto first = zweck::internal::TakePathPart(path);
  CHECK(first.text == "/users/");
  CHECK(first.name == "number");
  const auto second = zweck::internal::TakePathPart(path);
  CHECK(second.text == "/");
  CHECK(second.name == "day");
  const auto last = zweck::internal::TakePathPart(path);
  CHECK(last.text == ".json");
  CHECK(last.name.empty());
  CHECK(path.empty());
}

TEST_CASE("A path begins with a slash, and stays below the address") {
  for (const std::string_view path :
       {"", "/", "/users", "/users/", "/{number}", "/a/{b}/c/{d_2}", "/{a}{b}", "/.well-known/a",
        "/v1.2/a...b", "/a;b=c,d@e:f~g!$&'()*+-_"}) {
    INFO(path);
    CHECK(IsPathTemplate(path));
  }
  for (const std::string_view path :
       {"users",  "{number}",  "https://a/b", "/a?b",  "/a#b",  "/a b",   "/a%20b",
        "/a\\b",  "/\xc3\xbc", "/a/../b",     "/a/..", "/.",    "/./b",   "/{",
        "/}",     "/{}",       "/{a",         "/a}",   "/{a}}", "/{{a}}", "/}a{",
        "/{a.b}", "/{1a}",     "/{a-b}",      "/a\n",  "/\"a"}) {
    INFO(path);
    CHECK_FALSE(IsPathTemplate(path));
  }
}

}  // namespace http_request_test
