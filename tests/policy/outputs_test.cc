// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The examples of docs/errors.md and docs/how-to/policy.md: what the command says of a shop's
// inventory or policy, or a club's, after one change.

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/finding_ids.h"
#include "src/findings/format.h"
#include "src/policy/checks.h"
#include "tests/policy/fixture.h"
#include "tests/report/approved.h"

namespace zweck {
namespace {

using findings::Finding;
using testing::Change;
using testing::InventoryOf;
using testing::PolicyOf;
using testing::ShopPolicyText;
using testing::ShopText;
using testing::With;

std::vector<Finding> Minimised(const Change& change, const std::string& needs = "") {
  const v1::Inventory inventory = InventoryOf(With(testing::ClubText(), change));
  if (needs.empty()) return policy::Minimise(inventory, nullptr).value();
  const policy::PolicyFile file = PolicyOf(needs);
  return policy::Minimise(inventory, &file).value();
}

// One finding, as the page of errors shows it: without the line that counts.
void CheckShown(std::string_view id, const std::vector<Finding>& findings) {
  REQUIRE(testing::IdsOf(findings) == std::vector<std::string>{std::string(id)});
  const std::string text = findings::ToText(findings);
  const std::size_t last = text.rfind('\n', text.size() - 2) + 1;
  testing::CheckApproved(std::string(id) + ".txt", std::string_view(text).substr(0, last),
                         "policy");
}

void CheckProgram(std::string_view id, const Change& change) {
  CheckShown(id, testing::Check(With(ShopText(), change), ShopPolicyText()));
}
void CheckClaim(std::string_view id, const Change& change) {
  CheckShown(id, testing::Check(ShopText(), With(ShopPolicyText(), change)));
}

TEST_CASE("outputs of zweck policy check, as the pages show them") {
  CheckProgram(findings::kPolicyUncovered, {"", R"(
    categories { id: "quiz-answer" policy_section: "5" fields { number: 1 name: "tea" kind: "tea-taste" }
                 declared_at { file: "shop/quiz.h" line: 7 } }
    flows { door: DOOR_INGEST category: "quiz-answer" fields: "tea" }
    flows { door: DOOR_USE category: "quiz-answer" fields: "tea" purpose: "improve-shop" })"});
  CheckClaim(findings::kPolicyField, {"    fields: \"email\"\n", ""});
  CheckProgram(findings::kPolicyPurpose, {"purpose: \"answer-question\"\n  fields: \"email\"",
                                          "purpose: \"send-newsletter\"\n  fields: \"email\""});
  CheckClaim(findings::kPolicyRecipient,
             {"    recipients { id: \"meadow-reviews\" countries: \"US\" }\n", ""});
  CheckProgram(findings::kPolicyCountry, {"role: ROLE_PROCESSOR\n  country: \"DE\"",
                                          "role: ROLE_PROCESSOR\n  country: \"SG\""});
  CheckClaim(findings::kPolicyStorage, {"    kept: \"365 days\"\n", ""});
  CheckProgram(findings::kPolicyRetention,
               {"retention { seconds: 31536000 }", "retention { seconds: 63072000 }"});
  CheckProgram(findings::kPolicyErasure,
               {"retention { seconds: 31536000 }",
                "retention { seconds: 31536000 } not_erasable: \"tax law, Art. 17(3)(b)\""});
  CheckClaim(findings::kPolicySealed,
             {"    kept: \"365 days\"\n", "    kept: \"365 days\"\n    sealed: true\n"});
  CheckProgram(findings::kPolicyAnonymous, {"  anonymous: true\n", ""});
  CheckClaim(findings::kPolicyBits, {"at_most_bits: 12", "at_most_bits: 11"});
  CheckProgram(findings::kPolicyExcluded, {"kind: \"count\"", "kind: \"email-address\""});
  CheckClaim(findings::kPolicyUnneeded, {"", R"(
sentences {
  id: "surveys"
  cites: "We may ask you what you think."
  allows { categories: "question" purposes: "improve-shop" }
})"});
  CheckShown(
      findings::kPolicyQuotation,
      policy::CheckQuotations(PolicyOf(ShopPolicyText()), "policy.txt",
                              With(testing::FileBytes(testing::kFolder + "policy/shop_policy.txt"),
                                   {"delete both after a year", "delete both after a week"})));
}

TEST_CASE("outputs of zweck policy minimise, as the pages show them") {
  CheckShown(findings::kMinimiseField,
             Minimised({"flows { door: DOOR_TRANSMIT category: \"member\" sink: \"bank\" fields: "
                        "\"fee\" minimized: true }",
                        ""}));
  CheckShown(findings::kMinimisePurpose,
             Minimised({"subject: true purposes: \"invite\"",
                        "subject: true purposes: \"invite\" purposes: \"collect-fee\""}));
  CheckShown(findings::kMinimiseRetention, Minimised({"", ""}, R"(
    company { id: "club" countries: "DE" }
    sentences { id: "members" cites: "Members." allows { categories: "member" purposes: "invite" } }
    needs { purpose: "invite" kept: "9 days" }
    needs { purpose: "collect-fee" kept: "1 day" })"));
  CheckShown(findings::kMinimiseCopies, Minimised({"", R"(
    sinks { id: "newsletter-list" purposes: "invite" recipient: "club" }
    categories { id: "reader" retention { seconds: 864000 }
      fields { number: 1 name: "address" kind: "email-address" key: true purposes: "invite" }
      declared_at { file: "club/reader.h" line: 9 } }
    flows { door: DOOR_PERSIST category: "reader" sink: "newsletter-list" fields: "address" })"}));
}

TEST_CASE("the output of the how-to page") {
  const std::string widened =
      With(With(ShopText(), {"retention { seconds: 31536000 }", "retention { seconds: 63072000 }"}),
           {"purpose: \"answer-question\"\n  fields: \"email\"",
            "purpose: \"send-newsletter\"\n  fields: \"email\""});
  testing::CheckApproved("widened.txt", findings::ToText(testing::Check(widened, ShopPolicyText())),
                         "policy");
}

}  // namespace
}  // namespace zweck
