// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/words.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdint>
#include <limits>
#include <string>

#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {
namespace {

TEST_CASE("An id becomes a title", "[report]") {
  CHECK(TitleOf("client-installation") == "Client installation");
  CHECK(TitleOf("a") == "A");
  CHECK(TitleOf("iso-27001") == "Iso 27001");
}

TEST_CASE("What is no id stays as it is", "[report]") {
  CHECK(TitleOf("").empty());
  CHECK(TitleOf("-a") == "-a");
  CHECK(TitleOf("7-up") == "7-up");
  CHECK(TitleOf("Some-Thing") == "Some-Thing");
  CHECK(TitleOf("a-b <script>") == "a-b <script>");
}

TEST_CASE("A sink is reached at its hosts, by its method, at its path") {
  v1::Sink sink;
  CHECK(ReachedWords(sink).empty());
  sink.set_method(v1::HTTP_METHOD_DELETE);
  CHECK(ReachedWords(sink) == "by DELETE");
  sink.set_path("/users/{number}");
  sink.add_hosts("api.example");
  sink.add_hosts("eu.example");
  CHECK(ReachedWords(sink) == "api.example, eu.example, by DELETE /users/{number}");
  CHECK(MethodWord(v1::HTTP_METHOD_POST) == "POST");
  CHECK(MethodWord(v1::HTTP_METHOD_PUT) == "PUT");
  CHECK(MethodWord(v1::HTTP_METHOD_PATCH) == "PATCH");
  CHECK(MethodWord(v1::HTTP_METHOD_UNSPECIFIED).empty());
}

TEST_CASE("A door has a word") {
  CHECK(DoorWord(v1::DOOR_ERASE) == "erase");
  CHECK(DoorWord(v1::DOOR_USE) == "use");
  CHECK(DoorWord(v1::DOOR_DISCLOSE) == "disclose");
  CHECK(DoorWord(v1::DOOR_ANSWER) == "answer");
  CHECK(DoorWord(v1::DOOR_SELECT) == "select");
  CHECK(DoorWord(v1::DOOR_COUNT) == "count");
  CHECK(DoorWord(v1::DOOR_TEST) == "test");
  CHECK(DoorWord(v1::DOOR_KEEP) == "keep");
  CHECK(DoorWord(v1::DOOR_MIGRATE) == "migrate");
  CHECK(DoorWord(v1::DOOR_END) == "end");
  CHECK(DoorWord(v1::DOOR_PURGE) == "purge");
  CHECK(DoorWord(v1::DOOR_UNSPECIFIED) == "unknown");
}

TEST_CASE("Three doors lead out") {
  for (int number = v1::Door_MIN; number <= v1::Door_MAX; ++number) {
    const auto door = static_cast<v1::Door>(number);
    CAPTURE(DoorWord(door));
    CHECK(LeadsOut(door) ==
          (door == v1::DOOR_TRANSMIT || door == v1::DOOR_DISCLOSE || door == v1::DOOR_ANSWER));
    CHECK(Asks(door) ==
          (door == v1::DOOR_SELECT || door == v1::DOOR_COUNT || door == v1::DOOR_TEST));
    CHECK(HasPurpose(door) == (Asks(door) || door == v1::DOOR_USE));
    CHECK((DoorWord(door) == "unknown") == (door == v1::DOOR_UNSPECIFIED));
  }
}

TEST_CASE("Things are counted", "[report]") {
  CHECK(Counted(0, "field", "fields") == "0 fields");
  CHECK(Counted(1, "category", "categories") == "1 category");
  CHECK(Counted(2, "category", "categories") == "2 categories");
}

TEST_CASE("A duration is in the largest unit that is exact", "[report]") {
  CHECK(DurationWords(1) == "1 second");
  CHECK(DurationWords(90) == "90 seconds");
  CHECK(DurationWords(120) == "2 minutes");
  CHECK(DurationWords(3600) == "1 hour");
  CHECK(DurationWords(86400) == "1 day");
  CHECK(DurationWords(30 * 86400) == "30 days");
  CHECK(DurationWords(365 * 86400) == "1 year");
  CHECK(DurationWords(366 * 86400) == "366 days");
  CHECK(DurationWords(3650 * 86400LL) == "10 years");
  const auto words = [](std::chrono::seconds time) { return DurationWords(time.count()); };
  CHECK(words(std::chrono::years(10)) == "10 years");
  CHECK(words(std::chrono::months(18)) == "18 months");
  CHECK(words(std::chrono::years(1) + std::chrono::days(30)) == "1 year and 30 days");
}

TEST_CASE("A duration that no policy has is still one", "[report]") {
  CHECK(DurationWords(0) == "0 seconds");
  CHECK(DurationWords(-5) == "-5 seconds");
  CHECK(DurationWords(std::numeric_limits<std::int64_t>::max()) == "9223372036854775807 seconds");
  CHECK(DurationWords(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808 seconds");
}

TEST_CASE("A purpose is described in the infinitive", "[report]") {
  for (const char* good :
       {"Answer questions", "answer questions", "Bring an order", "Ping the app", "Ring back",
        "String beads", "Process payments", "Focus on faults", "Question witnesses", "Send SMS",
        "Re-send mail", "Always answer", "Apply pricing", "Quickly answer", "Write to or call",
        "\xC3\x9C"
        "berweisen",
        "Do 2 things"}) {
    INFO(good);
    CHECK(FollowsTo(good));
  }
  for (const char* bad : {"",
                          " ",
                          "Sending a text message",
                          "sending",
                          "SENDING MAIL",
                          "Re-sending mail",
                          "Automatically sending mail",
                          "To send mail",
                          "to send mail",
                          "Sends mail",
                          "Answers",
                          "SMS reminders",
                          "Statistics",
                          "Notification of people",
                          "The newsletter",
                          "For billing",
                          "We send mail",
                          "Purpose: mail",
                          "Answer questions.",
                          "Answer questions!",
                          "Answer, ",
                          " Answer questions",
                          "Answer questions\n",
                          "Answer\nquestions",
                          "2 reminders",
                          "(internal)",
                          "Billing"}) {
    INFO(bad);
    CHECK_FALSE(FollowsTo(bad));
  }
}

TEST_CASE("An event follows \"until\"", "[report]") {
  for (const char* good : {"the app is uninstalled", "withdrawal", "iffy data is found"}) {
    INFO(good);
    CHECK(FollowsUntil(good));
  }
  for (const char* bad : {"", "until the app is uninstalled", "When it ends", "after it ends",
                          "as soon as it ends", "it ends.", " it ends"}) {
    INFO(bad);
    CHECK_FALSE(FollowsUntil(bad));
  }
}

TEST_CASE("A retention is a time, an event, or both", "[report]") {
  v1::Category category;
  CHECK(RetentionWords(category) == "not stored");
  category.mutable_retention()->set_seconds(86400);
  CHECK(RetentionWords(category) == "1 day");
  category.mutable_retention()->set_until("the contract ends");
  CHECK(RetentionWords(category) == "until the contract ends, and at most 1 day more");
  category.mutable_retention()->set_seconds(0);
  CHECK(RetentionWords(category) == "until the contract ends");

  v1::Retention& seen = *category.mutable_retention();
  seen.Clear();
  seen.set_seconds(90 * 86400);
  seen.set_since("last_seen");
  seen.set_when_absent(86400);
  CHECK(RetentionWords(category) ==
        "90 days after what last_seen says (while that is absent, 1 day after it came in); no "
        "latest end: it depends on what is written to last_seen");
  const v1::Retention first = seen;
  seen.Clear();
  *seen.add_first_of() = first;
  seen.mutable_first_of(0)->set_when_absent(std::numeric_limits<std::int64_t>::max());
  seen.add_first_of()->set_seconds(365 * 86400);
  seen.mutable_first_of(1)->set_end_of_year(true);
  CHECK(RetentionWords(category) ==
        "90 days after what last_seen says (while that is absent, without an end); or 1 year, "
        "counted from the end of the year; whichever comes first");
  seen.mutable_first_of(1)->set_since("paid");
  CHECK(RetentionWords(category) ==
        "90 days after what last_seen says (while that is absent, without an end); or 1 year after "
        "what paid says, counted from the end of the year; whichever comes first; no latest end: "
        "it depends on what is written to last_seen and paid");
  // An event that comes, or does not, is another matter.
  seen.Clear();
  seen.set_until("the contract ends");
  CHECK(LatestEndWords(seen).empty());
}

TEST_CASE("Each value of the schema has words of its own", "[report]") {
  CHECK(LegalBasisWords(v1::LEGAL_BASIS_CONSENT) == "consent");
  CHECK(LegalBasisArticle(v1::LEGAL_BASIS_LEGITIMATE_INTERESTS) == "GDPR Art. 6(1)(f)");
  CHECK(RoleWords(v1::ROLE_THIRD_PARTY) == "third party");
  CHECK(IdentifiesWords(v1::IDENTIFIES_INDIRECTLY) == "a person, with other data");
  for (int basis = v1::LegalBasis_MIN + 1; basis <= v1::LegalBasis_MAX; ++basis) {
    CHECK(LegalBasisWords(static_cast<v1::LegalBasis>(basis)) != "unknown");
    CHECK_FALSE(LegalBasisArticle(static_cast<v1::LegalBasis>(basis)).empty());
  }
  for (int role = v1::Role_MIN + 1; role <= v1::Role_MAX; ++role) {
    CHECK(RoleWords(static_cast<v1::Role>(role)) != "unknown");
  }
  for (int identifies = v1::Identifies_MIN + 1; identifies <= v1::Identifies_MAX; ++identifies) {
    CHECK(IdentifiesWords(static_cast<v1::Identifies>(identifies)) != "unknown");
  }
}

TEST_CASE("A value that the schema does not know is unknown", "[report]") {
  CHECK(LegalBasisWords(v1::LEGAL_BASIS_UNSPECIFIED) == "unknown");
  CHECK(LegalBasisArticle(static_cast<v1::LegalBasis>(99)).empty());
  CHECK(RoleWords(static_cast<v1::Role>(-1)) == "unknown");
  CHECK(IdentifiesWords(static_cast<v1::Identifies>(5)) == "unknown");
}

}  // namespace
}  // namespace zweck::inventory
