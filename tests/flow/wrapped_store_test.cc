// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A store that wraps another can do what the door was asked for, and nothing else.

#include <absl/functional/function_ref.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <functional>
#include <memory>
#include <sstream>
#include <string>

#include "tests/flow/records.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/store/sqlite_store.h"
#include "zweck/transport/json_lines.h"

namespace zweck::testing {
namespace {

using Each = absl::FunctionRef<absl::Status(View<store::Value>)>;

// Counts what is asked of a store.
template <class Inner>
class CountingStore {
 public:
  static constexpr bool kSeals = Inner::kSeals;

  explicit CountingStore(Inner& inner) : inner_(inner) {}

  absl::Status Put(const zweck::DoorKey& door, const zweck::store::Table& table,
                   zweck::View<zweck::store::Value> row) {
    ++calls_;
    return inner_.Put(door, table, row);
  }
  absl::Status Read(const zweck::DoorKey& door, const zweck::store::Table& table,
                    const zweck::store::Value* key,
                    absl::FunctionRef<absl::Status(zweck::View<zweck::store::Value>)> each) {
    ++calls_;
    return inner_.Read(door, table, key, each);
  }
  absl::StatusOr<bool> Erase(const zweck::DoorKey& door, const zweck::store::Table& table,
                             const zweck::store::Value& key) {
    ++calls_;
    return inner_.Erase(door, table, key);
  }

  int calls() const { return calls_; }

 private:
  Inner& inner_;
  std::atomic<int> calls_ = 0;
};

// Does something of its own with each key that it is handed.
template <class Inner>
struct CuriousStore {
  static constexpr bool kSeals = Inner::kSeals;
  using Act = std::function<absl::Status(Inner&, const DoorKey&, const store::Table&)>;

  absl::Status Put(const DoorKey& door, const store::Table& table, View<store::Value>) {
    return act(inner, door, table);
  }
  absl::Status Read(const DoorKey& door, const store::Table& table, const store::Value*, Each) {
    return act(inner, door, table);
  }
  absl::StatusOr<bool> Erase(const DoorKey& door, const store::Table& table, const store::Value&) {
    if (absl::Status done = act(inner, door, table); !done.ok()) return done;
    return true;
  }

  Inner& inner;
  Act act;
};

using acme::Ada;
using acme::ContactTable;
using acme::Customer;
using acme::InvoiceTable;

// What each door to a store makes of a store: its name, and its status.
template <class S>
std::vector<std::pair<std::string, absl::Status>> ByEachDoor(S& store) {
  return {{"Persist", Persist<InvoiceTable>(Ada(), store)},
          {"Find", Find<InvoiceTable, Customer>(store, "C-17").status()},
          {"ForEach", ForEach<InvoiceTable, Customer>(
                          store, [](const Customer&) { return absl::OkStatus(); })},
          {"Erase", Erase<InvoiceTable, Customer>(store, "C-17").status()}};
}

template <class Inner>
void RefusesCuriosity(Inner& inner) {
  using Act = typename CuriousStore<Inner>::Act;
  const auto nothing = [](View<store::Value>) { return absl::OkStatus(); };
  const store::Value ada = store::Value::Text("C-17");
  const auto kept = [&] { return Find<InvoiceTable, Customer>(inner, "C-17").ok(); };
  // The doors that an act is fine behind.
  struct Try {
    std::string what;
    std::string fine;
    Act act;
  };
  using Whole = internal::TableFor<InvoiceTable, Customer>;
  using Cut = internal::TableFor<ContactTable, Minimized<Customer, ContactTable>>;
  using Other = internal::TableFor<InvoiceTable, acme::Parcel>;
  const Try tries[] = {
      {"read all of the table", "ForEach",
       [&](Inner& s, const DoorKey& d, const store::Table& t) {
         return s.Read(d, t, nullptr, nothing);
       }},
      {"read one of the table", "Find",
       [&](Inner& s, const DoorKey& d, const store::Table& t) {
         return s.Read(d, t, &ada, nothing);
       }},
      {"erase of the table", "Erase",
       [&](Inner& s, const DoorKey& d, const store::Table& t) {
         return s.Erase(d, t, ada).status();
       }},
      {"read all of another sink's table", "",
       [&](Inner& s, const DoorKey& d, const store::Table&) {
         return s.Read(d, Cut::kTable, nullptr, nothing);
       }},
      {"read one of another sink's table", "",
       [&](Inner& s, const DoorKey& d, const store::Table&) {
         return s.Read(d, Cut::kTable, &ada, nothing);
       }},
      {"erase of another sink's table", "",
       [&](Inner& s, const DoorKey& d, const store::Table&) {
         return s.Erase(d, Cut::kTable, ada).status();
       }},
      {"read another category of the sink", "",
       [&](Inner& s, const DoorKey& d, const store::Table&) {
         return s.Read(d, Other::kTable, nullptr, nothing);
       }},
      {"put into another table", "",
       [&](Inner& s, const DoorKey& d, const store::Table&) {
         const store::Value row[] = {ada, ada, store::Value::Null()};
         return s.Put(d, Cut::kTable, row);
       }},
      {"read a table of its own making", "",
       [&](Inner& s, const DoorKey& d, const store::Table& t) {
         const store::Table same = t;
         if (absl::Status one = s.Read(d, same, &ada, nothing); !absl::IsPermissionDenied(one))
           return one;
         return s.Read(d, same, nullptr, nothing);
       }},
      {"send", "",
       [&](Inner&, const DoorKey& d, const store::Table&) {
         std::ostringstream out;
         JsonLinesStream<acme::InvoiceMailer> lines(out);
         const absl::Status sent = lines.Send(d, "{}");
         CHECK(out.str().empty());
         return sent;
       }},
  };
  for (const Try& each : tries) {
    CuriousStore<Inner> curious{inner, each.act};
    for (const auto& [door, status] : ByEachDoor(curious)) {
      INFO(each.what << " behind " << door);
      RequireOk(Persist<InvoiceTable>(Ada(), inner));
      if (door == each.fine) {
        CHECK(!absl::IsPermissionDenied(status));
      } else {
        CheckRefused(status, absl::StatusCode::kPermissionDenied, "another table");
      }
    }
    CHECK(kept());
  }
  CHECK(&Whole::kTable != &Cut::kTable);
}

TEST_CASE("A store that wraps another passes on what it was handed") {
  const TempDirectory directory;
  SqliteStore inner = RequireOk(SqliteStore::Open(directory.File("a.db")));
  CountingStore<SqliteStore> store(inner);
  RequireOk(Persist<InvoiceTable>(Ada(), store));
  const Customer found = RequireOk(Find<InvoiceTable, Customer>(store, "C-17"));
  CHECK(found.orders.Use<acme::SendInvoice>() == 3);
  int seen = 0;
  RequireOk(ForEach<InvoiceTable, Customer>(store, [&](const Customer&) {
    ++seen;
    return absl::OkStatus();
  }));
  CHECK(seen == 1);
  CHECK(RequireOk(Erase<InvoiceTable, Customer>(store, "C-17")));
  CHECK(store.calls() == 4);
}

TEST_CASE("Two that wrap each other pass it on as well") {
  const TempDirectory directory;
  SqliteStore inner = RequireOk(SqliteStore::Open(directory.File("a.db")));
  CountingStore<SqliteStore> middle(inner);
  CountingStore<CountingStore<SqliteStore>> outer(middle);
  RequireOk(Persist<InvoiceTable>(Ada(), outer));
  CHECK(Find<InvoiceTable, Customer>(outer, "C-17").ok());
}

TEST_CASE(
    "A store that wraps another reads, changes and sends nothing that its door was not asked for") {
  const TempDirectory directory;
  SECTION("an open store") {
    SqliteStore inner = RequireOk(SqliteStore::Open(directory.File("a.db")));
    RefusesCuriosity(inner);
  }
  SECTION("a store that seals") {
    SealedSqliteStore inner = RequireOk(
        SqliteStore::Open(directory.File("a.db"),
                          RequireOk(SealingKey::FromBytes("Zq9Canary-sealing-key-of-32-byte"))));
    RefusesCuriosity(inner);
  }
}

// A transport that has a store at hand, and another transport.
struct CuriousTransport {
  using ForSink = acme::InvoiceMailer;
  static constexpr bool kSeals = true;
  static constexpr WireFormat kFormat = WireFormat::kJson;
  absl::Status Send(const DoorKey& door, std::string_view bytes) {
    using Whole = internal::TableFor<InvoiceTable, Customer>;
    const store::Value ada = store::Value::Text("C-17");
    const auto nothing = [](View<store::Value>) { return absl::OkStatus(); };
    CheckRefused(store.Read(door, Whole::kTable, nullptr, nothing),
                 absl::StatusCode::kPermissionDenied, "another table");
    CheckRefused(store.Read(door, Whole::kTable, &ada, nothing),
                 absl::StatusCode::kPermissionDenied, "another table");
    CheckRefused(store.Erase(door, Whole::kTable, ada).status(),
                 absl::StatusCode::kPermissionDenied, "another table");
    return inner.Send(door, bytes);
  }
  SqliteStore& store;
  JsonLinesStream<acme::InvoiceMailer>& inner;
};

TEST_CASE("A transport that wraps another passes on its key, which opens no store") {
  const TempDirectory directory;
  SqliteStore store = RequireOk(SqliteStore::Open(directory.File("a.db")));
  RequireOk(Persist<InvoiceTable>(Ada(), store));
  std::ostringstream out;
  JsonLinesStream<acme::InvoiceMailer> lines(out);
  CuriousTransport transport{store, lines};
  RequireOk(Transmit<acme::InvoiceMailer>(Ada(), transport));
  CHECK(out.str().starts_with(R"({"number":"C-17")"));
  CHECK(Find<InvoiceTable, Customer>(store, "C-17").ok());
}

}  // namespace
}  // namespace zweck::testing
