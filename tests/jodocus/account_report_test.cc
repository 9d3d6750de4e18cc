// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is asked about accounts, and what is done with each answer. The people are invented.

#include "jodocus/account_report.h"

#include <absl/status/status.h>
#include <absl/strings/match.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/store/sqlite_store.h"
#include "zweck/zweck.h"

namespace account_report_test {

using jodocus::AccountHeaders;
using jodocus::AccountReport;
using jodocus::AccountsToReport;
using jodocus::CyclePeriod;
using jodocus::ReportAccounts;
using jodocus::ReportResult;
using jodocus::SendAccountReport;
using zweck::For;
using zweck::Is;
using zweck::testing::CheckRefused;
using zweck::testing::RequireOk;
using zweck::testing::TempDirectory;
namespace kind = zweck::kind;

struct Remind {
  static constexpr zweck::PurposeInfo kInfo{.id = "remind",
                                            .description = "Remind whoever watches a page",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct Club {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "club", .name = "The club", .role = zweck::Role::kController, .country = "DE"};
};
struct WatcherStore {
  static constexpr zweck::SinkInfo kInfo{.id = "watcher-store", .description = "Who watches"};
  using Purposes = For<Remind, ReportAccounts>;
  using Recipient = Club;
};
struct Watcher {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Watcher, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "watcher",
                                             .description = "Who watches a page",
                                             .subjects = "members",
                                             .policy_section = "1"};
  using Retention = zweck::KeepFor<std::chrono::days{3650}>;

  Field<1, std::string, Is<kind::AppKey>, For<Remind, ReportAccounts>, zweck::Key> page;
  Field<2, std::string, Is<kind::AccountId>, For<Remind, ReportAccounts>, zweck::Subject> account;
  Field<3, std::optional<std::string>, Is<kind::FullName>, For<Remind>> name;
  Field<4, std::optional<absl::Time>, Is<kind::RecordTime>, For<Remind, ReportAccounts>> refreshed;
};
ZWECK_CATEGORY(Watcher, page, account, name, refreshed);
using Kept = zweck::Tables<zweck::Table<WatcherStore, Watcher>>;

// Atlassian, as far as a test wants it.
struct Server {
  using ForSink = jodocus::AtlassianReport;
  static constexpr bool kSeals = true;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;

  absl::Status Send(const zweck::DoorKey& door, std::string_view record) {
    std::string answer;
    return Send(door, record, answer);
  }
  absl::Status Send(const zweck::DoorKey&, std::string_view record, std::string& answer) {
    asked.emplace_back(record);
    return answers(asked.size(), answer);
  }

  std::vector<std::string> asked;
  std::function<absl::Status(std::size_t, std::string&)> answers = [](std::size_t, std::string&) {
    return absl::OkStatus();
  };
};

const absl::Time kSeen = absl::FromUnixMillis(1'540'508'931'382);

struct Watchers {
  TempDirectory directory;
  zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(directory.File("club.db")));

  void Add(std::string page, std::string account, std::optional<absl::Time> refreshed = kSeen) {
    RequireOk(zweck::Persist<WatcherStore>(
        Watcher{.page = page, .account = account, .name = "Wren", .refreshed = refreshed}, store));
  }
  void AddMany(int count) {
    for (int i = 0; i < count; ++i) {
      const std::string number = std::to_string(1000 + i);
      Add("page-" + number, "account-" + number);
    }
  }
  bool Has(const std::string& page) { return zweck::Find<WatcherStore, Watcher>(store, page).ok(); }
};

static std::size_t CountOf(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
    ++count;
  }
  return count;
}

TEST_CASE("Each account is reported once, with the earliest time, and at most 90 at once") {
  Watchers of;
  of.AddMany(200);
  of.Add("other", "account-1001", kSeen - absl::Hours(24));
  of.Add("unknown", "account-1002", std::nullopt);
  Server server;
  const auto result = RequireOk(SendAccountReport<jodocus::AtlassianReport, Kept>(
      of.store, server, AccountHeaders(), "", jodocus::EraseUpdated()));
  REQUIRE(server.asked.size() == 3);
  CHECK(CountOf(server.asked[0], "accountId") == 90);
  CHECK(CountOf(server.asked[1], "accountId") == 90);
  CHECK(CountOf(server.asked[2], "accountId") == 20);
  CHECK(absl::StartsWith(server.asked[0],
                         R"({"accounts":[{"accountId":"account-1000","updatedAt":)"
                         R"("2018-10-25T23:08:51.382Z"},{"accountId":"account-1001","updatedAt":)"
                         R"("2018-10-24T23:08:51.382Z"},)"));
  // What says no time may be of any.
  CHECK(absl::StrContains(server.asked[0],
                          R"("account-1002","updatedAt":"1970-01-01T00:00:00.001Z")"));
  CHECK(server.asked[0].find("Wren") == std::string::npos);
  CHECK(result.reported == 200);
  CHECK(result.closed + result.updated + result.unheeded == 0);
  CHECK(result.wait == absl::Hours(7 * 24));
  CHECK(result.after.empty());
}

TEST_CASE("Nobody is asked about by who keeps nobody") {
  Watchers of;
  CHECK(RequireOk(AccountsToReport<Kept>(of.store)).empty());
}

TEST_CASE("A closed account is erased, an updated one refreshed, and nothing else is touched") {
  Watchers of;
  of.AddMany(4);
  of.Add("also", "account-1000");
  Server server;
  server.answers = [](std::size_t, std::string& answer) {
    answer = R"({"accounts":[{"accountId":"account-1000","status":"closed"},)"
             R"({"accountId":"account-1001","status":"updated"},)"
             R"({"accountId":"account-1002","status":"merged"},)"
             R"({"accountId":"account-9999","status":"closed"},)"
             R"({"accountId":"account-1001","status":"updated"}]})";
    return absl::OkStatus();
  };
  std::vector<std::string> refreshed;
  const ReportResult result = RequireOk(SendAccountReport<jodocus::AtlassianReport, Kept>(
      of.store, server, AccountHeaders(), "", [&](const std::string& account) {
        refreshed.push_back(account);
        return absl::OkStatus();
      }));
  CHECK(result.closed == 1);
  CHECK(result.erased.records == 2);
  CHECK(result.updated == 1);
  CHECK(result.unheeded == 3);
  CHECK(refreshed == std::vector<std::string>{"account-1001"});
  CHECK_FALSE(of.Has("page-1000"));
  CHECK_FALSE(of.Has("also"));
  CHECK(of.Has("page-1001"));
  CHECK(of.Has("page-1002"));
  CHECK(of.Has("page-1003"));
}

TEST_CASE("Who does not refresh erases") {
  Watchers of;
  of.AddMany(2);
  Server server;
  server.answers = [](std::size_t, std::string& answer) {
    answer = R"({"accounts":[{"accountId":"account-1001","status":"updated"}]})";
    return absl::OkStatus();
  };
  const ReportResult result = RequireOk(SendAccountReport<jodocus::AtlassianReport, Kept>(
      of.store, server, AccountHeaders(), "", jodocus::EraseUpdated()));
  CHECK(result.updated == 1);
  CHECK(result.erased.records == 1);
  CHECK(of.Has("page-1000"));
  CHECK_FALSE(of.Has("page-1001"));
}

TEST_CASE("A 429 postpones what was not asked yet, and drops nothing") {
  Watchers of;
  of.AddMany(200);
  AccountHeaders headers;
  Server server;
  server.answers = [&](std::size_t asked, std::string&) -> absl::Status {
    if (asked != 2) return absl::OkStatus();
    headers.Take("retry-after", "120");
    return absl::ResourceExhaustedError("429");
  };
  const ReportResult first = RequireOk(SendAccountReport<jodocus::AtlassianReport, Kept>(
      of.store, server, headers, "", jodocus::EraseUpdated()));
  CHECK(first.reported == 90);
  CHECK(first.wait == absl::Seconds(120));
  CHECK(first.after == "account-1089");
  const ReportResult second = RequireOk(SendAccountReport<jodocus::AtlassianReport, Kept>(
      of.store, server, headers, first.after, jodocus::EraseUpdated()));
  CHECK(second.reported == 110);
  CHECK(second.after.empty());
  CHECK(server.asked[1] == server.asked[2]);
}

TEST_CASE("An answer that can't be read erases nobody, and says nothing of its values") {
  Watchers of;
  of.AddMany(3);
  for (const char* answer :
       {"no JSON, Zq9Canary", R"({"accounts":[{"status":"closed"}]})",
        R"({"accounts":[{"accountId":"account-1000","status":"closed"},{"accountId":7.5}]})"}) {
    INFO(answer);
    Server server;
    server.answers = [&](std::size_t, std::string& out) {
      out = answer;
      return absl::OkStatus();
    };
    CheckRefused(SendAccountReport<jodocus::AtlassianReport, Kept>(
                     of.store, server, AccountHeaders(), "", jodocus::EraseUpdated()),
                 absl::StatusCode::kInvalidArgument, "");
    CHECK(of.Has("page-1000"));
  }
  Server refuses;
  refuses.answers = [](std::size_t, std::string&) { return absl::PermissionDeniedError("403"); };
  CHECK(
      absl::IsPermissionDenied(SendAccountReport<jodocus::AtlassianReport, Kept>(
                                   of.store, refuses, AccountHeaders(), "", jodocus::EraseUpdated())
                                   .status()));
}

TEST_CASE("What fails to be refreshed is reported as such, and asked again") {
  Watchers of;
  of.AddMany(1);
  Server server;
  server.answers = [](std::size_t, std::string& answer) {
    answer = R"({"accounts":[{"accountId":"account-1000","status":"updated"}]})";
    return absl::OkStatus();
  };
  CHECK(absl::IsUnavailable(SendAccountReport<jodocus::AtlassianReport, Kept>(
                                of.store, server, AccountHeaders(), "",
                                [](const std::string&) { return absl::UnavailableError("later"); })
                                .status()));
  CHECK(RequireOk(AccountsToReport<Kept>(of.store)).size() == 1);
}

TEST_CASE("Cycle-Period in both of its forms, and Retry-After") {
  CHECK(CyclePeriod("604800") == absl::Hours(7 * 24));
  CHECK(CyclePeriod(" 86400 ") == absl::Hours(24));
  CHECK(CyclePeriod("P7D") == absl::Hours(7 * 24));
  CHECK(CyclePeriod("P14D") == absl::Hours(14 * 24));
  for (const char* other : {"", "soon", "P", "PD", "P1W", "P1Y", "7D", "-5", "+5", "0", "P0D",
                            "P-1D", "P1.5D", "99999999999999999999"}) {
    INFO(other);
    CHECK(CyclePeriod(other) == absl::Hours(7 * 24));
  }
  CHECK(CyclePeriod("9223372036854775807") == absl::Hours(365 * 24));
  CHECK(CyclePeriod("P9223372036854775807D") == absl::Hours(365 * 24));
  CHECK(jodocus::RetryAfter("120") == absl::Seconds(120));
  CHECK(jodocus::RetryAfter("0") == absl::ZeroDuration());
  CHECK(jodocus::RetryAfter("-1") == absl::Hours(1));
  CHECK(jodocus::RetryAfter("Wed, 21 Oct 2026 07:28:00 GMT") == absl::Hours(1));
  AccountHeaders headers;
  headers.Take("cycle-period", "P1D");
  headers.Take("Server", "P9D");
  CHECK(headers.cycle_period() == absl::Hours(24));
}

}  // namespace account_report_test
