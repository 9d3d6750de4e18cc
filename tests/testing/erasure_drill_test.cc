// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The drill passes where people are erased, and is seen to fail where they are not.

#include "zweck/testing/erasure_drill.h"

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "jodocus/policy.h"
#include "tests/refusals/policy.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/store/sqlite_store.h"
#include "zweck/zweck.h"

namespace erasure_drill_test {

using acme::InvoiceTable;
using acme::SendInvoice;
using zweck::DoorKey;
using zweck::For;
using zweck::Is;
using zweck::Key;
using zweck::SqliteStore;
using zweck::Subject;
using zweck::testing::CheckRefused;
using zweck::testing::DrillReport;
using zweck::testing::ErasureDrill;
using zweck::testing::RequireOk;
using zweck::testing::TempDirectory;
namespace kind = zweck::kind;
namespace store = zweck::store;

constexpr zweck::CategoryInfo About(zweck::Literal id) {
  return {.id = id, .description = "Of a test", .subjects = "guests", .policy_section = "4"};
}

// By the key alone.
struct Account {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Account, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("account");
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::uint64_t, Is<kind::AccountId>, For<SendInvoice>, Key, Subject> id;
  Field<2, std::optional<std::string>, Is<kind::FreeText>, For<SendInvoice>, zweck::MaxBytes<10>>
      note;
};
ZWECK_CATEGORY(Account, id, note);
struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("guest");

  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject> email;
  Field<2, std::string, Is<kind::FullName>, For<SendInvoice>> name;
};
ZWECK_CATEGORY(Guest, email, name);
// Of one person, who brings others.
struct Stay {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Stay, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("stay");
  using Retention = zweck::KeepFor<std::chrono::days{30}, zweck::Since<"seen">,
                                   zweck::WhenAbsent<std::chrono::days{1}>>;

  Field<1, std::int64_t, Is<kind::Count>, For<SendInvoice>, Key> number;
  Field<2, absl::CivilDay, Is<kind::EventDate>, For<SendInvoice>, Key> from;
  Field<3, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject, zweck::Unique> host;
  Field<4, std::vector<Guest>, Is<kind::Contact>, For<SendInvoice>> guests;
  Field<5, std::map<std::string, Guest>, Is<kind::Contact>, For<SendInvoice>> rooms;
  Field<6, std::optional<Guest>, Is<kind::Contact>, For<SendInvoice>> payer;
  Field<7, std::optional<absl::Time>, Is<kind::EventTime>, For<SendInvoice>> seen;
  Field<8, std::string, Is<kind::FreeText>> not_kept;
};
ZWECK_CATEGORY(Stay, number, from, host, guests, rooms, payer, seen, not_kept);
struct Team {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Team, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("team");
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::ProductName>, For<SendInvoice>, Key> name;
  Field<2, std::vector<std::string>, Is<kind::AccountId>, For<SendInvoice>, Subject> members;
};
ZWECK_CATEGORY(Team, name, members);
struct Invoice {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Invoice, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("invoice");
  using Retention = zweck::KeepFor<std::chrono::days{3650}>;
  using Erasure = zweck::NotErasable<"tax law (GDPR Art. 17(3)(b))">;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice>, Key> number;
  Field<2, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Subject> to;
};
ZWECK_CATEGORY(Invoice, number, to);
struct Rate {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Rate, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = About("rate");
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::int32_t, Is<kind::Count>, For<SendInvoice>, Key> cents;
};
ZWECK_CATEGORY(Rate, cents);

template <class... Cs>
using Keeps = zweck::Tables<zweck::Table<InvoiceTable, Cs>...>;
using Kept = Keeps<Account, Stay, Team, Invoice, Rate>;

// A store that does less than it says.
struct Faults {
  std::string loses;    // the table of which no row is stored
  std::string keeps;    // the table of which no row is erased
  std::string changes;  // the table of which no row is changed
  std::string copies;   // the file to which each row is copied
  bool erases_all = false;
};
template <class Inner>
struct FaultyOperations {
  using Table = store::Table;
  using Value = store::Value;
  using Row = zweck::View<Value>;
  using Each = absl::FunctionRef<absl::Status(Row)>;
  static constexpr bool kSeals = false;

  absl::Status Put(const DoorKey& door, const Table& table, Row row) {
    if (!faults->copies.empty()) {
      std::ofstream out(faults->copies, std::ios::app | std::ios::binary);
      for (const Value& value : row) out << std::string(value.bytes);
    }
    return table.name == faults->loses ? absl::OkStatus() : inner.Put(door, table, row);
  }
  absl::Status Read(const DoorKey& door, const Table& table, const Value* key, Each each) {
    return inner.Read(door, table, key, each);
  }
  absl::StatusOr<bool> Erase(const DoorKey& door, const Table& table, const Value& key) {
    if (table.name == faults->keeps) return true;
    return inner.Erase(door, table, key);
  }
  absl::StatusOr<bool> Insert(const DoorKey& door, const Table& table, Row row) {
    return inner.Insert(door, table, row);
  }
  absl::StatusOr<store::Changed> Update(const DoorKey& door, const Table& table, const Value& key,
                                        const store::Change& change) {
    if (table.name == faults->changes) return store::Changed::kDone;
    return inner.Update(door, table, key, change);
  }
  absl::StatusOr<std::string> Select(const DoorKey& door, const Table& table,
                                     const store::Question& question, Each each) {
    return inner.Select(door, table, question, each);
  }
  absl::StatusOr<std::int64_t> Count(const DoorKey& door, const Table& table,
                                     const store::Question& question) {
    return inner.Count(door, table, question);
  }

  Inner inner;
  const Faults* faults;
};
struct FaultyStore : FaultyOperations<SqliteStore&> {
  struct Transaction : FaultyOperations<SqliteStore::Transaction> {
    absl::Status Commit(const DoorKey& door) { return inner.Commit(door); }
  };
  absl::StatusOr<Transaction> Begin(const DoorKey& door, absl::Time deadline) {
    auto begun = inner.Begin(door, deadline);
    if (!begun.ok()) return begun.status();
    return Transaction{{*std::move(begun), faults}};
  }
};

struct Place {
  TempDirectory directory;
  std::string path = directory.File("acme.db");
  SqliteStore store = RequireOk(SqliteStore::Open(path));
  Faults faults;
  FaultyStore faulty{{store, &faults}};

  template <class C>
  std::size_t Count() {
    std::size_t count = 0;
    RequireOk(zweck::ForEach<InvoiceTable, zweck::Minimized<C, InvoiceTable>>(store, [&](const C&) {
      ++count;
      return absl::OkStatus();
    }));
    return count;
  }
};

TEST_CASE("A drill goes through all tables, and leaves nothing") {
  Place place;
  const DrillReport report = RequireOk(ErasureDrill<Kept>(place.store, {.files = {place.path}}));
  CHECK(report.tables == 3);
  CHECK(report.left_out == std::vector<std::string>{"invoice in invoice-table: it stays",
                                                    "rate in invoice-table: it names nobody"});
  CHECK(place.Count<Account>() == 0);
  CHECK(place.Count<Stay>() == 0);
  CHECK(place.Count<Team>() == 0);
  CHECK(place.Count<Invoice>() == 0);
  // Also through another store, and again.
  RequireOk(ErasureDrill<Kept>(place.faulty, {.files = {place.directory.path()}}).status());
}

TEST_CASE("It leaves what others keep there") {
  Place place;
  RequireOk(zweck::Persist<InvoiceTable>(
      Team{.name = "ours", .members = std::vector<std::string>{"ada-7"}}, place.store));
  RequireOk(ErasureDrill<Kept>(place.store).status());
  CHECK(place.Count<Team>() == 1);
}

TEST_CASE("It fails where a person stays, in whatever table") {
  for (const char* table : {"account", "stay", "team"}) {
    INFO(table);
    Place place;
    place.faults.keeps = std::string("invoice_table__") + table;
    CheckRefused(ErasureDrill<Kept>(place.faulty), absl::StatusCode::kInternal,
                 std::string(table) + " in invoice-table: a person who was erased is still there");
  }
}

TEST_CASE("It fails where what is nested stays") {
  Place place;
  place.faults.changes = "invoice_table__stay";
  CheckRefused(ErasureDrill<Kept>(place.faulty), absl::StatusCode::kInternal,
               "stay in invoice-table: a person who was erased is still there");
  place.faults.changes = "invoice_table__team";
  CheckRefused(ErasureDrill<Kept>(place.faulty), absl::StatusCode::kInternal,
               "team in invoice-table");
}

TEST_CASE("It fails where nobody was stored") {
  Place place;
  place.faults.loses = "invoice_table__team";
  CheckRefused(ErasureDrill<Kept>(place.faulty), absl::StatusCode::kFailedPrecondition,
               "team in invoice-table: what was stored is not there");
  // What was stored in the others is gone all the same.
  CHECK(place.Count<Account>() == 0);
  CHECK(place.Count<Stay>() == 0);
}

TEST_CASE("It fails where a file still has them") {
  Place place;
  place.faults.copies = place.path + "-copy";
  CheckRefused(ErasureDrill<Kept>(place.faulty, {.files = {place.path}}),
               absl::StatusCode::kInternal, "-copy: a person who was erased is still in the file");
  CheckRefused(ErasureDrill<Kept>(place.faulty, {.files = {place.directory.path()}}),
               absl::StatusCode::kInternal, "-copy");
  CheckRefused(ErasureDrill<Kept>(place.store, {.files = {place.path + ".gone"}}),
               absl::StatusCode::kNotFound, "acme.db.gone");
  // Who gives no file asks the tables only.
  RequireOk(ErasureDrill<Kept>(place.faulty).status());
}

TEST_CASE("The policy's own tables") {
  using jodocus::MarketplaceContact;
  using jodocus::SupportTicket;
  Place place;
  using PolicyTables = zweck::Tables<zweck::Table<jodocus::MarketplaceStore, MarketplaceContact>,
                                     zweck::Table<jodocus::SupportStore, SupportTicket>>;
  const DrillReport report =
      RequireOk(ErasureDrill<PolicyTables>(place.store, {.files = {place.path}}));
  CHECK(report.tables == 2);
}

}  // namespace erasure_drill_test
