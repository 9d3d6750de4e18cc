// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the doors leave in an audit trail. tests/audit/read_trail_test.cc reads what was done to
// one.

#include "zweck/store/audit_trail.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "src/audit/read_trail.h"
#include "tests/refusals/people.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/flow/end.h"
#include "zweck/flow/migrate.h"
#include "zweck/flow/transact.h"
#include "zweck/store/sqlite_store.h"
#include "zweck/transport/json_lines.h"

namespace audit_trail_test {

struct Pass {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Pass, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "pass", .description = "A pass", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepUntil<"the pass ends", std::chrono::days{30}>;
  Field<1, std::string, zweck::Is<zweck::kind::OrderId>, zweck::For<acme::SendInvoice>, zweck::Key,
        zweck::Subject>
      number;
};
ZWECK_CATEGORY(Pass, number);

namespace {

namespace kind = zweck::kind;
using acme::InvoiceTable;
using acme::Member;
using acme::Members;
using zweck::AuditTrail;
using zweck::testing::CheckRefused;
using zweck::testing::FileBytes;
using zweck::testing::kCanary;
using zweck::testing::RequireOk;
using Json = nlohmann::json;

std::vector<Json> LinesOf(const std::string& path) {
  std::vector<Json> lines;
  std::istringstream text(FileBytes(path));
  for (std::string line; std::getline(text, line);) lines.push_back(Json::parse(line));
  return lines;
}

// "erase 1 member in invoice-table: why"
std::string Told(const Json& line) {
  std::string told = line.at("act");
  if (line.contains("count")) told += " " + std::to_string(line.at("count").get<int>());
  if (line.contains("category")) {
    told +=
        " " + line.at("category").get<std::string>() + " in " + line.at("sink").get<std::string>();
  }
  if (line.contains("whole")) told += " not whole";
  if (line.contains("why")) told += ": " + line.at("why").get<std::string>();
  return told;
}
std::vector<std::string> ToldBy(const std::string& path) {
  std::vector<std::string> told;
  for (const Json& line : LinesOf(path)) told.push_back(Told(line));
  return told;
}

struct Kept {
  zweck::testing::TempDirectory directory;
  std::string path = directory.File("audit.jsonl");
  zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(directory.File("store.db")));

  void Put(const std::string& number, const std::string& email) {
    Member member;
    member.number = number;
    member.email = email;
    RequireOk(zweck::Persist<InvoiceTable>(member, store));
  }
  AuditTrail Open() { return RequireOk(AuditTrail::Open(path, {.who = "desk"})); }
};

TEST_CASE("Each door that ends or exports data leaves an entry, and no data") {
  Kept kept;
  kept.Put("1", std::string(kCanary) + "@example.com");
  kept.Put("2", std::string(kCanary) + "@example.com");
  kept.Put("3", "bob@example.com");
  {
    const AuditTrail trail = kept.Open();
    CHECK(RequireOk(zweck::Erase<InvoiceTable, Member>(kept.store, "3")));
    CHECK_FALSE(RequireOk(zweck::Erase<InvoiceTable, Member>(kept.store, std::string(kCanary))));
    const zweck::Who<kind::EmailAddress> who(std::string(kCanary) + "@example.com");
    std::ostringstream out;
    zweck::JsonLinesStream<acme::ToTheMember> mail(out);
    {
      const zweck::Because<"the person asked for it, \"GDPR\" Art. 15"> because;
      CHECK(RequireOk(zweck::ExportSubject<Members>(kept.store, who, mail)) == 2);
      const zweck::Because<"the person asked for it, GDPR Art. 17"> inner;
      CHECK(RequireOk(zweck::EraseSubject<Members>(kept.store, who)).records == 2);
    }
    CHECK(RequireOk(zweck::EraseSubject<Members>(kept.store, who)).records == 0);
    RequireOk(trail.status());
  }
  CHECK(ToldBy(kept.path) ==
        std::vector<std::string>{
            "begin",
            "erase 1 member in invoice-table",
            "erase 0 member in invoice-table",
            R"(export-subject 2 member in invoice-table: the person asked for it, "GDPR" Art. 15)",
            "erase-subject 2 member in invoice-table: the person asked for it, GDPR Art. 17",
            "erase-subject 0 member in invoice-table",
            "close",
        });
  CHECK(FileBytes(kept.path).find(kCanary) == std::string::npos);
}

TEST_CASE("Without a trail the doors do as ever") {
  Kept kept;
  kept.Put("1", "ada@example.com");
  CHECK(RequireOk(zweck::Erase<InvoiceTable, Member>(kept.store, "1")));
  {
    const AuditTrail trail = kept.Open();
  }
  kept.Put("1", "ada@example.com");
  CHECK(RequireOk(zweck::Erase<InvoiceTable, Member>(kept.store, "1")));
  CHECK(ToldBy(kept.path) == std::vector<std::string>{"begin", "close"});
}

TEST_CASE("A migration leaves an entry for each table that it changes") {
  Kept kept;
  const AuditTrail trail = kept.Open();
  const zweck::MigrationPlan plan = RequireOk(zweck::Plan<Members>(kept.store));
  RequireOk(zweck::Migrate<Members>(kept.store, plan));
  CHECK(Told(LinesOf(kept.path).back()) == "migrate 1 member in invoice-table");
}

TEST_CASE("What ends, and what is removed then, leaves an entry") {
  Kept kept;
  const AuditTrail trail = kept.Open();
  Pass pass;
  pass.number = "1";
  RequireOk(zweck::Persist<InvoiceTable>(pass, kept.store));
  const absl::Time when = absl::Now() - absl::Hours(24 * 60);
  RequireOk(zweck::End<InvoiceTable, Pass>(kept.store, "1", when));
  CHECK_FALSE(zweck::End<InvoiceTable, Pass>(kept.store, "2", when).ok());
  using Passes = zweck::Tables<zweck::Table<InvoiceTable, Pass>>;
  const std::int64_t removed = RequireOk(zweck::Purge<Passes>(kept.store));
  CHECK(ToldBy(kept.path) ==
        std::vector<std::string>{"begin", "end 1 pass in invoice-table",
                                 "end 0 pass in invoice-table",
                                 "purge " + std::to_string(removed) + " pass in invoice-table"});
}

TEST_CASE("What a transaction erases is told once it is kept, and not if it is undone") {
  Kept kept;
  kept.Put("1", "ada@example.com");
  kept.Put("2", "bob@example.com");
  const AuditTrail trail = kept.Open();
  const absl::Status undone = zweck::Transact(kept.store, [&](auto& inside) -> absl::Status {
    RequireOk(zweck::Erase<InvoiceTable, Member>(inside, "1"));
    CHECK(LinesOf(kept.path).size() == 1);
    return absl::AbortedError("no");
  });
  CHECK_FALSE(undone.ok());
  CHECK(LinesOf(kept.path).size() == 1);
  RequireOk(zweck::Transact(kept.store, [&](auto& inside) -> absl::Status {
    const zweck::Because<"inside"> because;
    RequireOk(zweck::Erase<InvoiceTable, Member>(inside, "1"));
    return zweck::EraseSubject<Members>(inside, zweck::Who<kind::EmailAddress>("bob@example.com"))
        .status();
  }));
  CHECK(ToldBy(kept.path) ==
        std::vector<std::string>{"begin", "erase 1 member in invoice-table: inside",
                                 "erase-subject 1 member in invoice-table: inside"});
}

// A store that forgets nothing.
struct Stubborn {
  static constexpr bool kSeals = false;
  using Each = absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)>;
  absl::Status Put(const zweck::DoorKey&, const zweck::store::Table&,
                   zweck::View<zweck::store::Value>) {
    return absl::OkStatus();
  }
  absl::Status Read(const zweck::DoorKey&, const zweck::store::Table&, const zweck::store::Value*,
                    Each) {
    return absl::OkStatus();
  }
  absl::StatusOr<bool> Erase(const zweck::DoorKey&, const zweck::store::Table&,
                             const zweck::store::Value&) {
    return absl::UnavailableError("not now");
  }
};

TEST_CASE("What fails is told, too") {
  Kept kept;
  const AuditTrail trail = kept.Open();
  Stubborn store;
  CHECK_FALSE(zweck::Erase<InvoiceTable, Member>(store, "1").ok());
  CHECK(Told(LinesOf(kept.path).back()) == "erase 0 member in invoice-table not whole");
}

TEST_CASE("Entries of several threads stand in one chain") {
  Kept kept;
  {
    const AuditTrail trail = kept.Open();
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([] {
        for (int n = 0; n < 50; ++n) {
          zweck::internal::Auditing::Keep({.act = zweck::internal::AuditAct::kPurge, .count = n});
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
  }
  const zweck::audit::Trail read =
      zweck::audit::ReadTrail({{.name = "a", .text = FileBytes(kept.path)}}, {.closed = true});
  CHECK(read.entries.size() == 202);
  CHECK(read.findings.empty());
}

// Leaves that many entries by itself, and ends without a word if it is to.
void RunChild(const std::string& path, int entries, bool killed) {
  const pid_t child = fork();
  if (child == 0) {
    {
      absl::StatusOr<AuditTrail> trail = AuditTrail::Open(path, {.who = "child", .sync = false});
      if (!trail.ok()) _exit(1);
      for (int n = 0; n < entries; ++n) {
        zweck::internal::Auditing::Keep({.act = zweck::internal::AuditAct::kErase,
                                         .table = "invoice_table__member",
                                         .count = n});
      }
      if (killed) raise(SIGKILL);
    }
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE((killed ? WIFSIGNALED(status) : WIFEXITED(status) && WEXITSTATUS(status) == 0));
}

TEST_CASE("Several processes write into one file, and one that was killed is seen") {
  Kept kept;
  std::vector<std::thread> writers;
  writers.reserve(4);
  for (int i = 0; i < 4; ++i) writers.emplace_back([&] { RunChild(kept.path, 200, false); });
  for (std::thread& writer : writers) writer.join();
  zweck::audit::Trail read =
      zweck::audit::ReadTrail({{.name = "a", .text = FileBytes(kept.path)}}, {.closed = true});
  CHECK(read.entries.size() == 808);
  for (const zweck::findings::Finding& finding : read.findings) {
    FAIL_CHECK(finding.place.line() << ": " << finding.message);
  }
  RunChild(kept.path, 3, true);
  RunChild(kept.path, 0, false);
  read = zweck::audit::ReadTrail({{.name = "a", .text = FileBytes(kept.path)}}, {.closed = true});
  REQUIRE(read.findings.size() == 1);
  CHECK(read.findings[0].id == "audit-open");
  // One that found half a line of another left an empty one.
  CHECK(read.findings[0].place.line() >= 812);
}

TEST_CASE("A process that is forked off goes on in a chain of its own") {
  Kept kept;
  {
    const AuditTrail trail = kept.Open();
    const pid_t child = fork();
    if (child == 0) {
      zweck::internal::Auditing::Keep({.act = zweck::internal::AuditAct::kEnd});
      _exit(0);
    }
    REQUIRE(waitpid(child, nullptr, 0) == child);
    zweck::internal::Auditing::Keep({.act = zweck::internal::AuditAct::kEnd});
  }
  const std::vector<Json> lines = LinesOf(kept.path);
  REQUIRE(lines.size() == 5);
  CHECK(lines[1].at("chain") == lines[2].at("chain"));
  CHECK(lines[0].at("chain") != lines[1].at("chain"));
  CHECK(
      zweck::audit::ReadTrail({{.name = "a", .text = FileBytes(kept.path)}}, {}).findings.size() ==
      1);
}

TEST_CASE("A disk that is full stops nobody, and what was lost is counted") {
  Kept kept;
  kept.Put("1", "ada@example.com");
  {
    const AuditTrail trail = kept.Open();
    const std::size_t size = FileBytes(kept.path).size();
    rlimit before;
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{.rlim_cur = size + 100, .rlim_max = before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &tight) == 0);
    zweck::internal::Auditing::Keep({.act = zweck::internal::AuditAct::kErase});
    zweck::internal::Auditing::Keep({.act = zweck::internal::AuditAct::kErase});
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    signal(SIGXFSZ, handler);
    CHECK_FALSE(trail.status().ok());
    CHECK(RequireOk(zweck::Erase<InvoiceTable, Member>(kept.store, "1")));
  }
  const zweck::audit::Trail read =
      zweck::audit::ReadTrail({{.name = "a", .text = FileBytes(kept.path)}}, {});
  REQUIRE(read.findings.size() == 2);
  CHECK(read.findings[0].id == "audit-torn");
  CHECK(read.findings[1].id == "audit-lost");
  CHECK(read.findings[1].message == "2 entries before this one could not be written");
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[1].count == 1);
}

TEST_CASE("A trail that can't be is refused") {
  const Kept kept;
  const auto open = [&](const std::string& path, const std::string& who) {
    return AuditTrail::Open(path, {.who = who}).status();
  };
  CheckRefused(open(kept.path, ""), absl::StatusCode::kInvalidArgument, "who acts");
  CheckRefused(open(kept.path, "Ada Lovelace"), absl::StatusCode::kInvalidArgument, "who acts");
  CheckRefused(open(kept.path, std::string(65, 'a')), absl::StatusCode::kInvalidArgument, "64");
  CheckRefused(open(kept.directory.File("no/audit"), "desk"), absl::StatusCode::kNotFound,
               "no/audit");
  CheckRefused(open("/dev/null", "desk"), absl::StatusCode::kInvalidArgument,
               "/dev/null is no file");
  const AuditTrail trail = RequireOk(AuditTrail::Open(kept.path, {.who = "desk"}));
  CheckRefused(open(kept.path, "desk"), absl::StatusCode::kFailedPrecondition, "already");
  CHECK(LinesOf(kept.path).size() == 1);
}

TEST_CASE("A trail may be moved, and tells its head") {
  Kept kept;
  AuditTrail first = kept.Open();
  AuditTrail second = std::move(first);
  zweck::internal::Auditing::Keep({.act = zweck::internal::AuditAct::kDrill});
  CHECK(LinesOf(kept.path).back().at("hash") == nlohmann::json(second.head()));
}

}  // namespace
}  // namespace audit_trail_test
