// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/ticket_event.h"

#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/processor_seconds.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/to_bytes.h"

namespace {

using namespace jodocus;
using nlohmann::json;
using zweck::testing::CheckRefused;
using zweck::testing::ProcessorSeconds;
using zweck::testing::RequireOk;
using What = TicketEvent::What;

TicketEvent Read(const json& document) { return RequireOk(ReadTicketEvent(document.dump())); }

json AsJson(const SupportTicket& ticket) {
  std::string text;
  RequireOk(zweck::ToJson(zweck::InsecureDoorAccessForTests::Key(), ticket, text));
  return json::parse(text);
}

// What is held after these documents, in their order.
json After(const std::vector<json>& documents) {
  SupportTicket held;
  for (const json& document : documents) {
    TicketEvent event = Read(document);
    RequireOk(UpdateTicket(event, held).status());
  }
  return AsJson(held);
}

json Issue(const json& fields) {
  return {{"webhookEvent", "jira:issue_updated"},
          {"issue", {{"key", "HELP-1"}, {"fields", fields}}}};
}

json Comment(const std::string& id, const std::string& body, const std::string& updated = "",
             bool is_public = true) {
  json comment = {{"id", id}, {"body", body}, {"jsdPublic", is_public}};
  if (!updated.empty()) comment["updated"] = updated;
  return comment;
}

json AboutComment(const std::string& event, const json& comment,
                  const json& fields = json::object()) {
  json document = Issue(fields);
  document["webhookEvent"] = event;
  document["comment"] = comment;
  return document;
}

std::string Bodies(const json& ticket) {
  std::string bodies;
  for (const json& comment : ticket.value("comments", json::array())) {
    bodies += comment.value("body", "") + ";";
  }
  return bodies;
}

// A reporter in each of the three shapes of a document.
std::vector<json> WithReporter(const json& reporter) {
  json request = {{"issueKey", "HELP-1"}, {"reporter", reporter}};
  json issue = {{"key", "HELP-1"}, {"fields", {{"reporter", reporter}}}};
  return {Issue({{"reporter", reporter}}), issue, request};
}

// "name <address>", or what of it is held.
std::string Reporter(const json& ticket) {
  return ticket.value("reporterName", "-") + " <" + ticket.value("reporterEmail", "-") + ">";
}

}  // namespace

TEST_CASE("the event says what happened") {
  const auto what = [](const json& event, const json& type) {
    json document = {{"issue", {{"key", "HELP-1"}}}, {"comment", {{"id", "7"}}}};
    if (!event.is_null()) document["webhookEvent"] = event;
    if (!type.is_null()) document["issue_event_type_name"] = type;
    return Read(document).what;
  };
  CHECK(what("jira:issue_created", "issue_created") == What::kTicket);
  CHECK(what("jira:issue_updated", "issue_generic") == What::kTicket);
  CHECK(what("jira:issue_updated", "issue_commented") == What::kTicket);
  CHECK(what("jira:issue_updated", "an event of our own") == What::kTicket);
  CHECK(what("comment_created", nullptr) == What::kTicket);
  CHECK(what("comment_updated", nullptr) == What::kTicket);
  CHECK(what(nullptr, nullptr) == What::kTicket);
  CHECK(what("comment_deleted", nullptr) == What::kCommentGone);
  CHECK(what("jira:issue_updated", "issue_comment_deleted") == What::kCommentGone);
  CHECK(what("jira:issue_deleted", nullptr) == What::kTicketGone);
  CHECK(what("jira:issue_updated", "issue_deleted") == What::kTicketGone);
  CHECK(what(nullptr, "issue_deleted") == What::kTicketGone);
}

TEST_CASE("an event that is not known is refused") {
  for (const json& event :
       {json("Zq9Canary"), json(""), json("comment_deleted "), json("COMMENT_DELETED"),
        json("jira:worklog_updated"), json(std::string("comment_deleted\0x", 17)),
        json("attachment_created"), json("issuelink_created"), json(7), json({{"Zq9Canary", 1}}),
        json({"comment_created"})}) {
    CAPTURE(event.dump());
    json document = Issue({{"summary", "S"}});
    document["webhookEvent"] = event;
    CheckRefused(ReadTicketEvent(document.dump()).status(), absl::StatusCode::kInvalidArgument,
                 "webhookEvent");
  }
}

TEST_CASE("what is gone is read, whatever else can't be") {
  json document = {{"webhookEvent", "jira:issue_deleted"},
                   {"timestamp", "Zq9Canary"},
                   {"issue",
                    {{"key", "HELP-1"},
                     {"fields",
                      {{"summary", 7},
                       {"updated", json::array()},
                       {"description", {{"x", 1}}},
                       {"comment", {{"comments", "none"}}}}}}}};
  TicketEvent event = Read(document);
  CHECK(event.what == What::kTicketGone);
  CHECK(event.ticket.key.Use<ResolveIssue>() == "HELP-1");
  document["webhookEvent"] = "comment_deleted";
  document["comment"] = {{"id", 10019}, {"body", {{"x", 1}}}, {"created", "Zq9Canary"}};
  event = Read(document);
  CHECK(event.what == What::kCommentGone);
  REQUIRE(event.gone.size() == 1);
  CHECK(event.gone[0].id == "10019");
  CHECK(event.ticket.comments.Use<ResolveIssue>().empty());
}

TEST_CASE("a deletion that does not say of what is refused") {
  for (const json& comment :
       {json(nullptr), json::object(), json({{"id", nullptr}, {"body", "Zq9Canary"}}),
        json({{"id", ""}}), json({{"id", {"Zq9Canary"}}}), json("Zq9Canary"), json::array()}) {
    CAPTURE(comment.dump());
    CheckRefused(ReadTicketEvent(AboutComment("comment_deleted", comment).dump()).status(),
                 absl::StatusCode::kInvalidArgument, "id");
  }
  for (const char* event : {"jira:issue_deleted", "comment_deleted", "jira:issue_updated"}) {
    CheckRefused(
        ReadTicketEvent(json{{"webhookEvent", event}, {"comment", {{"id", "1"}}}}.dump()).status(),
        absl::StatusCode::kInvalidArgument, "key");
  }
}

TEST_CASE("a reporter is taken as a whole or not at all") {
  const json mia = {{"displayName", "Mia Muster"}, {"emailAddress", "mia@example.com"}};
  struct Case {
    json then;
    std::string held;
  };
  const json none = nullptr;
  for (const Case& next : std::vector<Case>{
           // the address is hidden, or masked
           {{{"displayName", "Mia Muster"}}, "Mia Muster <mia@example.com>"},
           {{{"displayName", "Mia Muster"}, {"emailAddress", ""}}, "Mia Muster <mia@example.com>"},
           {{{"displayName", "Mia Muster"}, {"emailAddress", none}},
            "Mia Muster <mia@example.com>"},
           {{{"displayName", "Mia Muster"}, {"emailAddress", "mia at example dot com"}},
            "Mia Muster <mia@example.com>"},
           {{{"displayName", "Mia Muster"}, {"emailAddress", "m***@example.com"}},
            "Mia Muster <mia@example.com>"},
           // another person, or nobody knows
           {{{"displayName", "Otto Other"}}, "Otto Other <->"},
           {{{"displayName", "Otto Other"}, {"emailAddress", "?"}}, "Otto Other <->"},
           {{{"displayName", "Former user"}}, "Former user <->"},
           {{{"displayName", "Otto Other"}, {"emailAddress", "otto@example.com"}},
            "Otto Other <otto@example.com>"},
           {{{"emailAddress", "otto@example.com"}}, "- <otto@example.com>"},
           {{{"displayName", "  "}, {"emailAddress", "otto@example.com"}}, "- <otto@example.com>"},
           // the same, with another name or address
           {{{"displayName", "Mia Neu"}, {"emailAddress", "mia@example.com"}},
            "Mia Neu <mia@example.com>"},
           {{{"displayName", "Mia Muster"}, {"emailAddress", "mia@example.org"}},
            "Mia Muster <mia@example.org>"},
           {{{"emailAddress", "mia@example.com"}}, "Mia Muster <mia@example.com>"},
           // says nothing
           {{{"accountId", "712020:aa"}}, "Mia Muster <mia@example.com>"},
           {json::object(), "Mia Muster <mia@example.com>"},
           {{{"displayName", ""}, {"emailAddress", ""}}, "Mia Muster <mia@example.com>"},
           // nobody
           {none, "- <->"}}) {
    CAPTURE(next.then.dump());
    for (const json& first : WithReporter(mia)) {
      for (const json& second : WithReporter(next.then)) {
        CHECK(Reporter(After({first, second})) == next.held);
        CHECK(Reporter(After({first, second, second})) == next.held);
        // Never a pair that no document had.
        const std::string back = Reporter(After({second, first}));
        CHECK(back == "Mia Muster <mia@example.com>");
      }
    }
  }
  CHECK(Reporter(After({Issue({{"reporter", mia}}), Issue({{"summary", "S"}})})) ==
        "Mia Muster <mia@example.com>");
}

TEST_CASE("the first ticket has no address that is none") {
  for (const json& document :
       WithReporter({{"displayName", "Mia"}, {"emailAddress", "mia at example dot com"}})) {
    CHECK(Reporter(After({document})) == "Mia <->");
  }
}

TEST_CASE("a changelog says that the reporter is another one") {
  json changed = Issue({{"reporter", {{"displayName", "Mia Muster"}}}});
  const json mia = {{"displayName", "Mia Muster"}, {"emailAddress", "mia@example.com"}};
  changed["changelog"]["items"] = {{{"field", "priority"}}, {{"field", "reporter"}, {"to", "x"}}};
  CHECK(Reporter(After({Issue({{"reporter", mia}}), changed})) == "Mia Muster <->");
  changed["issue"]["fields"]["reporter"] = {{"accountId", "712020:aa"}};
  CHECK(Reporter(After({Issue({{"reporter", mia}}), changed})) == "- <->");
}

TEST_CASE("a reporter in two places is refused") {
  json document = Issue({{"reporter", {{"displayName", "Zq9Canary"}}}});
  document["reporter"] = {{"displayName", "Otto"}, {"emailAddress", "otto@example.com"}};
  CheckRefused(ReadTicketEvent(document.dump()).status(), absl::StatusCode::kInvalidArgument,
               "reporter");
  document["reporter"] = nullptr;
  CHECK(Reporter(After({document})) == "Zq9Canary <->");
}

TEST_CASE("members that are there take the place of what is held, null too") {
  const json full = Issue({{"summary", "S"}, {"description", "D"}, {"created", 1000}});
  CHECK(After({full, Issue({{"summary", "T"}})}).value("description", "-") == "D");
  CHECK(After({full, Issue({{"description", nullptr}})}).value("description", "-") == "-");
  CHECK(After({full, Issue({{"description", "E"}})}).value("description", "-") == "E");
  CHECK(After({full, Issue({{"description", ""}})}).value("description", "-") == "-");
  CHECK(After({full, Issue({{"summary", nullptr}})}).value("summary", "-") == "S");
  const json request = {{"issueKey", "HELP-1"},
                        {"requestFieldValues", {{{"fieldId", "summary"}, {"value", "S"}}}}};
  CHECK(After({full, request}).value("description", "-") == "-");
}

TEST_CASE("of two documents about one issue the later one counts, in any order") {
  const auto at = [](const char* time, const char* summary) {
    return Issue({{"updated", time}, {"summary", summary}, {"description", summary}});
  };
  const json one = at("2026-11-01T10:00:00.000+0100", "one");
  const json two = at("2026-11-01T10:00:00.001+0100", "two");
  const json utc = at("2026-11-01T09:30:00.000Z", "utc");
  for (const std::vector<json>& order :
       std::vector<std::vector<json>>{{one, two, utc},
                                      {one, utc, two},
                                      {two, one, utc},
                                      {two, utc, one},
                                      {utc, one, two},
                                      {utc, two, one},
                                      {one, utc, one, two, utc, one}}) {
    CHECK(After(order).value("summary", "") == "utc");
    CHECK(After(order).value("description", "") == "utc");
  }
  // By the webhook's own time, where the issue has none; without any, by the order.
  json stamped = Issue({{"summary", "stamped"}});
  stamped["timestamp"] = 1;
  CHECK(After({one, stamped}).value("summary", "") == "one");
  CHECK(After({one, Issue({{"summary", "none"}})}).value("summary", "") == "none");
  // The part of an issue beside a comment does not hide an update of the whole.
  json part = AboutComment("comment_created", Comment("1", "c"), {{"summary", "one"}});
  part["timestamp"] = 4102444800000;
  CHECK(After({one, part, two}).value("summary", "") == "two");
}

TEST_CASE("the comment that a webhook is about is never hidden by a list") {
  const json created = Comment("1", "the new comment", "2026-11-22T08:20:00.000+0100");
  for (const json& list : {json::array(), json({Comment("9", "another")}),
                           json({Comment("1", "as it was", "2026-11-22T08:19:00.000+0100"),
                                 Comment("9", "another")})}) {
    const json ticket =
        After({AboutComment("comment_updated", created, {{"comment", {{"comments", list}}}})});
    const std::string bodies = Bodies(ticket);
    CHECK(bodies.find("the new comment;") != std::string::npos);
    CHECK(bodies.find("as it was") == std::string::npos);
    CHECK((bodies.find("another;") != std::string::npos) == (list.size() > 0));
  }
}

TEST_CASE("a comment is held once, as it was said last") {
  const json one = AboutComment("comment_created", Comment("1", "one", "2026-11-01T10:00:00.000Z"));
  const json two = AboutComment("comment_updated", Comment("1", "two", "2026-11-01T11:00:00.000Z"));
  const json other =
      AboutComment("comment_created", Comment("2", "one", "2026-11-01T10:00:00.000Z"));
  CHECK(Bodies(After({one, two})) == "two;");
  CHECK(Bodies(After({two, one})) == "two;");
  CHECK(Bodies(After({one, one, two, two, one})) == "two;");
  CHECK(Bodies(After({one, other, two})) == "two;one;");
  // Without a time, as it came in.
  const json untimed = AboutComment("comment_updated", Comment("1", "untimed"));
  CHECK(Bodies(After({one, untimed})) == "untimed;");
  // The id as a number, and in the form of Jira Service Management.
  json request = {{"issueKey", "HELP-1"},
                  {"comments",
                   {{"values",
                     {{{"id", 1},
                       {"body", "asked"},
                       {"public", true},
                       {"created", {{"iso8601", "2026-11-01T12:00:00+0000"}}}}}}}}};
  CHECK(Bodies(After({one, request})) == "asked;");
}

TEST_CASE("comments that are held without an id are found by when they were written") {
  const auto comment = [](const char* id, const char* body, const char* created) {
    json value = {{"body", body}, {"created", created}};
    if (*id != '\0') value["id"] = id;
    return AboutComment("comment_created", value);
  };
  const char* const ten = "2026-11-01T10:00:00.000Z";
  const char* const eleven = "2026-11-01T11:00:00.000Z";
  CHECK(Bodies(After({comment("", "a", ten), comment("", "a", ten)})) == "a;");
  CHECK(Bodies(After({comment("", "a", ten), comment("1", "a", ten)})) == "a;");
  CHECK(Bodies(After({comment("", "a", ten), comment("1", "edited", ten)})) == "edited;");
  CHECK(Bodies(After({comment("", "a", ten), comment("1", "a", eleven)})) == "a;a;");
  CHECK(Bodies(After({comment("", "a", ten), comment("", "b", ten), comment("1", "c", ten)})) ==
        "a;b;c;");
  CHECK(Bodies(After({comment("1", "a", ten), comment("2", "a", ten)})) == "a;a;");
  CHECK(Bodies(After({comment("1", "a", ten), comment("", "a", ten)})) == "a;");
  // When it is gone, too; where several were written then, it may be any of them.
  json deleted = comment("1", "edited", ten);
  deleted["webhookEvent"] = "comment_deleted";
  CHECK(Bodies(After({comment("", "a", ten), comment("", "b", eleven), deleted})) == "b;");
  CHECK(Bodies(After({comment("", "a", ten), comment("", "b", ten), deleted})) == "");
  CHECK(Bodies(After({comment("", "a", ten), comment("2", "b", eleven), deleted})) == "b;");
}

TEST_CASE("internal comments are not read, and one that becomes internal goes") {
  const std::string secret = "the password is Zq9Canary";
  for (const json& internal :
       {json({{"id", "1"}, {"body", secret}, {"jsdPublic", false}}),
        json({{"id", "1"}, {"body", secret}, {"public", false}}),
        json({{"id", "1"}, {"body", secret}, {"jsdPublic", "false"}}),
        json({{"id", "1"}, {"body", secret}, {"jsdPublic", 1}}),
        json({{"id", "1"}, {"body", secret}, {"jsdPublic", true}, {"public", false}}),
        json({{"id", "1"},
              {"body", secret},
              {"jsdPublic", true},
              {"visibility", {{"type", "role"}, {"value", "Administrators"}}}}),
        json({{"id", "1"}, {"body", secret}, {"visibility", {{"type", "group"}}}}),
        json({{"id", "1"}, {"body", secret}, {"visibility", "Administrators"}}),
        json(
            {{"id", "1"},
             {"body", secret},
             {"properties", {{{"key", "sd.public.comment"}, {"value", {{"internal", true}}}}}}})}) {
    CAPTURE(internal.dump());
    const json open = Comment("2", "open");
    for (const json& document :
         {AboutComment("comment_created", internal),
          Issue({{"comment", {{"comments", {open, internal}}}}}),
          json({{"key", "HELP-1"}, {"fields", {{"comment", {{"comments", {internal}}}}}}}),
          json({{"issueKey", "HELP-1"}, {"comments", {{"values", {internal, open}}}}}),
          json({{"issueKey", "HELP-1"}, {"comments", {internal}}})}) {
      CAPTURE(document.dump());
      // Not even by whoever does not ask for the event.
      zweck::IngestReport report;
      const SupportTicket ticket =
          RequireOk(zweck::FromJson<SupportTicket>(document.dump(), &report));
      CHECK(AsJson(ticket).dump().find("Zq9Canary") == std::string::npos);
      CHECK(report.dropped > 0);
      const bool has_open = document.dump().find("open") != std::string::npos;
      CHECK(Bodies(After({document})) == (has_open ? "open;" : ""));
      // What was public and is held goes.
      const std::string bodies =
          Bodies(After({AboutComment("comment_created", Comment("1", "was public")), document}));
      CHECK(bodies == (has_open ? "open;" : ""));
    }
    CheckRefused(zweck::FromJson<SupportComment>(internal.dump()).status(),
                 absl::StatusCode::kInvalidArgument, "support-comment");
  }
  for (const json& open :
       {json({{"id", "1"}, {"body", "b"}, {"jsdPublic", true}}),
        json({{"id", "1"}, {"body", "b"}, {"public", true}, {"visibility", nullptr}}),
        json({{"id", "1"}, {"body", "b"}, {"jsdPublic", nullptr}}),
        json({{"id", "1"},
              {"body", "b"},
              {"properties",
               {{{"key", "sd.public.comment"}, {"value", {{"internal", false}}}},
                {{"key", "other"}, {"value", {{"internal", true}}}}}}})}) {
    CHECK(Bodies(After({AboutComment("comment_created", open)})) == "b;");
  }
}

TEST_CASE("an older word about a comment does not make it go, or come") {
  const auto at = [](const char* time, bool is_public) {
    return AboutComment("comment_updated", Comment("1", "b", time, is_public));
  };
  const char* const ten = "2026-11-01T10:00:00.000Z";
  const char* const eleven = "2026-11-01T11:00:00.000Z";
  CHECK(Bodies(After({at(ten, true), at(eleven, false)})) == "");
  CHECK(Bodies(After({at(eleven, true), at(ten, false)})) == "b;");
  CHECK(Bodies(After({at(ten, false), at(eleven, true)})) == "b;");
}

TEST_CASE("a deletion removes the comment, whatever its time") {
  const json created =
      AboutComment("comment_created", Comment("1", "b", "2026-11-01T10:00:00.000Z"));
  const json other = AboutComment("comment_created", Comment("2", "c"));
  const json deleted =
      AboutComment("comment_deleted", Comment("1", "b", "2026-10-01T10:00:00.000Z"));
  CHECK(Bodies(After({created, other, deleted})) == "c;");
  CHECK(Bodies(After({deleted})) == "");
}

TEST_CASE("an issue that moved says from where") {
  json moved = Issue({{"summary", "S"}});
  moved["changelog"]["items"] = {
      {{"field", "project"}, {"fromString", "Help"}},
      {{"field", "Key"}, {"fromString", "DESK-7"}, {"toString", "HELP-1"}}};
  CHECK(Read(moved).moved_from == "DESK-7");
  CHECK_FALSE(Read(Issue({{"summary", "S"}})).moved_from.has_value());
}

TEST_CASE("a ticket has no more than its bound") {
  json comments = json::array();
  for (int i = 0; i < 140; ++i) {
    comments.push_back(Comment(std::to_string(i), std::string(130'000, 'x')));
  }
  TicketEvent event = Read(Issue({{"comment", {{"comments", comments}}}}));
  SupportTicket held;
  CheckRefused(UpdateTicket(event, held).status(), absl::StatusCode::kOutOfRange, "comments");
}

TEST_CASE("updating takes no more than a little longer than reading") {
  const auto many = [](int from, int size, bool ids) {
    json comments = json::array();
    for (int i = from; i < from + size; ++i) {
      json comment = {{"body", "same words"}, {"created", ids ? 1000 : 1000 + i}};
      if (ids) comment["id"] = std::to_string(i);
      comments.push_back(std::move(comment));
    }
    return Issue({{"comment", {{"comments", comments}}}});
  };
  for (const bool ids : {true, false}) {
    TicketEvent first;
    TicketEvent second;
    SupportTicket held;
    const double reading = ProcessorSeconds([&] {
      first = Read(many(0, 30'000, ids));
      second = Read(many(15'000, 45'000, ids));
    });
    const double updating = ProcessorSeconds([&] {
      RequireOk(UpdateTicket(first, held).status());
      RequireOk(UpdateTicket(second, held).status());
    });
    CHECK(updating < 10 * reading);  // each beside each other is a billion
    CHECK(held.comments.Use<ResolveIssue>().size() == 60'000);
  }
}
