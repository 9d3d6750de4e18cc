// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "src/policy/checks.h"
#include "tests/policy/fixture.h"

namespace zweck {
namespace {

using findings::Finding;
using policy::CheckQuotations;
using testing::PolicyOf;
using testing::With;

std::string Text() { return testing::FileBytes(testing::kFolder + "policy/shop_policy.txt"); }

std::vector<Finding> CheckWords(const std::string& text) {
  return CheckQuotations(PolicyOf(testing::ShopPolicyText()), "policy.txt", text);
}

TEST_CASE("each quotation stands in the text, whatever its lines") {
  CHECK(CheckWords(Text()).empty());
  std::string one_line = Text();
  for (char& c : one_line) c = c == '\n' ? ' ' : c;
  CHECK(CheckWords(one_line).empty());
  CHECK(CheckWords(With(Text(), {"ask anybody", "ask\xC2\xA0\tanybody"})).empty());
}

TEST_CASE("a policy that changed no longer says what is cited") {
  const auto findings =
      CheckWords(With(Text(), {"delete both after a year", "delete both after a week"}));
  REQUIRE(testing::IdsOf(findings) == std::vector<std::string>{"policy-quotation"});
  CHECK(findings[0].message == "sentence \"questions\" quotes words that are not in policy.txt");
  CHECK(findings[0].subject ==
        "\"we use your address and your message to answer you, and delete both after a year\"");
  CHECK(findings[0].place.file() == "policy.txtpb");
  CHECK(findings::HasError(findings));
}

TEST_CASE("what is left out may be anything, in the order of the words") {
  CHECK(CheckWords(With(Text(), {"sends a voucher to", "mails a voucher, on paper, to"})).empty());
  const std::string turned = With(With(Text(), {"7. Vouchers", "What its buyer. 7. Vouchers"}),
                                  {"\nsends a voucher to its buyer.", " sends it."});
  const auto findings = CheckWords(turned);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].subject == "\" its buyer.\"");
}

TEST_CASE("case and letters count") {
  CHECK(CheckWords(With(Text(), {"We never ask", "we never ask"})).size() == 1);
  CHECK(CheckWords("").size() == 11);
}

}  // namespace
}  // namespace zweck
