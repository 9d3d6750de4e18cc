// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/one_line.h"

#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>

#include "jodocus/support_ticket.h"
#include "jodocus/website_form.h"
#include "tests/jodocus/fixture.h"
#include "tests/support/refused.h"

namespace {

std::string ReadLine(std::string text) {
  const zweck::Reading reading = jodocus::OneLine::FromText(text);
  return zweck::testing::Outcome(reading, text);
}

}  // namespace

TEST_CASE("what ends a line, and any other white space, becomes one blank") {
  CHECK(ReadLine("Mia Muster") == "Mia Muster");
  CHECK(ReadLine("Zo\u00eb \u00c5s") == "Zo\u00eb \u00c5s");
  CHECK(ReadLine("  Mia\t \u00a0 Muster \r\n") == "Mia Muster");
  CHECK(ReadLine("Mia\r\nBcc: x@example.com") == "Mia Bcc: x@example.com");
  CHECK(ReadLine("a\u0085b\u2028c\u2029d\ve\x7f"
                 "f") == "a b c d e f");
  CHECK(ReadLine(std::string("a\0b", 3)) == "a b");
  for (const char* nothing : {"", " ", "\r\n", "\u00a0"}) CHECK(ReadLine(nothing) == "(absent)");
}

TEST_CASE("names that people enter are one line") {
  using namespace jodocus;
  const auto form = zweck::testing::RequireOk(zweck::FromJson<WebsiteForm<AnswerContactForm>>(
      R"({"entry":"1","email":"mia@example.com","name":"Mia\r\nBcc: x@example.com",)"
      R"("company":"Acme\nLtd","message":"a\nb"})"));
  CHECK(form.name.Use<AnswerContactForm>() == "Mia Bcc: x@example.com");
  CHECK(form.company.Use<AnswerContactForm>() == "Acme Ltd");
  CHECK(form.message.Use<AnswerContactForm>() == "a\nb");
  const auto ticket = zweck::testing::RequireOk(zweck::FromJson<SupportTicket>(
      R"({"issueKey":"HELP-1","reporter":{"displayName":"Mia\r\nBcc: x"}})"));
  CHECK(ticket.reporter_name.Use<ContactWithResponse>() == "Mia Bcc: x");
  const auto blank = zweck::testing::RequireOk(
      zweck::FromJson<SupportTicket>(R"({"issueKey":"HELP-1","reporter":{"displayName":" "}})"));
  CHECK_FALSE(blank.reporter_name.Use<ContactWithResponse>().has_value());
}
