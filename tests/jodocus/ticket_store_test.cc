// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/ticket_store.h"

#include <zweck/store/sqlite_store.h>
#include <zweck/zweck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/store/set_clock.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/internal/codec/to_bytes.h"

namespace {

using namespace jodocus;
using nlohmann::json;
using zweck::testing::RequireOk;

constexpr std::int64_t kTen = 1'793'527'200'000;  // milliseconds
constexpr std::int64_t kHour = 3'600'000;

class Desk {
 public:
  Desk() : store_(RequireOk(zweck::SqliteStore::Open(path_, {.clock = &clock_}))) {}

  TicketResult Take(const json& document) {
    return RequireOk(TicketStore(store_).Take(RequireOk(ReadTicketEvent(document.dump()))));
  }
  Desk& TakeAll(const std::vector<json>& documents) {
    for (const json& document : documents) Take(document);
    return *this;
  }

  // "HELP-1: summary [body;body;]", of each ticket.
  std::string Tickets() {
    std::vector<std::string> lines;
    RequireOk(zweck::ForEach<SupportStore, SupportTicket>(store_, [&](const SupportTicket& ticket) {
      std::string line =
          ticket.key.Use<ResolveIssue>() + ": " + ticket.summary.Use<ResolveIssue>() + " [";
      for (const SupportComment& comment : ticket.comments.Use<ResolveIssue>()) {
        line += comment.body.Use<ResolveIssue>() + ";";
      }
      lines.push_back(line + "]\n");
      return absl::OkStatus();
    }));
    std::ranges::sort(lines);
    std::string text;
    for (const std::string& line : lines) text += line;
    return text;
  }
  std::size_t Tombstones() {
    std::size_t count = 0;
    RequireOk(zweck::ForEach<SupportStore, TicketTombstone>(store_, [&](const TicketTombstone&) {
      ++count;
      return absl::OkStatus();
    }));
    return count;
  }
  zweck::SqliteStore& store() { return store_; }
  zweck::testing::SetClock& clock() { return clock_; }
  // What is in the files of the store.
  std::string Bytes() const {
    return zweck::testing::FileBytes(path_) + zweck::testing::FileBytes(path_ + "-wal");
  }

 private:
  zweck::testing::TempDirectory directory_;
  std::string path_ = directory_.File("tickets.db");
  zweck::testing::SetClock clock_;
  zweck::SqliteStore store_;
};

json Event(const std::string& event, const std::string& key, std::int64_t time,
           const std::string& summary = "S") {
  json document = {{"webhookEvent", event},
                   {"timestamp", time},
                   {"issue", {{"id", "40102"}, {"key", key}, {"fields", {{"summary", summary}}}}}};
  if (event.starts_with("jira:")) document["issue"]["fields"]["updated"] = time;
  return document;
}

json AboutComment(const std::string& event, const std::string& key, std::int64_t time,
                  const std::string& id, const std::string& body, bool is_public = true) {
  json document = Event(event, key, time);
  document["comment"] = {
      {"id", id}, {"body", body}, {"created", kTen}, {"updated", time}, {"jsdPublic", is_public}};
  return document;
}

json Moved(const std::string& from, const std::string& to, std::int64_t time) {
  json document = Event("jira:issue_updated", to, time);
  document["changelog"]["items"] = {{{"field", "Key"}, {"fromString", from}, {"toString", to}}};
  return document;
}

}  // namespace

TEST_CASE("tickets are stored, and edits take their place") {
  Desk desk;
  const TicketResult first = desk.Take(Event("jira:issue_created", "HELP-1", kTen, "one"));
  CHECK(first.stored == 1);
  CHECK(first.kept > 0);
  desk.TakeAll({AboutComment("comment_created", "HELP-1", kTen + 1, "7", "a"),
                AboutComment("comment_created", "HELP-1", kTen + 2, "8", "b"),
                AboutComment("comment_updated", "HELP-1", kTen + 3, "7", "edited"),
                Event("jira:issue_updated", "HELP-1", kTen + 4, "two")});
  CHECK(desk.Tickets() == "HELP-1: two [edited;b;]\n");
  CHECK(desk.Take(Event("jira:issue_updated", "HELP-1", kTen, "one")).outdated == 1);
  CHECK(desk.Tickets() == "HELP-1: two [edited;b;]\n");
  CHECK(desk.Tombstones() == 0);
}

TEST_CASE("a deleted comment is removed and stays away, in every order") {
  const std::vector<json> about = {
      AboutComment("comment_created", "HELP-1", kTen, "7", "Zq9Canary"),
      AboutComment("comment_updated", "HELP-1", kTen + 1, "7", "Zq9Canary again"),
      AboutComment("comment_deleted", "HELP-1", kTen + 2, "7", "Zq9Canary again")};
  json issue = Event("jira:issue_updated", "HELP-1", kTen + 1);
  issue["issue"]["fields"]["comment"]["comments"] = {about[1]["comment"]};
  std::vector<std::size_t> order = {0, 1, 2, 3};
  do {
    Desk desk;
    desk.Take(AboutComment("comment_created", "HELP-1", kTen, "8", "stays"));
    for (const std::size_t i : order) desk.Take(i < 3 ? about[i] : issue);
    CHECK(desk.Tickets() == "HELP-1: S [stays;]\n");
    CHECK(desk.Tombstones() == 1);
  } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("what is deleted of a ticket that is not held makes none") {
  Desk desk;
  const TicketResult result =
      desk.Take(AboutComment("comment_deleted", "HELP-1", kTen, "7", "Zq9Canary"));
  CHECK((result.stored == 0 && result.kept == 0 && result.dropped > 0));
  CHECK(desk.Tickets().empty());
  CHECK(desk.Take(Event("jira:issue_deleted", "HELP-2", kTen)).erased == 0);
  CHECK(desk.Tickets().empty());
}

TEST_CASE("a comment that becomes internal goes, and an older word does not bring it back") {
  const json created = AboutComment("comment_created", "HELP-1", kTen, "7", "Zq9Canary");
  const json internal =
      AboutComment("comment_updated", "HELP-1", kTen + 1, "7", "Zq9Canary", false);
  const json open = AboutComment("comment_updated", "HELP-1", kTen + 2, "7", "open again");
  Desk desk;
  desk.TakeAll({created, internal, created});
  CHECK(desk.Tickets() == "HELP-1: S []\n");
  desk.Take(open);
  CHECK(desk.Tickets() == "HELP-1: S [open again;]\n");
  desk.TakeAll({internal, created});
  CHECK(desk.Tickets() == "HELP-1: S [open again;]\n");
  Desk another;
  another.TakeAll({internal, created});
  CHECK(another.Tickets() == "HELP-1: S []\n");
}

TEST_CASE("a comment that becomes internal goes, whatever else is wrong with its event") {
  const json faults = {{{"summary", std::string(100'000, 'x')}},
                       {{"summary", json::array({1})}},
                       {{"description", std::string(1'000'000, 'x')}},
                       {{"created", "yesterday"}},
                       {{"updated", "yesterday"}},
                       {{"reporter", {{"displayName", 7}}}},
                       {{"description", {{"type", "doc"}, {"content", {{{"type", 7}}}}}}},
                       {{"comment", {{"comments", {{{"id", "9"}, {"body", 7}}}}}}}};
  for (const json& fault : faults) {
    CAPTURE(fault.dump().substr(0, 60));
    Desk desk;
    desk.Take(AboutComment("comment_created", "HELP-1", kTen, "7", "hunter2"));
    json event = AboutComment("comment_updated", "HELP-1", kTen + 1, "7", "hunter2", false);
    event["issue"]["fields"].update(fault);
    const TicketResult result = desk.Take(event);
    CHECK(!result.refused.ok());
    CHECK(result.erased == 1);
    CHECK(result.stored == 0);
    CHECK(desk.Tickets() == "HELP-1: S []\n");
    // And it stays away.
    desk.Take(AboutComment("comment_created", "HELP-1", kTen, "7", "hunter2"));
    CHECK(desk.Tickets() == "HELP-1: S []\n");
  }
  // A comment that is for all to see is refused with its event.
  json event = AboutComment("comment_updated", "HELP-1", kTen + 1, "7", "b");
  event["issue"]["fields"]["summary"] = 7;
  CHECK(absl::IsInvalidArgument(ReadTicketEvent(event.dump()).status()));
}

TEST_CASE("an issue moves, whatever else is wrong with its event") {
  Desk desk;
  desk.Take(Event("jira:issue_created", "HELP-1", kTen, "one"));
  json event = Moved("HELP-1", "OPS-5", kTen + 1);
  event["issue"]["fields"]["summary"] = 7;
  CHECK(absl::IsInvalidArgument(desk.Take(event).refused));
  CHECK(desk.Tickets() == "OPS-5: one []\n");
  desk.Take(Event("jira:issue_updated", "OPS-5", kTen + 2, "two"));
  CHECK(desk.Tickets() == "OPS-5: two []\n");
}

TEST_CASE("who is no longer the reporter is nowhere in the files") {
  Desk desk;
  json event = Event("jira:issue_created", "HELP-1", kTen);
  event["issue"]["fields"]["reporter"] = {{"displayName", "Mia Muster"},
                                          {"emailAddress", "mia@example.com"}};
  desk.Take(event);
  CHECK(desk.Bytes().find("mia@example.com") != std::string::npos);
  event = Event("jira:issue_updated", "HELP-1", kTen + 1);
  event["issue"]["fields"]["reporter"] = {{"displayName", "Otto Other"}};
  desk.Take(event);
  CHECK(desk.Bytes().find("Otto Other") != std::string::npos);
  CHECK(desk.Bytes().find("mia@example.com") == std::string::npos);
  CHECK(desk.Bytes().find("Mia Muster") == std::string::npos);
}

TEST_CASE("what takes something away brings no ticket back") {
  Desk desk;
  desk.Take(Event("jira:issue_created", "HELP-1", kTen));
  desk.Take(Event("jira:issue_deleted", "HELP-1", kTen + kHour));
  desk.Take(AboutComment("comment_deleted", "HELP-1", kTen + 2 * kHour, "7", "a"));
  desk.Take(Event("jira:issue_updated", "HELP-1", kTen));
  CHECK(desk.Tickets().empty());
}

TEST_CASE("a deleted ticket is erased and stays away") {
  const json created = Event("jira:issue_created", "HELP-1", kTen);
  const json comment = AboutComment("comment_created", "HELP-1", kTen + 1, "7", "b");
  const json deleted = Event("jira:issue_deleted", "HELP-1", kTen + 2);
  const json request = {{"issueKey", "HELP-1"}, {"reporter", {{"displayName", "Mia"}}}};
  Desk desk;
  desk.TakeAll({created, comment});
  CHECK(desk.Take(deleted).erased == 1);
  for (const json& late : {created, comment, deleted, request}) {
    const TicketResult result = desk.Take(late);
    CHECK((result.stored == 0 && result.kept == 0));
    CHECK(desk.Tickets().empty());
  }
  Desk before;
  before.TakeAll({deleted, comment, created});
  CHECK(before.Tickets().empty());
  // There again, says Jira.
  desk.Take(Event("jira:issue_created", "HELP-1", kTen + kHour));
  CHECK(desk.Tickets() == "HELP-1: S []\n");
  desk.Take(request);
  CHECK(desk.Tickets() == "HELP-1: S []\n");
}

TEST_CASE("a deletion without a time is of now") {
  json deleted = Event("jira:issue_deleted", "HELP-1", kTen);
  deleted.erase("timestamp");
  deleted["issue"].erase("fields");
  Desk desk;
  desk.TakeAll({Event("jira:issue_created", "HELP-1", kTen), deleted,
                Event("jira:issue_updated", "HELP-1", 0)});
  CHECK(desk.Tickets().empty());
}

TEST_CASE("an issue that moves keeps one ticket") {
  const json created = Event("jira:issue_created", "HELP-1", kTen);
  const json comment = AboutComment("comment_created", "HELP-1", kTen + 1, "7", "a");
  const json moved = Moved("HELP-1", "DESK-7", kTen + 2);
  const json later = AboutComment("comment_created", "DESK-7", kTen + 3, "8", "b");
  Desk desk;
  desk.TakeAll({created, comment, moved, later});
  CHECK(desk.Tickets() == "DESK-7: S [a;b;]\n");
  // Late, under the old key.
  desk.TakeAll({created, comment, moved,
                AboutComment("comment_created", "HELP-1", kTen + 1, "9", "late"),
                AboutComment("comment_deleted", "HELP-1", kTen + 2, "7", "a")});
  CHECK(desk.Tickets() == "DESK-7: S [b;late;]\n");
  // In any order.
  std::vector<json> all = {created, comment, moved, later};
  std::vector<std::size_t> order = {0, 1, 2, 3};
  do {
    Desk another;
    for (const std::size_t i : order) another.Take(all[i]);
    const std::string tickets = another.Tickets();
    CHECK((tickets == "DESK-7: S [a;b;]\n" || tickets == "DESK-7: S [b;a;]\n"));
  } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("an issue that moves twice, or back, keeps one ticket") {
  const json created = Event("jira:issue_created", "HELP-1", kTen);
  const json first = Moved("HELP-1", "DESK-7", kTen + 1);
  const json second = Moved("DESK-7", "OPS-3", kTen + 2);
  const json back = Moved("OPS-3", "HELP-1", kTen + 3);
  std::vector<json> all = {created, first, second};
  std::vector<std::size_t> order = {0, 1, 2};
  do {
    Desk desk;
    for (const std::size_t i : order) desk.Take(all[i]);
    CHECK(desk.Tickets() == "OPS-3: S []\n");
  } while (std::ranges::next_permutation(order).found);
  Desk desk;
  desk.TakeAll({created, first, second, back});
  CHECK(desk.Tickets() == "HELP-1: S []\n");
  CHECK(desk.Take(Event("jira:issue_deleted", "OPS-3", kTen + 4)).erased == 1);
  CHECK(desk.Tickets().empty());
}

TEST_CASE("a comment that was deleted before its ticket moved does not come along") {
  Desk desk;
  desk.TakeAll({AboutComment("comment_created", "HELP-1", kTen, "7", "Zq9Canary"),
                AboutComment("comment_deleted", "DESK-7", kTen + 2, "7", "Zq9Canary"),
                Moved("HELP-1", "DESK-7", kTen + 1)});
  CHECK(desk.Tickets() == "DESK-7: S []\n");
}

TEST_CASE("tombstones are erased after 30 days") {
  Desk desk;
  desk.clock().Set(absl::Now());  // by which they are noted
  desk.TakeAll({Event("jira:issue_deleted", "HELP-1", kTen),
                AboutComment("comment_deleted", "HELP-2", kTen, "7", "b")});
  desk.clock().Set(absl::Now() + absl::Hours(24 * 30 - 1));
  CHECK(desk.Tombstones() == 2);
  desk.clock().Pass(absl::Hours(2));
  CHECK(desk.Tombstones() == 0);
}

TEST_CASE("a ticket ends a year after its issue was resolved, and not while it is open again") {
  const auto resolved = [](std::int64_t time, const json& date) {
    json document = Event("jira:issue_updated", "HELP-1", time);
    document["issue"]["fields"]["resolutiondate"] = date;
    return document;
  };
  Desk desk;
  desk.clock().Set(absl::FromUnixMillis(kTen));
  const auto pass_days = [&desk](int days) { desk.clock().Pass(absl::Hours(24) * days); };
  desk.TakeAll({Event("jira:issue_created", "HELP-1", kTen), resolved(kTen + 1, kTen)});
  pass_days(300);
  // What says nothing of that puts nothing off.
  desk.Take(AboutComment("comment_created", "HELP-1", kTen + 2, "7", "thanks"));
  pass_days(64);
  CHECK(desk.Tickets() == "HELP-1: S [thanks;]\n");
  desk.Take(resolved(kTen + 3, nullptr));
  pass_days(1000);
  CHECK(desk.Tickets() == "HELP-1: S [thanks;]\n");
  desk.Take(resolved(kTen + 4, kTen + 1364 * 24 * kHour));
  desk.Take(Moved("HELP-1", "DESK-7", kTen + 5));
  pass_days(364);
  CHECK(desk.Tickets() == "DESK-7: S [thanks;]\n");
  pass_days(1);
  CHECK(desk.Tickets().empty());
}

TEST_CASE("a request of Jira Service Management that is done ends, too") {
  json request = {
      {"issueKey", "HELP-1"},
      {"requestFieldValues", {{{"fieldId", "summary"}, {"value", "S"}}}},
      {"currentStatus",
       {{"statusCategory", "DONE"}, {"statusDate", {{"iso8601", "2026-11-01T10:00:00+0000"}}}}}};
  Desk desk;
  desk.clock().Set(absl::FromUnixMillis(kTen));
  desk.Take(request);
  desk.clock().Pass(absl::Hours(24 * 364));
  CHECK(desk.Tickets() == "HELP-1: S []\n");
  request["currentStatus"] = {{"statusCategory", "INDETERMINATE"}};
  desk.Take(request);
  desk.clock().Pass(absl::Hours(24 * 300));
  CHECK(desk.Tickets() == "HELP-1: S []\n");
  // Done, and nobody says since when: what is held of that stays.
  request["currentStatus"] = {{"statusCategory", "DONE"}};
  desk.Take(request);
  desk.clock().Pass(absl::Hours(24 * 400));
  CHECK(desk.Tickets() == "HELP-1: S []\n");
}

TEST_CASE("a ticket that would be too large stays as it was") {
  Desk desk;
  desk.Take(AboutComment("comment_created", "HELP-1", kTen, "7", "b"));
  json large = Event("jira:issue_updated", "HELP-1", kTen + 1);
  json& comments = large["issue"]["fields"]["comment"]["comments"];
  for (int i = 0; i < 140; ++i) {
    comments.push_back({{"id", i}, {"body", std::string(130'000, 'x')}});
  }
  zweck::testing::CheckRefused(
      TicketStore(desk.store()).Take(RequireOk(ReadTicketEvent(large.dump()))).status(),
      absl::StatusCode::kOutOfRange, "comments");
  CHECK(desk.Tickets() == "HELP-1: S [b;]\n");
}
