// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which hosts a sink may name, and where they come from.

#include "zweck/declare/hosts.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/refusals/policy.h"

namespace hosts_test {

namespace {

using zweck::internal::IsHostLiteral;
using zweck::internal::kHostsOf;

struct Mailer : acme::InvoiceMailer {
  using Hosts = zweck::AtHosts<"api.mailer.example", "eu.mailer.example">;
};
struct Pager : Mailer {};
struct Elsewhere : Mailer {
  using Hosts = zweck::AtHosts<"127.0.0.1">;
};
struct Texts : acme::InvoiceMailer {
  using Hosts = std::string;
};

template <class S>
std::vector<std::string_view> HostsOf() {
  return {kHostsOf<S>.begin(), kHostsOf<S>.end()};
}

}  // namespace

TEST_CASE("A sink has the hosts that it names, in their order, or those of its base") {
  using All = std::vector<std::string_view>;
  CHECK(HostsOf<Mailer>() == All{"api.mailer.example", "eu.mailer.example"});
  CHECK(HostsOf<Pager>() == All{"api.mailer.example", "eu.mailer.example"});
  CHECK(HostsOf<Elsewhere>() == All{"127.0.0.1"});
  CHECK(HostsOf<acme::InvoiceMailer>().empty());
  CHECK(HostsOf<Texts>().empty());
}

TEST_CASE("A host is a name in lower case or an address") {
  for (const std::string_view host :
       {"a", "localhost", "api.mailer.example", "xn--bcher-kva.example", "a_b.example", "1.example",
        "0.0.0.0", "127.0.0.1", "255.255.255.255", "[::1]", "[2001:db8::17]", "[::ffff:1.2.3.4]"}) {
    INFO(host);
    CHECK(IsHostLiteral(host));
  }
}

TEST_CASE("What programs read differently is no host, nor what has something around it") {
  for (const std::string_view host : {"",
                                      ".",
                                      "a.",
                                      ".a",
                                      "a..b",
                                      "A",
                                      "API.example",
                                      "a:443",
                                      "127.0.0.1:443",
                                      "[::1]:443",
                                      "a@b",
                                      "https://a",
                                      "a/b",
                                      "a b",
                                      "a\n",
                                      "a%41",
                                      "*.example",
                                      "b\xc3\xbc.example",
                                      "-a",
                                      "a-",
                                      "127.1",
                                      "2130706433",
                                      "0x7f000001",
                                      "a.0x1",
                                      "127.0.0.01",
                                      "256.0.0.1",
                                      "1.2.3.4.5",
                                      "a.1",
                                      "::1",
                                      "[1]",
                                      "[::1",
                                      "[::G]",
                                      "[::1%eth0]",
                                      "[]"}) {
    INFO(host);
    CHECK_FALSE(IsHostLiteral(host));
  }
  CHECK(IsHostLiteral(std::string(63, 'a')));
  CHECK_FALSE(IsHostLiteral(std::string(64, 'a')));
  std::string longest;
  while (longest.size() < 252) longest += "a.";
  longest += 'a';
  CHECK(IsHostLiteral(longest));
  CHECK_FALSE(IsHostLiteral("a" + longest));
}

}  // namespace hosts_test
