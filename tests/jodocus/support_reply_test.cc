// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/support_reply.h"

#include <absl/status/status.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>

#include "jodocus/sinks.h"
#include "jodocus/support_ticket.h"

namespace {

using namespace jodocus;

}  // namespace

TEST_CASE("an answer goes to who opened the ticket, and nowhere else") {
  STATIC_REQUIRE(zweck::Disclosable<decltype(SupportReply::to), ReplyMail>);
  STATIC_REQUIRE(zweck::Disclosable<decltype(SupportReply::text), ReplyMail>);
  STATIC_REQUIRE(zweck::Disclosable<decltype(SupportTicket::reporter_name), ReplyMail>);
  // What is wrong does not tell whom to answer.
  STATIC_REQUIRE_FALSE(zweck::Disclosable<decltype(SupportTicket::description), ReplyMail>);
  STATIC_REQUIRE_FALSE(zweck::Disclosable<decltype(SupportReply::to), TrialMail>);
  STATIC_REQUIRE_FALSE(zweck::Disclosable<decltype(SupportReply::to), LicenceMail>);
  STATIC_REQUIRE_FALSE(zweck::Persistable<SupportReply, SupportStore>);
  STATIC_REQUIRE_FALSE(zweck::Transmittable<SupportReply, TicketSystem>);
}

TEST_CASE("an answer says to whom, by one address, and what") {
  const auto reply = zweck::FromJson<SupportReply>(
      R"({"to": " ada@example.com ", "text": "Fixed.", "from": "x"})");
  REQUIRE(reply.ok());
  CHECK(reply->to.Use<ContactWithResponse>() == "ada@example.com");
  CHECK(reply->text.Use<ContactWithResponse>() == "Fixed.");
  for (const char* json : {R"({"to": "ada@example.com"})", R"({"text": "Fixed."})",
                           R"({"to": "ada", "text": "Fixed."})",
                           R"({"to": "ada@example.com\r\nBcc: eve@example.com", "text": "Fixed."})",
                           R"({"to": "ada@example.com,eve@example.com", "text": "Fixed."})"}) {
    CAPTURE(json);
    CHECK(absl::IsInvalidArgument(zweck::FromJson<SupportReply>(json).status()));
  }
}
