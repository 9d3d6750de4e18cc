// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/findings/finding.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "src/findings/format.h"
#include "src/text/printable.h"

namespace zweck::findings {
namespace {

v1::Place At(const std::string& file, unsigned line) {
  v1::Place place;
  place.set_file(file);
  place.set_line(line);
  return place;
}

TEST_CASE("a finding reads like an error of a compiler, with the edit to make") {
  std::vector<Finding> findings(3);
  findings[0] = {.id = "policy-unneeded",
                 .severity = Severity::kNote,
                 .message = "no flow needs sentence \"a\"",
                 .place = At("policy.txtpb", 9),
                 .subject = "sentence \"a\"",
                 .related = {},
                 .remedy = "Take it out."};
  findings[1] = {.id = "policy-purpose",
                 .severity = Severity::kError,
                 .message = "no sentence allows this",
                 .place = At("acme/order.h", 12),
                 .subject = "use order.id for fun",
                 .related = {{.what = "the nearest is that", .place = At("policy.txtpb", 3)},
                             {
                                 .what = "also store order in shelf",
                             }},
                 .remedy = "Fix it."};
  findings[2] = {.id = "policy-field", .message = "nowhere"};
  CHECK(HasError(findings));
  Sort(findings);
  CHECK(ToText(findings) ==
        "error: zweck[policy-field]: nowhere\n"
        "  read: zweck explain policy-field\n"
        "acme/order.h:12: error: zweck[policy-purpose]: no sentence allows this\n"
        "  what: use order.id for fun\n"
        "  see : policy.txtpb:3: the nearest is that\n"
        "  see : also store order in shelf\n"
        "  fix : Fix it.\n"
        "  read: zweck explain policy-purpose\n"
        "policy.txtpb:9: note: zweck[policy-unneeded]: no flow needs sentence \"a\"\n"
        "  what: sentence \"a\"\n"
        "  fix : Take it out.\n"
        "  read: zweck explain policy-unneeded\n"
        "2 errors and 1 note\n");
  findings.erase(findings.begin(), findings.begin() + 2);
  CHECK(!HasError(findings));
  CHECK(ToText(std::vector<Finding>()).empty());
}

TEST_CASE("the lines that let it pass can be copied as they stand") {
  const Finding finding{
      .id = "lock-field",
      .message = "field a.b is new",
      .remedy = "Add:",
      .compared = {{.before = "", .after = "field a.b"},
                   {.before = "field a.c secret", .after = ""},
                   {.before = "category a kept \"1 day\"", .after = "category a kept \"2 days\""}}};
  CHECK(ToText({finding}) ==
        "error: zweck[lock-field]: field a.b is new\n"
        "  fix : Add:\n"
        "approve YYYY-MM-DD \"who\" \"why\" +field a.b\n"
        "approve YYYY-MM-DD \"who\" \"why\" -field a.c secret\n"
        "approve YYYY-MM-DD \"who\" \"why\" +category a kept \"2 days\"\n"
        "  read: zweck explain lock-field\n"
        "1 error\n");
}

TEST_CASE("what a binary says can't move the cursor") {
  Finding finding{.id = "x", .message = "\x1B[2Jgone\n", .place = At("a\rb", 1)};
  CHECK(ToText({finding}).starts_with("a\\x0db:1: error: zweck[x]: \\x1b[2Jgone\\x0a\n"));
}

TEST_CASE("lists read like a sentence and end") {
  CHECK(ListText({}).empty());
  CHECK(ListText({"a"}) == "a");
  CHECK(ListText({"a", "b"}) == "a and b");
  CHECK(ListText({"a", "b", "c"}) == "a, b and c");
  CHECK(ListText({"a", "b", "c", "d", "e", "f", "g"}) == "a, b, c, d, e, f and g");
  CHECK(ListText({"a", "b", "c", "d", "e", "f", "g", "h"}) == "a, b, c, d, e, f and 2 more");
}

}  // namespace
}  // namespace zweck::findings
