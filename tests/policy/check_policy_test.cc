// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"
#include "src/findings/format.h"
#include "src/policy/checks.h"
#include "tests/policy/fixture.h"

namespace zweck {
namespace {

using findings::Finding;
using findings::Severity;
using policy::CheckPolicy;
using testing::Change;
using testing::IdsOf;
using testing::InventoryOf;
using testing::PolicyOf;
using testing::ShopPolicyText;
using testing::ShopText;
using testing::With;

using Ids = std::vector<std::string>;

std::vector<Finding> CheckProgram(const Change& change) {
  return testing::Check(With(ShopText(), change), ShopPolicyText());
}
std::vector<Finding> CheckClaim(const Change& change) {
  return testing::Check(ShopText(), With(ShopPolicyText(), change));
}

TEST_CASE("a program that does what its policy says has no finding") {
  CHECK(findings::ToText(testing::Check(ShopText(), ShopPolicyText())).empty());
}

// ---- Each way to go beyond, by one change that makes that finding and no other

TEST_CASE("a category that no sentence names") {
  const auto findings = CheckProgram({"", R"(
    categories { id: "quiz-answer" policy_section: "5" fields { number: 1 name: "tea" kind: "tea-taste" }
                 declared_at { file: "shop/quiz.h" line: 7 } }
    flows { door: DOOR_INGEST category: "quiz-answer" fields: "tea" }
    flows { door: DOOR_USE category: "quiz-answer" fields: "tea" purpose: "improve-shop" })"});
  REQUIRE(IdsOf(findings) == Ids{"policy-uncovered"});
  const Finding& finding = findings[0];
  CHECK(finding.severity == Severity::kError);
  CHECK(finding.message == "no sentence of the policy is about quiz-answer");
  CHECK(findings::PlaceText(finding.place) == "shop/quiz.h:7");
  CHECK(finding.subject == "take in quiz-answer");
  REQUIRE(finding.related.size() == 2);
  CHECK(finding.related[0].what ==
        "the nearest is sentence \"questions\" of section 5: \"we use your address and your "
        "message to answer you, and delete both after a year\"");
  CHECK(finding.related[0].place.file() == "policy.txtpb");
  CHECK(finding.related[1].what == "also use quiz-answer.tea for improve-shop");
  CHECK(finding.remedy.find("policy.txtpb") != std::string::npos);
}

TEST_CASE("a field that its sentence does not name") {
  const auto findings = CheckClaim({"    fields: \"email\"\n", ""});
  REQUIRE(IdsOf(findings) == Ids{"policy-field"});
  CHECK(findings[0].message ==
        "no sentence of the policy allows customer.email (email-address) to be taken in");
  CHECK(findings::PlaceText(findings[0].place) == "shop/customer.h:31");
  CHECK(findings[0].related[0].what.find("\"account\"") != std::string::npos);
}

TEST_CASE("a kind that its sentence does not name") {
  const auto findings = CheckClaim({"\"money\", \"postal-code\"", "\"postal-code\""});
  REQUIRE(IdsOf(findings) == Ids{"policy-field"});
  CHECK(
      findings[0].message ==
      "no sentence of the policy allows order.lines.price_cents (money) to be sent to bookkeeping "
      "(rechenwerk, DE)");
  CHECK(findings[0].subject == "send order to bookkeeping (rechenwerk, DE)");
}

TEST_CASE("a field with a purpose in memory, where the sentence is about others") {
  const auto findings = CheckClaim({"  allows { categories: \"customer\" fields: \"note\" }\n",
                                    "  excludes { every_category: true kinds: \"gender\" }\n"});
  REQUIRE(IdsOf(findings) == Ids{"policy-field"});
  CHECK(findings[0].subject == "take in customer");
}

TEST_CASE("a use for another purpose") {
  const auto findings = CheckProgram({"purpose: \"answer-question\"\n  fields: \"email\"",
                                      "purpose: \"send-newsletter\"\n  fields: \"email\""});
  REQUIRE(IdsOf(findings) == Ids{"policy-purpose"});
  CHECK(findings[0].message ==
        "no sentence of the policy allows question.email (email-address) for send-newsletter");
  CHECK(findings[0].subject == "use question.email for send-newsletter");
  CHECK(findings[0].remedy.find("add purposes: \"send-newsletter\" at policy.txtpb:") !=
        std::string::npos);
}

TEST_CASE("a store for another purpose is a finding for the fields that have it") {
  const std::string sink = "  purposes: \"answer-question\"\n  recipient: \"tannenhof\"";
  const std::string wider =
      "  purposes: \"answer-question\"\n  purposes: \"improve-shop\"\n  recipient: \"tannenhof\"";
  // The fields are not declared for it, so nothing is kept for it.
  CHECK(CheckProgram({sink, wider}).empty());
  const std::string field =
      "name: \"text\"\n    kind: \"message-body\"\n    purposes: \"answer-question\"";
  const auto findings = testing::Check(
      With(With(ShopText(), {sink, wider}), {field, field + " purposes: \"improve-shop\""}),
      ShopPolicyText());
  REQUIRE(IdsOf(findings) == Ids{"policy-purpose"});
  CHECK(findings[0].message ==
        "no sentence of the policy allows question.text (message-body) for improve-shop");
  CHECK(findings[0].subject == "store question in question-store (tannenhof, DE)");
}

TEST_CASE("another recipient") {
  const auto findings = CheckProgram({"purposes: \"deliver-order\"\n  recipient: \"blitz-paket\"",
                                      "purposes: \"deliver-order\"\n  recipient: \"letterbird\""});
  REQUIRE(IdsOf(findings) == Ids{"policy-recipient", "policy-unneeded"});
  CHECK(findings[0].message.starts_with("no sentence of the policy allows order.id (order-id), "));
  CHECK(findings[0].message.ends_with(" to go to letterbird"));
  CHECK(findings[0].remedy.find("recipients { id: \"letterbird\" countries: \"US\" }") !=
        std::string::npos);
  CHECK(findings[1].severity == Severity::kNote);
}

TEST_CASE("another country") {
  const auto findings = CheckProgram(
      {"role: ROLE_PROCESSOR\n  country: \"DE\"", "role: ROLE_PROCESSOR\n  country: \"SG\""});
  REQUIRE(IdsOf(findings) == Ids{"policy-country"});
  CHECK(findings[0].message.starts_with("rechenwerk gets order.id (order-id), "));
  CHECK(findings[0].message.ends_with(" in SG, where no sentence of the policy allows it"));
}

TEST_CASE("the company itself in another country") {
  const auto findings = CheckProgram(
      {"role: ROLE_CONTROLLER\n  country: \"DE\"", "role: ROLE_CONTROLLER\n  country: \"CH\""});
  CHECK(findings.size() == 6);  // categories that are stored
  for (const Finding& finding : findings) CHECK(finding.id == "policy-country");
}

TEST_CASE("data that is stored, and its sentence says nothing of that") {
  const auto findings = CheckClaim({"    kept: \"365 days\"\n", ""});
  REQUIRE(IdsOf(findings) == Ids{"policy-storage"});
  CHECK(findings[0].message ==
        "no sentence of the policy allows question.email (email-address), question.text "
        "(message-body) and question.translations (message-body) to be kept");
}

TEST_CASE("a longer retention") {
  CHECK(CheckProgram({"retention { seconds: 31536000 }", "retention { seconds: 60 }"}).empty());
  const auto findings =
      CheckProgram({"retention { seconds: 31536000 }", "retention { seconds: 31536001 }"});
  REQUIRE(IdsOf(findings) == Ids{"policy-retention"});
  CHECK(findings[0].message ==
        "question is kept longer than the policy allows: 31536001 seconds, not 365 days");
  CHECK(findings::PlaceText(findings[0].place) == "shop/question.h:15");
}

TEST_CASE("no retention") {
  const auto findings = CheckProgram({"  retention { seconds: 31536000 }\n", ""});
  REQUIRE(IdsOf(findings) == Ids{"policy-retention"});
  CHECK(findings[0].message == "question has no retention, and the policy allows 365 days");
}

TEST_CASE("a retention that waits for another event, or for one at all") {
  const auto other = CheckProgram(
      {"until: \"the customer closes the account\"", "until: \"the customer asks for it\""});
  REQUIRE(IdsOf(other) == Ids{"policy-retention"});
  CHECK(other[0].message ==
        "customer waits for a different event than the policy allows, and may never end: 30 days "
        "after "
        "the customer asks for it, not 30 days after the customer closes the account");
  const auto any = CheckProgram({"retention { seconds: 31536000 }",
                                 "retention { seconds: 0 until: \"the question is answered\" }"});
  REQUIRE(IdsOf(any) == Ids{"policy-retention"});
}

TEST_CASE("a retention from the beginning, where the policy waits for an event") {
  // It ends before that, whenever the event is.
  CHECK(CheckProgram({"retention { seconds: 2592000 until: \"the customer closes the account\" }",
                      "retention { seconds: 2592000 }"})
            .empty());
  const auto findings =
      CheckProgram({"retention { seconds: 2592000 until: \"the customer closes the account\" }",
                    "retention { seconds: 2678400 }"});
  REQUIRE(IdsOf(findings) == Ids{"policy-retention"});
  CHECK(findings[0].message ==
        "customer is kept 31 days after it came in, which may be longer than the policy allows: 30 "
        "days after the customer closes the account");
}

TEST_CASE("what a policy says of each flow") {
  const v1::Inventory shop = testing::InventoryOf(testing::ShopText());
  const policy::PolicyFile file = testing::PolicyOf(testing::ShopPolicyText());
  const auto said = [&](const policy::PolicyFile& by, v1::Door door, std::string_view category) {
    const auto covers = policy::CoverFlows(shop, by).value();
    REQUIRE(static_cast<int>(covers.size()) == shop.flows_size());
    for (int i = 0; i < shop.flows_size(); ++i) {
      if (shop.flows(i).door() == door && shop.flows(i).category() == category) {
        return covers[static_cast<std::size_t>(i)];
      }
    }
    FAIL("there is no such flow");
    return policy::Cover();
  };
  const auto id = [&](int sentence) { return file.policy().sentences(sentence).id(); };
  policy::Cover cover = said(file, v1::DOOR_PERSIST, "question");
  REQUIRE(cover.allowed_by.size() == 1);
  CHECK(id(cover.allowed_by[0]) == "questions");
  CHECK(cover.uncovered.empty());
  CHECK(cover.excluded_by.empty());
  // Of several that allow it, one is enough.
  const policy::PolicyFile twice = testing::PolicyOf(With(testing::ShopPolicyText(), {"", R"(
        sentences { id: "mails" cites: "We read mails." allows { categories: "question" fields: "email"
          purposes: "answer-question" kept: "365 days" } })"}));
  cover = said(twice, v1::DOOR_PERSIST, "question");
  REQUIRE(cover.allowed_by.size() == 1);
  CHECK(id(cover.allowed_by[0]) == "questions");
  // Erasing needs no sentence.
  cover = said(file, v1::DOOR_ERASE, "customer");
  CHECK((cover.allowed_by.empty() && cover.uncovered.empty()));
  // What no sentence allows, field by field; and what one rules out.
  const policy::PolicyFile narrower = testing::PolicyOf(
      With(testing::ShopPolicyText(), {"    kept: \"730 days\"\n", "    kept: \"1 day\"\n"}));
  cover = said(narrower, v1::DOOR_PERSIST, "page-views");
  CHECK(cover.allowed_by.empty());
  CHECK(cover.uncovered == std::vector<std::string>{"page", "day", "views"});
  const policy::PolicyFile other =
      testing::PolicyOf(With(testing::ShopPolicyText(), {"excludes { personal_data: true }\n}",
                                                         "excludes { third_parties: true }\n}"}));
  cover = said(other, v1::DOOR_TRANSMIT, "page-views");
  REQUIRE(cover.excluded_by.size() == 1);
  CHECK(id(cover.excluded_by[0]) == "visits");
  // A name that nobody has is a mistake, as it is for the check.
  CHECK(policy::CoverFlows(
            shop, testing::PolicyOf(With(testing::ShopPolicyText(),
                                         {"categories: \"page-views\"", "categories: \"visits\""})))
            .status()
            .message()
            .find("policy.txtpb:") == 0);
}

TEST_CASE("a category whose records stay when a person asks") {
  const testing::Change stays{"retention { seconds: 31536000 }",
                              "retention { seconds: 31536000 } not_erasable: \"tax law\""};
  const auto findings = CheckProgram(stays);
  REQUIRE(IdsOf(findings) == Ids{"policy-erasure"});
  CHECK(findings[0].message ==
        "question stays when a person asks for erasure, and no sentence of the policy says so: tax "
        "law");
  CHECK(testing::Check(
            With(ShopText(), stays),
            With(ShopPolicyText(), {"kept: \"365 days\"", "kept: \"365 days\" not_erasable: true"}))
            .empty());
  // A sentence may allow more than is done.
  CHECK(CheckClaim({"kept: \"365 days\"", "kept: \"365 days\" not_erasable: true"}).empty());
}

TEST_CASE("a category that is to be sealed where it is stored") {
  const testing::Change says{"kept: \"365 days\"", "kept: \"365 days\" sealed: true"};
  const auto findings = CheckClaim(says);
  REQUIRE(IdsOf(findings) == Ids{"policy-sealed"});
  CHECK(findings[0].message ==
        "the policy says that question is encrypted where it is stored, and it is not declared so");
  const testing::Change is{"retention { seconds: 31536000 }",
                           "retention { seconds: 31536000 } sealed: true"};
  CHECK(testing::Check(With(ShopText(), is), With(ShopPolicyText(), says)).empty());
  CHECK(CheckProgram(is).empty());
}

TEST_CASE("a category that is to be anonymous") {
  const auto findings = CheckProgram({"  anonymous: true\n", ""});
  REQUIRE(IdsOf(findings) == Ids{"policy-anonymous"});
  CHECK(findings[0].message ==
        "the policy says that page-views is anonymous, and it is not declared so");
}

TEST_CASE("what is anonymous tells at most as many bits as a sentence says") {
  CHECK(CheckClaim({"at_most_bits: 12", "at_most_bits: 400"}).empty());
  const auto findings = CheckClaim({"at_most_bits: 12", "at_most_bits: 11"});
  REQUIRE(IdsOf(findings) == Ids{"policy-bits"});
  CHECK(findings[0].message ==
        "a record of page-views tells at most 11.76 bits, and the policy allows 11 bits");
  CHECK(findings[0].remedy.find("set at_most_bits: 12 at policy.txtpb:") != std::string::npos);
  // Zero is a number, too.
  CHECK(IdsOf(CheckClaim({"at_most_bits: 12", "at_most_bits: 0"})) == Ids{"policy-bits"});
  CHECK(CheckClaim({"    at_most_bits: 12\n", ""}).empty());
  // What grew in the program, and what nobody counted.
  CHECK(IdsOf(CheckProgram({"bits_hundredths: 1176", "bits_hundredths: 1201"})) ==
        Ids{"policy-bits"});
  CHECK(CheckProgram({"bits_hundredths: 1176", "bits_hundredths: 1200"}).empty());
  const auto uncounted = CheckProgram({"  budget_hundredths: 1200\n", ""});
  REQUIRE(IdsOf(uncounted) == Ids{"policy-bits"});
  CHECK(uncounted[0].message ==
        "how much a record of page-views tells was not counted, and the policy allows 12 bits");
}

TEST_CASE("personal data, where a sentence says that there is none") {
  for (const std::string_view kind : {"street", "email-address", "no-such-kind"}) {
    const auto findings = CheckProgram({"kind: \"count\"", "kind: \"" + std::string(kind) + "\""});
    REQUIRE(IdsOf(findings) == Ids{"policy-excluded"});
    CHECK(findings[0].message ==
          "sentence \"visits\" rules out personal data, and here is "
          "page-views.views (" +
              std::string(kind) + ")");
    CHECK(findings[0].related[0].place.file() == "policy.txtpb");
  }
  // The key of a person is personal data, whatever its kind.
  CHECK(IdsOf(CheckProgram({"kind: \"count\"", "kind: \"count\" subject: true"})) ==
        Ids{"policy-excluded"});
}

TEST_CASE("a kind that a sentence rules out everywhere") {
  const auto findings = CheckProgram(
      {"name: \"text\"\n    kind: \"message-body\"", "name: \"text\"\n    kind: \"health-data\""});
  REQUIRE(IdsOf(findings) == Ids{"policy-excluded"});
  CHECK(findings[0].message ==
        "sentence \"no-health\" rules out health-data, and here is question.text (health-data)");
}

TEST_CASE("what is ruled out for third parties may go to others") {
  const auto excluding = [](std::string_view category) {
    return CheckClaim({"excludes { every_category: true kinds: \"health-data\" }",
                       "excludes { categories: \"" + std::string(category) +
                           "\" personal_data: true third_parties: true }"});
  };
  CHECK(excluding("newsletter-subscriber").empty());  // a processor gets it
  CHECK(excluding("page-views").empty());  // a third party gets it, and it is not personal
  const auto findings = excluding("order");
  REQUIRE(IdsOf(findings) == Ids{"policy-excluded"});
  CHECK(findings[0].subject == "send order to parcel-label (blitz-paket, DE)");
  // What is in a nested category is in the category.
  CHECK(findings[0].message.find("order.ship_to.street (street)") != std::string::npos);
  CHECK(IdsOf(excluding("address")) == Ids{"policy-excluded"});
}

TEST_CASE("a sentence that no flow needs is a note at the sentence") {
  const auto findings = CheckClaim({"", R"(
    sentences {
      id: "surveys"
      cites: "We may ask you what you think."
      allows { categories: "question" purposes: "improve-shop" }
    })"});
  REQUIRE(IdsOf(findings) == Ids{"policy-unneeded"});
  CHECK(findings[0].severity == Severity::kNote);
  CHECK(!findings::HasError(findings));
  CHECK(findings[0].message == "no flow needs sentence \"surveys\"");
  CHECK(findings[0].place.line() > 100);
}

TEST_CASE("a sentence about other programs is no note") {
  CHECK(CheckClaim({"", R"(
    sentences {
      id: "applications"
      cites: "If you want to work with us, we read what you send."
      allows { categories: "application" fields: "cv" purposes: "hire" kept: "180 days" }
    }
    elsewhere { categories: "application" purposes: "hire" })"})
            .empty());
}

// ---- What is no finding

TEST_CASE("erasing and ending need no sentence, and neither does changing a table") {
  for (const std::string door : {"DOOR_ERASE", "DOOR_MIGRATE", "DOOR_END", "DOOR_PURGE"}) {
    CHECK(
        CheckProgram({"", "flows { door: " + door + " category: \"address\" fields: \"street\" }"})
            .empty());
  }
}

TEST_CASE("a nested category is used under its own id, and covered where it is nested") {
  const std::string use = "flows { door: DOOR_USE category: \"address\" fields: \"city\" purpose: ";
  CHECK(CheckProgram({"", use + "\"deliver-order\" }"}).empty());
  const auto findings = CheckProgram({"", use + "\"improve-shop\" }"});
  REQUIRE(IdsOf(findings) == Ids{"policy-purpose"});
  CHECK(findings::PlaceText(findings[0].place) == "shop/address.h:24");
}

TEST_CASE("a question serves the purpose that it names, and not all of its store") {
  const std::string ask =
      "flows { door: DOOR_SELECT category: \"order\" sink: \"order-store\" fields: \"id\" "
      "asked: \"id\" purpose: ";
  CHECK(CheckProgram({"", ask + "\"deliver-order\" }"}).empty());
  const auto findings = CheckProgram({"", ask + "\"improve-shop\" }"});
  REQUIRE(IdsOf(findings) == Ids{"policy-purpose"});
  CHECK(findings[0].message.find("improve-shop") != std::string::npos);
}

TEST_CASE("a nested category is disclosed under its own id, and covered where it is nested") {
  const std::string disclose =
      "flows { door: DOOR_DISCLOSE category: \"address\" fields: \"city\" ";
  CHECK(CheckProgram({"", disclose + "sink: \"parcel-label\" }"}).empty());
  CHECK(IdsOf(CheckProgram({"", disclose + "sink: \"visit-store\" }"})) == Ids{"policy-purpose"});
}

TEST_CASE("the field that nests a category is used like what is in it") {
  CHECK(CheckProgram({"",
                      "flows { door: DOOR_USE category: \"order\" fields: \"lines\" purpose: "
                      "\"deliver-order\" }"})
            .empty());
  CHECK(IdsOf(CheckProgram({"",
                            "flows { door: DOOR_USE category: \"order\" fields: \"lines\" "
                            "purpose: \"open-account\" }"})) == Ids{"policy-purpose"});
}

TEST_CASE("fields of a sentence reach into what is nested, and no further") {
  const Change only_city{R"(fields: ["id", "recipient_name", "ship_to"])",
                         R"(fields: ["id", "recipient_name", "ship_to.city"])"};
  const auto findings = CheckClaim(only_city);
  REQUIRE(IdsOf(findings) == Ids{"policy-field"});
  CHECK(
      findings[0].message ==
      "no sentence of the policy allows order.ship_to.street (street), order.ship_to.postal_code "
      "(postal-code) and order.ship_to.country (country) to be sent to parcel-label (blitz-paket, "
      "DE)");
}

TEST_CASE("two sentences cover a flow together") {
  const auto findings = CheckClaim({R"(fields: ["id", "recipient_name", "ship_to"])",
                                    R"(fields: ["id", "recipient_name", "ship_to"]
    purposes: "deliver-order"
    recipients { id: "blitz-paket" countries: "DE" }
  }
  allows {
    categories: "address")"});
  CHECK(findings.empty());
}

// ---- What can't be checked

TEST_CASE("what saw nothing does not pass") {
  const auto findings = CheckPolicy(v1::Inventory(), PolicyOf(ShopPolicyText()));
  CHECK(absl::IsFailedPrecondition(findings.status()));
}

TEST_CASE("a flow of what the inventory lacks is a finding, not a crash") {
  const auto findings = CheckProgram(
      {"",
       "flows { door: DOOR_USE category: \"lost\" fields: \"a.b\" purpose: \"gone\" }\n"
       "flows { door: DOOR_TRANSMIT category: \"question\" sink: \"lost\" fields: \"text\" }\n"
       "flows { door: DOOR_PERSIST category: \"question\" sink: \"question-store\" "
       "fields: \"text.deep\" fields: \"\" }"});
  CHECK(IdsOf(findings) == Ids{"policy-uncovered", "policy-excluded", "policy-recipient"});
}

TEST_CASE("categories that nest each other in a circle end") {
  const auto findings = CheckProgram(
      {"",
       "categories { id: \"a\" fields { number: 1 name: \"b\" category: \"b\" } }\n"
       "categories { id: \"b\" fields { number: 1 name: \"a\" category: \"a\" } }\n"
       "flows { door: DOOR_USE category: \"a\" fields: \"b.a.b.a\" purpose: \"improve-shop\" }"});
  CHECK(IdsOf(findings) == Ids{"policy-uncovered"});
}

}  // namespace
}  // namespace zweck
