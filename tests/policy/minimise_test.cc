// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"
#include "src/policy/checks.h"
#include "tests/policy/fixture.h"

namespace zweck {
namespace {

using findings::Finding;
using testing::Change;
using testing::InventoryOf;
using testing::PolicyOf;
using testing::With;

using Ids = std::vector<std::string>;

std::vector<Finding> Look(const std::string& inventory, const std::string& policy = "") {
  if (policy.empty()) {
    const auto findings = policy::Minimise(InventoryOf(inventory), nullptr);
    REQUIRE(findings.ok());
    return *findings;
  }
  const policy::PolicyFile file = PolicyOf(policy);
  const auto findings = policy::Minimise(InventoryOf(inventory), &file);
  INFO(findings.status().ToString());
  REQUIRE(findings.ok());
  return *findings;
}
std::vector<Finding> LookAt(const Change& change) {
  return Look(With(testing::ClubText(), change));
}

Ids NoteIdsOf(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    CHECK(finding.severity == findings::Severity::kNote);
    CHECK(!finding.place.file().empty());
    CHECK(!finding.subject.empty());
    CHECK(!finding.remedy.empty());
  }
  return testing::IdsOf(findings);
}

TEST_CASE("what is needed is no finding") { CHECK(Look(testing::ClubText()).empty()); }

// ---- Fields

TEST_CASE("a field that is stored, and nothing uses or sends it") {
  const auto findings =
      LookAt({"flows { door: DOOR_TRANSMIT category: \"member\" sink: \"bank\" "
              "fields: \"fee\" minimized: true }",
              ""});
  REQUIRE(NoteIdsOf(findings) == Ids{"minimise-field"});
  CHECK(findings[0].message == "member stores fee, and nothing uses or sends it");
  CHECK(findings::PlaceText(findings[0].place) == "club/member.h:5");
  CHECK(findings[0].subject == "store member in member-list (club, DE)");
}

TEST_CASE("what is kept is not needed because it can be asked for") {
  // All that there is of a member, as ExportSubject sends it to that member.
  const std::string to_the_member = R"(
    recipients { id: "themselves" country: "DE" role: ROLE_DATA_SUBJECT }
    sinks { id: "own-copy" purposes: "invite" purposes: "collect-fee" recipient: "themselves" }
    flows { door: DOOR_TRANSMIT category: "member" sink: "own-copy" fields: "number" fields: "email" fields: "fee" })";
  const std::string asked = R"(
    flows { door: DOOR_KEEP category: "member" sink: "member-list" fields: "number" fields: "email" fields: "fee" })";
  const std::string less =
      With(testing::ClubText(), {"flows { door: DOOR_TRANSMIT category: \"member\" sink: \"bank\" "
                                 "fields: \"fee\" minimized: true }",
                                 to_the_member});
  const auto findings = Look(less + asked);
  REQUIRE(NoteIdsOf(findings) == Ids{"minimise-field"});
  CHECK(findings[0].message == "member stores fee, and nothing uses or sends it");
  // A program that sends people what is theirs, and nothing else, is of use.
  CHECK(Look(less).empty());
}

TEST_CASE("the key and the subject find records, and need no use") {
  CHECK(
      LookAt({"flows { door: DOOR_USE category: \"member\" fields: \"email\" purpose: \"invite\" }",
              ""})
          .empty());
  CHECK(
      NoteIdsOf(Look(With(With(testing::ClubText(), {" subject: true", ""}),
                          {"flows { door: DOOR_USE category: \"member\" fields: \"email\" purpose: "
                           "\"invite\" }",
                           ""}))) == Ids{"minimise-field"});
}

TEST_CASE("a field from which the record's time counts needs no use") {
  const Change unused{
      "flows { door: DOOR_TRANSMIT category: \"member\" sink: \"bank\" fields: \"fee\" minimized: "
      "true }",
      ""};
  const auto kept = [&](const char* retention) {
    return Look(With(With(testing::ClubText(), unused), {"seconds: 864000", retention}));
  };
  CHECK(kept("seconds: 864000 since: \"fee\"").empty());
  CHECK(kept("first_of { seconds: 5 } first_of { seconds: 9 since: \"fee\" }").empty());
  CHECK(NoteIdsOf(kept("seconds: 864000 since: \"email\"")) == Ids{"minimise-field"});
}

TEST_CASE("a field that is only taken in is not stored") {
  CHECK(LookAt({"", R"(
    categories { id: "guest" fields { number: 1 name: "email" kind: "email-address" purposes: "invite" }
                 declared_at { file: "club/guest.h" line: 3 } }
    flows { door: DOOR_INGEST category: "guest" fields: "email" })"})
            .empty());
}

TEST_CASE("a nested field is used under the id of its own category") {
  const Change nest{"fields { number: 3 name: \"fee\" kind: \"money\" purposes: \"collect-fee\" }",
                    "fields { number: 3 name: \"fees\" kind: \"money\" purposes: \"collect-fee\" "
                    "list: true category: \"fee\" type: VALUE_TYPE_CATEGORY }"};
  std::string club = With(testing::ClubText(), nest);
  club =
      With(club, {"fields: \"email\" fields: \"fee\"", "fields: \"email\" fields: \"fees.cents\""});
  club =
      With(club, {"flows { door: DOOR_TRANSMIT category: \"member\" sink: \"bank\" fields: \"fee\" "
                  "minimized: true }",
                  "categories { id: \"fee\" fields { number: 1 name: \"cents\" kind: \"money\" "
                  "purposes: \"collect-fee\" } }"});
  const auto findings = Look(club);
  REQUIRE(NoteIdsOf(findings) == Ids{"minimise-field"});
  CHECK(findings[0].message == "member stores fees.cents, and nothing uses or sends it");
  CHECK(Look(club + "flows { door: DOOR_USE category: \"fee\" fields: \"cents\" purpose: "
                    "\"collect-fee\" }")
            .empty());
}

// ---- Purposes

TEST_CASE("a purpose that a field declares, and nothing needs it there") {
  const auto findings = LookAt({"subject: true purposes: \"invite\"",
                                "subject: true purposes: \"invite\" purposes: \"collect-fee\""});
  REQUIRE(NoteIdsOf(findings) == Ids{"minimise-purpose"});
  CHECK(findings[0].message ==
        "member declares collect-fee for email, and it is neither used nor sent for it");
}

TEST_CASE("a purpose that nothing needs anywhere") {
  const auto findings = Look(
      With(With(testing::ClubText(), {"purposes { id: \"invite\" }",
                                      "purposes { id: \"invite\" } purposes { id: \"sell\" }"}),
           {"subject: true purposes: \"invite\"",
            "subject: true purposes: \"invite\" purposes: \"sell\""}));
  REQUIRE(NoteIdsOf(findings) == Ids{"minimise-purpose"});
  CHECK(findings[0].message ==
        "member declares sell for email, and nothing is used or sent for it anywhere");
  CHECK(findings[0].remedy.starts_with("Take sell out of the For of email"));
}

TEST_CASE("a key needs the purposes of the stores that it is in") {
  const std::string use =
      "flows { door: DOOR_USE category: \"member\" fields: \"number\" purpose: \"invite\" }";
  CHECK(LookAt({"", use}).empty());
}

TEST_CASE("a purpose of a store, and nothing that is stored there is for it") {
  const auto findings =
      LookAt({"purposes: \"collect-fee\" recipient: \"club\" }\nsinks { id: \"bank\"",
              "purposes: \"collect-fee\" purposes: \"sell\" recipient: \"club\" }\nsinks { id: "
              "\"bank\""});
  REQUIRE(NoteIdsOf(findings) == Ids{"minimise-purpose"});
  CHECK(findings[0].message == "member-list is for sell, and nothing that is stored there is");
}

TEST_CASE("a field is needed for what something in it is sent for") {
  std::string club =
      With(testing::ClubText(),
           {"fields { number: 3 name: \"fee\" kind: \"money\" purposes: \"collect-fee\" }",
            "fields { number: 3 name: \"fees\" kind: \"money\" purposes: \"collect-fee\" "
            "purposes: \"invite\" category: \"fee\" type: VALUE_TYPE_CATEGORY }"});
  club =
      With(club, {"fields: \"email\" fields: \"fee\"", "fields: \"email\" fields: \"fees.cents\""});
  club = With(club, {"fields: \"fee\" minimized", "fields: \"fees.cents\" minimized"});
  club += R"(
    categories { id: "fee" fields { number: 1 name: "cents" kind: "money" purposes: "collect-fee" } }
    flows { door: DOOR_USE category: "member" fields: "fees" purpose: "invite" })";
  CHECK(Look(club).empty());
}

// ---- Retentions

std::string Needs(std::string_view invite, std::string_view fee) {
  const auto need = [](std::string_view purpose, std::string_view kept) {
    return kept.empty() ? std::string()
                        : "needs { purpose: \"" + std::string(purpose) + "\" kept: \"" +
                              std::string(kept) + "\" }\n";
  };
  return R"(company { id: "club" countries: "DE" }
    sentences { id: "members" cites: "Members."
      allows { categories: "member" purposes: "invite" purposes: "collect-fee" kept: "10 days" } })" +
         need("invite", invite) + need("collect-fee", fee);
}

TEST_CASE("a retention longer than any purpose needs") {
  const std::string club = testing::ClubText();
  CHECK(Look(club, Needs("10 days", "1 day")).size() == 1);  // of the field of the other purpose
  CHECK(Look(club, Needs("10 days", "10 days")).empty());
  CHECK(Look(club, Needs("", "")).empty());  // nobody knows
  CHECK(Look(club, Needs("", "11 days")).empty());
  const auto findings = Look(club, Needs("9 days", "1 day"));
  REQUIRE(NoteIdsOf(findings) == Ids{"minimise-retention"});
  CHECK(findings[0].message == "member is kept 10 days, longer than any of its purposes needs");
  REQUIRE(findings[0].related.size() == 2);
  CHECK(findings[0].related[0].what == "collect-fee needs 1 day");
  CHECK(findings[0].related[1].what == "invite needs 9 days");
}

TEST_CASE("fields whose purposes need less than the rest of the category") {
  const auto findings = Look(testing::ClubText(), Needs("10 days", "1 day"));
  REQUIRE(NoteIdsOf(findings) == Ids{"minimise-retention"});
  CHECK(findings[0].message == "member keeps fee 10 days, longer than their purposes need");
}

TEST_CASE("a retention that waits for an event, where the need has an end") {
  const std::string club =
      With(testing::ClubText(),
           {"retention { seconds: 864000 }", "retention { seconds: 0 until: \"they leave\" }"});
  CHECK(NoteIdsOf(Look(club, Needs("9 days", "9 days"))) == Ids{"minimise-retention"});
  CHECK(Look(club, Needs("1 day after they leave", "until they leave")).empty());
  CHECK(Look(club, Needs("until they die", "until they leave"))
            .empty());  // nobody knows which is later
}

// ---- Copies

constexpr std::string_view kNewsletter = R"(
  sinks { id: "newsletter-list" purposes: "invite" recipient: "club" }
  categories { id: "reader" retention { seconds: 864000 }
    fields { number: 1 name: "address" kind: "email-address" key: true purposes: "invite" }
    declared_at { file: "club/reader.h" line: 9 } }
  flows { door: DOOR_PERSIST category: "reader" sink: "newsletter-list" fields: "address" }
)";

TEST_CASE("the same person's data in several categories") {
  const auto findings = LookAt({"", kNewsletter});
  REQUIRE(NoteIdsOf(findings) == Ids{"minimise-copies"});
  CHECK(findings[0].message ==
        "member and reader each store email-address: the same person may be in all of them");
  REQUIRE(findings[0].related.size() == 1);
  CHECK(findings::PlaceText(findings[0].related[0].place) == "club/reader.h:9");
}

TEST_CASE("what points at a person only with other data, or is not stored, is no copy") {
  CHECK(LookAt({"", With(std::string(kNewsletter), {"email-address", "customer-number"})}).empty());
  CHECK(LookAt({"", With(std::string(kNewsletter), {"DOOR_PERSIST", "DOOR_INGEST"})}).empty());
}

// A policy that says why they are apart.
std::string Apart(const std::string& categories) {
  return Needs("", "") + "apart { " + categories + " reading: \"They must not mix.\" }";
}

TEST_CASE("copies that the policy has a reason for") {
  const std::string both = With(testing::ClubText(), {"", kNewsletter});
  CHECK(Look(both, Apart("categories: \"member\" categories: \"reader\"")).empty());
  // A third one beside them is not named.
  const std::string three = With(both, {"", R"(
    categories { id: "writer" retention { seconds: 864000 }
      fields { number: 1 name: "address" kind: "email-address" key: true purposes: "invite" }
      declared_at { file: "club/writer.h" line: 9 } }
    flows { door: DOOR_PERSIST category: "writer" sink: "newsletter-list" fields: "address" })"});
  CHECK(NoteIdsOf(Look(three, Apart("categories: \"member\" categories: \"reader\""))) ==
        Ids{"minimise-copies"});
}

TEST_CASE("categories that are apart for nothing") {
  const std::string numbers =
      With(testing::ClubText(),
           {"", With(std::string(kNewsletter), {"email-address", "customer-number"})});
  const auto findings = Look(numbers, Apart("categories: \"member\" categories: \"reader\""));
  REQUIRE(NoteIdsOf(findings) == Ids{"minimise-copies"});
  CHECK(findings[0].message ==
        "the policy keeps member and reader apart, and nothing that names a person is in more than "
        "one of them");
  CHECK(findings[0].place.file() == "policy.txtpb");
}

TEST_CASE("what saw nothing says so") {
  CHECK(absl::IsFailedPrecondition(policy::Minimise(v1::Inventory(), nullptr).status()));
}

TEST_CASE("names of the policy are looked up") {
  const policy::PolicyFile file = PolicyOf(With(Needs("", ""), {"\"member\"", "\"membre\""}));
  CHECK(
      absl::IsInvalidArgument(policy::Minimise(InventoryOf(testing::ClubText()), &file).status()));
}

}  // namespace
}  // namespace zweck
