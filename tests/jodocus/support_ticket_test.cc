// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/support_ticket.h"

#include <zweck/codec/json_cursor.h>
#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "jodocus/sinks.h"
#include "tests/jodocus/fixture.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/to_bytes.h"

namespace {

using namespace jodocus;
using zweck::testing::CheckRefused;
using zweck::testing::Fixture;
using zweck::testing::RequireOk;

// Everything that was kept, after a look for what must not have been.
std::string KeptText(std::string_view json, zweck::IngestReport* report = nullptr) {
  const SupportTicket ticket = RequireOk(zweck::FromJson<SupportTicket>(json, report));
  std::string kept;
  RequireOk(zweck::ToJson(zweck::InsecureDoorAccessForTests::Key(), ticket, kept));
  for (const char* never : {"557058", "account", "Ben", "ben@", "avatar", "Europe/", "media.",
                            "people", "token", "_links", "49 30"}) {
    CAPTURE(never);
    CHECK(kept.find(never) == std::string::npos);
  }
  return kept;
}

struct Tracker {
  using ForSink = TicketSystem;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  static constexpr bool kSeals = false;
  absl::Status Send(const zweck::DoorKey&, std::string_view bytes) {
    sent = bytes;
    return absl::OkStatus();
  }
  std::string sent;
};

}  // namespace

TEST_CASE("a webhook about a new issue is read") {
  zweck::IngestReport report;
  CHECK(KeptText(Fixture("jira_webhook_issue_created.json"), &report) ==
        R"({"key":"HELP-41","created":"2026-11-21T03:01:52.971Z","summary":"The export is empty",)"
        R"("description":" saw it too:\r\nthe file has *no* rows.","reporterName":"Ada Example",)"
        R"("reporterEmail":"ada@example.com","updated":"2026-11-21T03:01:52.971Z"})");
  CHECK(report.kept == 7);
}

TEST_CASE("a webhook about a comment is read as a ticket with one comment") {
  CHECK(
      KeptText(Fixture("jira_webhook_comment_created.json")) ==
      R"({"key":"HELP-41","summary":"The export is empty",)"
      R"("comments":[{"body":"Which browser, ?","created":"2026-11-21T17:11:18.321Z","id":"10019",)"
      R"("updated":"2026-11-21T17:11:18.321Z"}]})");
}

TEST_CASE("an issue in the Atlassian Document Format is read as text") {
  CHECK(KeptText(Fixture("jira_issue.json")) ==
        "{\"key\":\"HELP-42\",\"created\":\"2026-11-20T08:00:00Z\","
        "\"summary\":\"Export of \u00e4\u00f6\u00fc\","
        "\"description\":\"What happens\\nThe export of is empty.\\nSee this page\U0001f622\\nOpen "
        "a report\\n"
        "Press \\\"Export\\\"\\nRows\\n0\\nThank you\",\"reporterName\":\"Ada Example\","
        "\"reporterEmail\":\"ada@example.com\",\"comments\":["
        "{\"body\":\" which version?\",\"created\":\"2026-11-20T09:00:00Z\",\"id\":\"1\"},"
        "{\"body\":\"The newest.\",\"created\":\"2026-11-20T09:30:00.500Z\",\"id\":\"2\"}]}");
}

TEST_CASE("a request of Jira Service Management is read by the ids of its fields") {
  CHECK(KeptText(Fixture("jsm_request.json")) ==
        R"({"key":"DESK-1","created":"2026-11-20T07:42:00Z","summary":"Help with the export",)"
        R"("description":"It is *empty*","reporterName":"Ada Example",)"
        R"("reporterEmail":"ada@example.com",)"
        R"("comments":[{"body":"Hello there","created":"2026-11-20T08:22:00Z","id":"1000"}]})");
}

TEST_CASE("a request that has labels only is read by them") {
  CHECK(KeptText(Fixture("jsm_request_labels.json")) ==
        R"({"key":"DESK-2","created":"2026-05-01T12:00:00Z","summary":"The laptop is broken",)"
        R"("description":"The screen flickers.","reporterName":"Cleo Fiction",)"
        R"("reporterEmail":"cleo@example.org"})");
}

TEST_CASE("a page of requests is read one by one") {
  const std::string page = Fixture("jsm_request_page.json");
  zweck::codec::JsonCursor cursor(page);
  std::string keys;
  REQUIRE(cursor.EnterObject());
  while (cursor.NextMember()) {
    if (cursor.name() != "values" || !cursor.EnterArray()) continue;
    while (cursor.NextElement()) {
      const SupportTicket ticket = RequireOk(zweck::FromJson<SupportTicket>(cursor.Skip()));
      keys += ticket.key.Use<ResolveIssue>() + " " + ticket.summary.Use<ResolveIssue>() + "; ";
    }
  }
  RequireOk(cursor.Finish());
  CHECK(keys == "DESK-1 Help with the export; DESK-2 The laptop is broken; ");
}

TEST_CASE("comments are read from every place where Jira puts them") {
  const std::string comment = R"({"body":"Hello","author":{"displayName":"Ben"}})";
  const std::string one = R"("comments":[{"body":"Hello"}])";
  for (const std::string& json :
       {R"("issue":{"fields":{"comment":{"comments":[)" + comment + "]}}}}",
        R"("fields":{"comment":{"comments":[)" + comment + "]}}}", R"("comment":)" + comment + "}",
        R"("comments":{"values":[)" + comment + "]}}", R"("comments":[)" + comment + "]}"}) {
    CAPTURE(json);
    CHECK(KeptText(R"({"key":"A-1",)" + json) == R"({"key":"A-1",)" + one + "}");
  }
  // The one that a webhook is about is added to a list, which may be empty or older.
  const std::string key = R"({"key":"A-1",)";
  const std::string beside = R"(]}}},"comment":{"body":"new"}})";
  CHECK(KeptText(key + R"("issue":{"fields":{"comment":{"comments":[)" + comment + beside) ==
        key + R"("comments":[{"body":"Hello"},{"body":"new"}]})");
  CHECK(KeptText(key + R"("issue":{"fields":{"comment":{"comments":[)" + beside) ==
        key + R"("comments":[{"body":"new"}]})");
  CHECK(KeptText(key + R"("comment":{"body":"new"},"comments":{"values":[)" + comment + "]}}") ==
        key + R"("comments":[{"body":"new"},{"body":"Hello"}]})");
  CHECK(KeptText(key + R"("comment":null,"comments":{"size":1,"values":[)" + comment + "]}}") ==
        key + one + "}");
}

TEST_CASE("what is not there is absent") {
  CHECK(KeptText(R"({"issue":{"key":"HELP-1","fields":{"description":null,"reporter":null}}})") ==
        R"({"key":"HELP-1"})");
  CHECK(KeptText(R"({"issueKey":"A-1","requestFieldValues":[],"comments":{"values":[]}})") ==
        R"({"key":"A-1"})");
  CHECK(KeptText(R"({"key":"A-1","fields":{"description":{"type":"doc","version":1,)"
                 R"("content":[]}}})") == R"({"key":"A-1"})");
}

TEST_CASE("a ticket that is wrong is refused, and the error repeats nothing of it") {
  const auto read = [](const char* json) { return zweck::FromJson<SupportTicket>(json).status(); };
  using absl::StatusCode;
  CheckRefused(read(R"({"fields":{"description":{"Zq9Canary":1}}})"), StatusCode::kInvalidArgument,
               "description");
  CheckRefused(read(R"({"fields":{"description":["Zq9Canary"]}})"), StatusCode::kInvalidArgument,
               "description");
  CheckRefused(read(R"({"comments":["Zq9Canary"]})"), StatusCode::kInvalidArgument, "comments");
  CheckRefused(read(R"({"fields":{"summary":"Zq9Canary"},"key":null})"),
               StatusCode::kInvalidArgument, "support-ticket.key");
  CheckRefused(read(R"({"fields":{"created":"Zq9Canary"}})"), StatusCode::kInvalidArgument,
               "created");
}

TEST_CASE("fields of a request that can't be told apart do not stop the ticket") {
  // One more field has the label of the summary, which has an id.
  CHECK(KeptText(R"({"issueKey":"HELP-7","requestFieldValues":[
                     {"fieldId":"summary","label":"Summary","value":"a"},
                     {"fieldId":"customfield_9","label":"Summary","value":"b"}]})") ==
        R"({"key":"HELP-7","summary":"a"})");
  zweck::IngestReport report;
  CHECK(KeptText(R"({"issueKey":"HELP-7","requestFieldValues":[
                     {"label":"Summary","value":"a"},{"label":"Summary","value":"b"},
                     {"label":"Description","value":"d"}]})",
                 &report) == R"({"key":"HELP-7","description":"d"})");
  CHECK(report.kept == 2);
  CHECK(report.dropped == 3);
}

TEST_CASE("developers get the issue and not the person who reported it") {
  STATIC_REQUIRE_FALSE(zweck::Transmittable<SupportTicket, TicketSystem>);
  const SupportTicket ticket =
      RequireOk(zweck::FromJson<SupportTicket>(Fixture("jsm_request.json")));
  Tracker tracker;
  RequireOk(zweck::Transmit<TicketSystem>(zweck::Minimize<TicketSystem>(ticket), tracker));
  CHECK(tracker.sent ==
        R"({"key":"DESK-1","created":"2026-11-20T07:42:00Z","summary":"Help with the export",)"
        R"("description":"It is *empty*",)"
        R"("comments":[{"body":"Hello there","created":"2026-11-20T08:22:00Z","id":"1000"}]})");
}
