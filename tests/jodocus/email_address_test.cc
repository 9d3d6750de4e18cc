// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/email_address.h"

#include <zweck/internal/declare/facts.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "jodocus/policy.h"
#include "tests/jodocus/fixture.h"
#include "tests/support/refused.h"

namespace {

using namespace jodocus;
using zweck::Reading;
using zweck::internal::CategoryFacts;
using zweck::internal::FieldFacts;
using zweck::internal::FieldLayout;
using zweck::internal::kFacts;
using zweck::internal::kLayout;
using zweck::internal::RecordLayout;
using zweck::testing::CheckRefused;
using zweck::testing::Outcome;

template <class Reader>
std::string ReadAddress(std::string text) {
  const Reading reading = Reader::FromText(text);
  return Outcome(reading, text);
}

std::string Repeat(std::string_view part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

// What people, systems and attackers write where an address belongs.
std::vector<std::string> NoAddresses() {
  using namespace std::string_literals;
  return {"", " ", "-", "null", "mia", "@", "mia@", "@example.com", "mia@@example.com",
          "mia@example@example.com",
          // hidden or masked
          "mia at example dot com", "mia[at]example.com", "m***@example.com", "***@example.com",
          "mia@***.com", "m\u2022\u2022\u2022@example.com", "m...a@example.com",
          // another head, another line, another end
          "mia@example.com\r\nBcc: x@example.com", "mia@example.com\nx@example.com",
          "mia@example.com\rx", "Bcc: mia@example.com", "mia@example.com\0"s, "mia\0@example.com"s,
          "\0mia@example.com"s, "mia@example.com\0.example.org"s, "mia\t@example.com",
          "mia@example.com\x7f", "mia@exam\u2028ple.com", "mia@example.com\u00a0",
          "\u200bmia@example.com",
          // several, or with a name
          "mia@example.com,otto@example.com", "mia@example.com;otto@example.com",
          "mia@example.com otto@example.com", "Mia Muster <mia@example.com>", "<mia@example.com>",
          "mailto:mia@example.com", "mia@example.com?bcc=x@example.com",
          // what a standard allows and nobody has
          "\"mia muster\"@example.com", "\"mia\"@example.com", "mia(work)@example.com",
          "mia@example.com (Mia)", "mia@[192.0.2.1]", "mia@192.0.2.1", "mia@localhost",
          "mi\\a@example.com",
          // dots and hyphens
          ".mia@example.com", "mia.@example.com", "mi..a@example.com", "mia@example.com.",
          "mia@.example.com", "mia@example..com", "mia@-example.com", "mia@example-.com",
          "mia@exa_mple.com",
          // not ASCII
          "zo\u00eb@example.com", "mia@m\u00fcller.example", "mia\uff20example.com",
          // too long
          Repeat("m", 65) + "@example.com", "mia@" + Repeat("e", 64) + ".com",
          "mia@" + Repeat("example.", 31) + "com"};
}

bool MarketplaceDrops(std::string_view text) {
  const std::size_t at = text.find("mia@example.com");
  if (at == std::string_view::npos) return false;
  const std::string_view before = text.substr(0, at);
  const std::string_view after = text.substr(at + std::string_view("mia@example.com").size());
  return (before == "mailto:" && after.empty()) ||
         (before.empty() &&
          (after == std::string_view("\0", 1) || after == "\x7f" || after == "\u00a0")) ||
         (before == std::string_view("\0", 1) && after.empty());
}

// Checks every field of the kind, also in nested categories. Gives how many there were.
int CheckFields(const CategoryFacts& facts, const RecordLayout& layout) {
  int count = 0;
  for (std::size_t i = 0; i < layout.fields.size(); ++i) {
    const FieldLayout& field = layout.fields[i];
    const FieldFacts& fact = facts.fields[i];
    REQUIRE(fact.name == field.name);
    if (fact.nested != nullptr) count += CheckFields(*fact.nested, *field.record);
    if (fact.kind->id != kind::EmailAddress::kInfo.id) continue;
    ++count;
    CAPTURE(layout.category, field.name);
    REQUIRE(field.reader != nullptr);
    CHECK(field.reader->from_json == nullptr);
    for (std::string text : NoAddresses()) {
      CAPTURE(text);
      // The Marketplace's reader also drops what is around an address in its reports.
      if (layout.category == "contact-person" && MarketplaceDrops(text)) continue;
      CHECK(field.reader->from_text(text) != Reading::kKept);
    }
    std::string address = "mia+jira@mail.example.com";
    CHECK(field.reader->from_text(address) == Reading::kKept);
    CHECK(address == "mia+jira@mail.example.com");
  }
  return count;
}
template <class C>
int CheckFieldsOf() {
  return CheckFields(kFacts<C>, kLayout<C>);
}

}  // namespace

TEST_CASE("an e-mail address is read as it is, but for white space around it") {
  for (const char* text : {"mia@example.com", "Mia.Muster+jira@mail.example.com", "m@e.de",
                           "o'hara@example.com", "a!#$%&'+-/=?^_`{|}~b@example.com",
                           "mia@xn--mller-kva.example", "1@1.example", "mia@ex-ample.co.uk"}) {
    const std::string address = text;
    CHECK(ReadAddress<EmailText>(address) == address);
    CHECK(ReadAddress<RequiredEmailText>(" \t" + address + "\r\n") == address);
  }
  const std::string longest = Repeat("m", 64) + "@" + Repeat("e", 63) + ".example";
  CHECK(ReadAddress<EmailText>(longest) == longest);
}

TEST_CASE("what is not one e-mail address is absent, or malformed where there must be one") {
  for (const std::string& text : NoAddresses()) {
    CAPTURE(text);
    CHECK_FALSE(IsEmailAddress(text));
    // A no-break space is not ASCII, and so is not trimmed.
    CHECK(ReadAddress<EmailText>(text) == "(absent)");
    CHECK(ReadAddress<RequiredEmailText>(text) == "(malformed)");
  }
}

TEST_CASE("every address of the policy is read by the one reader") {
  CHECK(CheckFieldsOf<WebsiteForm<AnswerContactForm>>() == 1);
  CHECK(CheckFieldsOf<WebsiteForm<SendNewsletter>>() == 1);
  CHECK(CheckFieldsOf<MarketplaceContact>() == 2);
  CHECK(CheckFieldsOf<SupportTicket>() == 1);
  CHECK(CheckFieldsOf<TicketTombstone>() == 0);
  CHECK(CheckFieldsOf<ClientInstallation>() == 0);
  CHECK(CheckFieldsOf<AnonymousUsageEvent>() == 0);
  CHECK(CheckFieldsOf<WebsiteStatistic>() == 0);
}

TEST_CASE("a form needs an address, and the error says where and not what") {
  using Form = WebsiteForm<AnswerContactForm>;
  for (const char* email :
       {R"("Zq9Canary@example.com\r\nBcc: x@example.com")", R"("Zq9Canary at example dot com")",
        R"("")", R"(["Zq9Canary@example.com"])", "17"}) {
    CAPTURE(email);
    CheckRefused(
        zweck::FromJson<Form>(std::string(R"({"entry":"1","email":)") + email + "}").status(),
        absl::StatusCode::kInvalidArgument, "email");
  }
}

TEST_CASE("a ticket without a real address is read all the same") {
  for (const char* reporter : {R"({"displayName":"Mia","emailAddress":"mia at example dot com"})",
                               R"({"displayName":"Mia","emailAddress":""})",
                               R"({"displayName":"Mia","emailAddress":"m***@example.com"})",
                               R"({"displayName":"Mia","emailAddress":null})"}) {
    for (const std::string& json :
         {R"({"issue":{"key":"HELP-1","fields":{"reporter":)" + std::string(reporter) + "}}}",
          R"({"key":"HELP-1","fields":{"reporter":)" + std::string(reporter) + "}}",
          R"({"issueKey":"HELP-1","reporter":)" + std::string(reporter) + "}"}) {
      CAPTURE(json);
      const SupportTicket ticket = zweck::testing::RequireOk(zweck::FromJson<SupportTicket>(json));
      CHECK(ticket.reporter_name.Use<ContactWithResponse>() == "Mia");
      CHECK_FALSE(ticket.reporter_email.Use<ContactWithResponse>().has_value());
    }
  }
}
