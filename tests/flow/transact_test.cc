// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Several calls to a store, all or nothing.

#include "zweck/flow/transact.h"

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/flow/memory.h"
#include "tests/flow/records.h"
#include "tests/store/sqlite_fixture.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/flow/persist_all.h"
#include "zweck/flow/query.h"
#include "zweck/flow/update.h"
#include "zweck/store/sqlite_store.h"
#include "zweck/zweck.h"

namespace transact_test {

namespace {

using acme::Ada;
using acme::Customer;
using acme::InvoiceTable;
using acme::SendInvoice;
using flow_test::JsonTransport;
using zweck::AppendingStore;
using zweck::BatchingStore;
using zweck::DoorKey;
using zweck::Erase;
using zweck::Find;
using zweck::ForEach;
using zweck::InTransaction;
using zweck::Persist;
using zweck::PersistAll;
using zweck::QueryableStore;
using zweck::SealedSqliteStore;
using zweck::SqliteStore;
using zweck::Transact;
using zweck::TransactingStore;
using zweck::TransactOptions;
using zweck::UpdatingStore;
using zweck::testing::CheckRefused;
using zweck::testing::Holds;
using zweck::testing::kCanary;
using zweck::testing::RequireOk;
using zweck::testing::Sqlite;
using zweck::testing::TempDirectory;
namespace store = zweck::store;

static_assert(TransactingStore<SqliteStore> && TransactingStore<SealedSqliteStore>);
static_assert(QueryableStore<InTransaction<SqliteStore>> &&
              UpdatingStore<InTransaction<SqliteStore>> &&
              AppendingStore<InTransaction<SqliteStore>> &&
              BatchingStore<InTransaction<SqliteStore>>);
static_assert(!TransactingStore<InTransaction<SqliteStore>>);

Customer Numbered(int number) {
  Customer customer = Ada();
  customer.number = "C-" + std::to_string(number);
  return customer;
}

template <class S>
int Held(S& store) {
  int count = 0;
  RequireOk(ForEach<InvoiceTable, Customer>(store, [&count](const Customer&) {
    ++count;
    return absl::OkStatus();
  }));
  return count;
}

TEST_CASE("A transaction keeps all that its callback wrote, and hands on what it returns") {
  const TempDirectory directory;
  SqliteStore store = RequireOk(SqliteStore::Open(directory.File("acme.db")));
  RequireOk(Persist<InvoiceTable>(Numbered(1), store));
  const absl::StatusOr<std::string> email =
      Transact(store, [](auto& inside) -> absl::StatusOr<std::string> {
        auto found = Find<InvoiceTable, Customer>(inside, "C-1");
        if (!found.ok()) return found.status();
        std::vector<Customer> more = {Numbered(2), Numbered(3), Numbered(4)};
        absl::Status kept = PersistAll<InvoiceTable>(more, inside);
        if (!kept.ok()) return kept;
        auto erased = Erase<InvoiceTable, Customer>(inside, "C-2");
        if (!erased.ok() || !*erased) return absl::InternalError("not there");
        if (Held(inside) != 3) return absl::InternalError("does not see what it wrote");
        return found->email.template Use<SendInvoice>();
      });
  CHECK(RequireOk(email) == "ada@example.com");
  CHECK(Held(store) == 3);
  CHECK(Find<InvoiceTable, Customer>(store, "C-2").status().code() == absl::StatusCode::kNotFound);
}

TEST_CASE("An error of the callback undoes all, the making of a table too") {
  const TempDirectory directory;
  SqliteStore store = RequireOk(SqliteStore::Open(directory.File("acme.db")));
  const absl::Status ended = Transact(store, [](auto& inside) -> absl::Status {
    absl::Status kept = Persist<InvoiceTable>(Numbered(1), inside);
    if (!kept.ok()) return kept;
    return absl::CancelledError("no");
  });
  CHECK(ended == absl::CancelledError("no"));
  CHECK(Held(store) == 0);
  CHECK(Sqlite(directory.File("acme.db")).Run("SELECT count(*) FROM \"_zweck_tables\"") == "0");
  RequireOk(Persist<InvoiceTable>(Numbered(1), store));
  CHECK(Held(store) == 1);
}

TEST_CASE("The first write that fails ends it, whatever the callback makes of that") {
  const TempDirectory directory;
  SqliteStore store = RequireOk(SqliteStore::Open(directory.File("acme.db")));
  RequireOk(Persist<InvoiceTable>(Numbered(9), store));
  absl::Status later;
  int calls = 0;
  const absl::Status ended = Transact(store, [&](auto& inside) {
    ++calls;
    RequireOk(Persist<InvoiceTable>(Numbered(1), inside));
    Customer bad = Numbered(2);
    bad.email = std::string(kCanary) + "\xff";
    Persist<InvoiceTable>(bad, inside).IgnoreError();
    later = Persist<InvoiceTable>(Numbered(3), inside);
    return absl::OkStatus();
  });
  CheckRefused(ended, absl::StatusCode::kInvalidArgument, "email");
  CHECK(later == ended);
  CHECK(calls == 1);
  CHECK(Held(store) == 1);
}

TEST_CASE("A callback of ForEach that stops is no failure of the store") {
  const TempDirectory directory;
  SqliteStore store = RequireOk(SqliteStore::Open(directory.File("acme.db")));
  RequireOk(Transact(store, [](auto& inside) {
    RequireOk(Persist<InvoiceTable>(Numbered(1), inside));
    const absl::Status stopped = ForEach<InvoiceTable, Customer>(
        inside, [](const Customer&) { return absl::CancelledError(); });
    CHECK(stopped.code() == absl::StatusCode::kCancelled);
    CHECK(Find<InvoiceTable, Customer>(inside, "C-2").status().code() ==
          absl::StatusCode::kNotFound);
    return Persist<InvoiceTable>(Numbered(2), inside);
  }));
  CHECK(Held(store) == 2);
}

TEST_CASE("An exception undoes all and passes through") {
  const TempDirectory directory;
  SqliteStore store = RequireOk(SqliteStore::Open(directory.File("acme.db")));
  const auto thrower = [](auto& inside) -> absl::Status {
    RequireOk(Persist<InvoiceTable>(Numbered(1), inside));
    throw std::runtime_error("out");
  };
  CHECK_THROWS_WITH(Transact(store, thrower), "out");
  CHECK(Held(store) == 0);
  RequireOk(Persist<InvoiceTable>(Numbered(1), store));
}

TEST_CASE("The store itself, another transaction and another thread are refused within one") {
  const TempDirectory directory;
  SqliteStore store = RequireOk(SqliteStore::Open(directory.File("acme.db")));
  RequireOk(Transact(store, [&](auto& inside) {
    const auto refused = [](const absl::Status& status) {
      CheckRefused(status, absl::StatusCode::kFailedPrecondition, "transaction");
    };
    refused(Persist<InvoiceTable>(Numbered(1), store));
    refused(Find<InvoiceTable, Customer>(store, "C-1").status());
    refused(
        ForEach<InvoiceTable, Customer>(store, [](const Customer&) { return absl::OkStatus(); }));
    refused(Erase<InvoiceTable, Customer>(store, "C-1").status());
    refused(store.Scrub());
    refused(Transact(store, [](auto&) { return absl::OkStatus(); }));
    RequireOk(Persist<InvoiceTable>(Numbered(1), inside));
    // Also in a callback of ForEach.
    RequireOk(ForEach<InvoiceTable, Customer>(inside, [&](const Customer&) {
      refused(Persist<InvoiceTable>(Numbered(2), store));
      return Persist<InvoiceTable>(Numbered(2), inside);
    }));
    return absl::OkStatus();
  }));
  CHECK(Held(store) == 2);
  const absl::Status ended = Transact(store, [](auto& inside) {
    absl::Status other;
    std::thread([&] { other = Persist<InvoiceTable>(Numbered(3), inside); }).join();
    CheckRefused(other, absl::StatusCode::kFailedPrecondition, "thread");
    return absl::OkStatus();
  });
  CheckRefused(ended, absl::StatusCode::kFailedPrecondition, "thread");
  CHECK(Held(store) == 2);
}

TEST_CASE("Whoever keeps the store of a transaction can't use it afterwards") {
  const TempDirectory directory;
  SqliteStore store = RequireOk(SqliteStore::Open(directory.File("acme.db")));
  std::optional<InTransaction<SqliteStore>> kept;
  RequireOk(Transact(store, [&kept](auto& inside) {
    kept.emplace(std::move(inside));
    return Persist<InvoiceTable>(Numbered(1), *kept);
  }));
  CheckRefused(Persist<InvoiceTable>(Numbered(2), *kept), absl::StatusCode::kFailedPrecondition,
               "is over");
  CHECK(Held(store) == 1);
}

TEST_CASE("Erasing in a transaction leaves no trace, and undone it changes nothing") {
  const TempDirectory directory;
  SqliteStore store = RequireOk(SqliteStore::Open(directory.File("acme.db")));
  Customer customer = Numbered(1);
  customer.email = std::string(kCanary);
  RequireOk(Persist<InvoiceTable>(customer, store));
  const auto erase = [](absl::Status then) {
    return [then](auto& inside) -> absl::Status {
      auto erased = Erase<InvoiceTable, Customer>(inside, "C-1");
      return erased.ok() ? then : erased.status();
    };
  };
  CHECK(Transact(store, erase(absl::CancelledError())).code() == absl::StatusCode::kCancelled);
  CHECK(Held(store) == 1);
  RequireOk(Transact(store, erase(absl::OkStatus())));
  CHECK(Held(store) == 0);
  CHECK_FALSE(Holds(directory.File("acme.db"), kCanary));
}

// ---- Tried again.

// A store whose transactions fail as they are told to.
struct Unsteady {
  static constexpr bool kSeals = false;
  using Each = absl::FunctionRef<absl::Status(zweck::View<store::Value>)>;
  struct Transaction {
    static constexpr bool kSeals = false;
    absl::Status Put(const DoorKey&, const store::Table&, zweck::View<store::Value>) {
      ++store->puts;
      return store->Next(store->fail_put);
    }
    absl::Status Read(const DoorKey&, const store::Table&, const store::Value*, Each) {
      return absl::OkStatus();
    }
    absl::StatusOr<bool> Erase(const DoorKey&, const store::Table&, const store::Value&) {
      return false;
    }
    absl::Status Commit(const DoorKey&) {
      absl::Status status = store->Next(store->fail_commit);
      if (status.ok()) ++store->kept;
      return status;
    }
    Unsteady* store;
  };
  absl::Status Put(const DoorKey&, const store::Table&, zweck::View<store::Value>) {
    return absl::OkStatus();
  }
  absl::Status Read(const DoorKey&, const store::Table&, const store::Value*, Each) {
    return absl::OkStatus();
  }
  absl::StatusOr<bool> Erase(const DoorKey&, const store::Table&, const store::Value&) {
    return false;
  }
  absl::StatusOr<Transaction> Begin(const DoorKey& door, absl::Time) {
    CHECK(door.OpensTransaction());
    if (absl::Status status = Next(fail_begin); !status.ok()) return status;
    return Transaction{this};
  }
  absl::Status Next(std::vector<absl::Status>& statuses) {
    if (statuses.empty()) return absl::OkStatus();
    absl::Status status = statuses.front();
    if (statuses.size() > 1 || !forever) statuses.erase(statuses.begin());
    return status;
  }
  std::vector<absl::Status> fail_begin = {};
  std::vector<absl::Status> fail_put = {};
  std::vector<absl::Status> fail_commit = {};
  bool forever = false;
  int puts = 0;
  int kept = 0;
};

absl::Status PersistOne(Unsteady& store, TransactOptions options = {}) {
  return Transact(
      store, [](auto& inside) { return Persist<InvoiceTable>(Numbered(1), inside); }, options);
}

TEST_CASE("A transaction is tried again where the store asks for it, and kept once") {
  Unsteady store{.fail_begin = {absl::UnavailableError("")},
                 .fail_put = {absl::AbortedError(""), absl::OkStatus()},
                 .fail_commit = {absl::AbortedError(""), absl::UnavailableError("")}};
  RequireOk(PersistOne(store));
  CHECK(store.puts == 4);
  CHECK(store.kept == 1);
}

TEST_CASE("It is not tried again after another error, of the store or of the callback") {
  Unsteady unknown{.fail_commit = {absl::UnknownError("lost")}};
  CHECK(PersistOne(unknown) == absl::UnknownError("lost"));
  CHECK(unknown.puts == 1);
  Unsteady store;
  int calls = 0;
  CHECK(Transact(store, [&calls](auto&) {
          ++calls;
          return absl::AbortedError("by itself");
        }) == absl::AbortedError("by itself"));
  CHECK(calls == 1);
  CHECK(store.kept == 0);
}

TEST_CASE("It is tried again until its time is over") {
  Unsteady store{.fail_commit = {absl::AbortedError("again")}, .forever = true};
  const absl::Time began = absl::Now();
  CHECK(PersistOne(store, {.timeout = absl::Milliseconds(60)}) == absl::AbortedError("again"));
  CHECK(absl::Now() - began < absl::Seconds(5));
  CHECK(store.puts > 2);
  Unsteady once{.fail_commit = {absl::AbortedError("again")}, .forever = true};
  CHECK(PersistOne(once, {.timeout = absl::ZeroDuration()}).code() == absl::StatusCode::kAborted);
  CHECK(once.puts == 1);
}

TEST_CASE("A database that somebody else has locked is waited for") {
  const TempDirectory directory;
  SqliteStore store = RequireOk(
      SqliteStore::Open(directory.File("acme.db"), {.busy_timeout = absl::Milliseconds(10)}));
  RequireOk(Persist<InvoiceTable>(Numbered(1), store));
  Sqlite other(directory.File("acme.db"));
  other.Run("BEGIN IMMEDIATE");
  std::thread release([&other] {
    absl::SleepFor(absl::Milliseconds(80));
    other.Run("COMMIT");
  });
  const absl::Status kept =
      Transact(store, [](auto& inside) { return Persist<InvoiceTable>(Numbered(2), inside); });
  release.join();
  RequireOk(kept);
  CHECK(Held(store) == 2);
}

// ---- What goes out.

template <class TransportType>
absl::Status SendFrom(const Customer& customer, TransportType& transport) {
  return zweck::Transmit<acme::InvoiceMailer>(customer, transport);
}

TEST_CASE("Nothing leaves the program from what a callback calls") {
  const TempDirectory directory;
  SqliteStore store = RequireOk(SqliteStore::Open(directory.File("acme.db")));
  JsonTransport<acme::InvoiceMailer> transport;
  const auto send = [&] { return SendFrom(Ada(), transport); };
  const auto answer = [] { return zweck::Answer<acme::InvoiceMailer>(Ada()).status(); };
  RequireOk(send());
  RequireOk(answer());
  RequireOk(Transact(store, [&](auto&) {
    CheckRefused(send(), absl::StatusCode::kFailedPrecondition, "within a transaction");
    CheckRefused(answer(), absl::StatusCode::kFailedPrecondition, "within a transaction");
    return absl::OkStatus();
  }));
  CHECK(transport.sent.size() == 1);
  RequireOk(send());
}

}  // namespace

}  // namespace transact_test
