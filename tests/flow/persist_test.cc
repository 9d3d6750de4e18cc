// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// To a store and back.

#include "zweck/flow/persist.h"

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/check/categories.h"
#include "tests/flow/memory.h"
#include "tests/flow/records.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/store/sqlite_store.h"

namespace acme {

struct Shelf {
  template <unsigned N, class U, class... Tags>
  using Field = zweck::Field<Shelf, N, U, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "shelf", .description = "A shelf", .subjects = "nobody", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::int8_t, Is<kind::Count>, For<SendInvoice>, Key> number;
  Field<2, std::vector<std::int8_t>, Is<kind::Count>, For<SendInvoice>> levels;
};
ZWECK_CATEGORY(Shelf, number, levels);

struct Keyring {
  template <unsigned N, class U, class... Tags>
  using Field = zweck::Field<Keyring, N, U, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "keyring",
                                             .description = "Accounts of a customer",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>, Key, Subject> number;
  Field<2, std::vector<Account>, Is<kind::AccountId>, For<SendInvoice>> accounts;
};
ZWECK_CATEGORY(Keyring, number, accounts);

}  // namespace acme

namespace {

using acme::Account;
using acme::Ada;
using acme::Address;
using acme::Booking;
using acme::Boots;
using acme::ContactCustomer;
using acme::ContactTable;
using acme::Customer;
using acme::InvoiceTable;
using acme::Keyring;
using acme::Parcel;
using acme::SendInvoice;
using acme::Shelf;
using flow_test::OpenStore;
using flow_test::SealingStore;
using zweck::Minimize;
using zweck::Minimized;
using zweck::testing::CheckRefused;
using zweck::testing::RequireOk;

constexpr std::string_view kSecret = "Zq9Canary-shared-secret";

template <class S, class StoreType>
std::vector<std::string> Numbers(StoreType& store) {
  std::vector<std::string> numbers;
  RequireOk(zweck::ForEach<S, Customer>(store, [&numbers](const Customer& customer) {
    numbers.push_back(customer.number.template Use<SendInvoice>());
    return absl::OkStatus();
  }));
  return numbers;
}

template <class StoreType>
void CheckBothWays(StoreType& store) {
  RequireOk(zweck::Persist<InvoiceTable>(Ada(), store));
  const Customer found = RequireOk(zweck::Find<InvoiceTable, Customer>(store, "C-17"));
  CHECK(found.number.template Use<SendInvoice>() == "C-17");
  CHECK(found.email.template Use<SendInvoice>() == "ada@example.com");
  CHECK(found.address.template Use<SendInvoice>().street.template Use<SendInvoice>() ==
        "1 Example Street");
  CHECK(found.orders.template Use<SendInvoice>() == 3);

  RequireOk(zweck::Persist<InvoiceTable>(Boots(), store));
  const Parcel boots = RequireOk(zweck::Find<InvoiceTable, Parcel>(store, 7));
  CHECK(boots.to.template Use<SendInvoice>()->city.template Use<SendInvoice>() == "Bonn");
  const std::vector<Address>& via = boots.via.template Use<SendInvoice>();
  REQUIRE(via.size() == 2);
  CHECK(via[1].street.template Use<SendInvoice>() == "4 Example Street");

  RequireOk(
      zweck::Persist<InvoiceTable>(Parcel{.number = 8, .to = {}, .via = {}, .note = {}}, store));
  const Parcel empty = RequireOk(zweck::Find<InvoiceTable, Parcel>(store, 8));
  CHECK_FALSE(empty.to.template Use<SendInvoice>().has_value());
  CHECK(empty.via.template Use<SendInvoice>().empty());
}

}  // namespace

TEST_CASE("What is persisted is found again, whole") {
  OpenStore store;
  CheckBothWays(store);
}

TEST_CASE("What is persisted in SQLite is found again, after opening it anew too") {
  const zweck::testing::TempDirectory directory;
  const std::string path = directory.File("acme.db");
  {
    zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(path));
    CheckBothWays(store);
  }
  zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(path));
  const Customer found = RequireOk(zweck::Find<InvoiceTable, Customer>(store, "C-17"));
  CHECK(found.orders.Use<SendInvoice>() == 3);
}

TEST_CASE("A secret is sealed in SQLite, and nothing else") {
  const zweck::testing::TempDirectory directory;
  const std::string path = directory.File("acme.db");
  {
    zweck::SealedSqliteStore store =
        RequireOk(zweck::SqliteStore::Open(path, RequireOk(zweck::SealingKey::Random())));
    RequireOk(zweck::Persist<InvoiceTable>(Ada(), store));
    RequireOk(
        zweck::Persist<InvoiceTable>(Account{.id = 1, .secret = std::string(kSecret)}, store));
    const Account found = RequireOk(zweck::Find<InvoiceTable, Account>(store, 1));
    CHECK(found.secret.Use<SendInvoice>() == kSecret);
  }
  const std::string file = zweck::testing::FileBytes(path);
  CHECK(file.find("ada@example.com") != std::string::npos);
  CHECK(file.find(kSecret) == std::string::npos);
}

TEST_CASE("A record takes the place of the one with its key") {
  OpenStore store;
  Customer ada = Ada();
  RequireOk(zweck::Persist<InvoiceTable>(ada, store));
  ada.orders = 4;
  RequireOk(zweck::Persist<InvoiceTable>(ada, store));
  const Customer found = RequireOk(zweck::Find<InvoiceTable, Customer>(store, "C-17"));
  CHECK(found.orders.Use<SendInvoice>() == 4);
  CHECK(Numbers<InvoiceTable>(store).size() == 1);
}

TEST_CASE("A key that is not there is not found, and is not repeated") {
  OpenStore store;
  RequireOk(zweck::Persist<InvoiceTable>(Ada(), store));
  CheckRefused(zweck::Find<InvoiceTable, Customer>(store, std::string(zweck::testing::kCanary)),
               absl::StatusCode::kNotFound, "customer");
}

Booking Booked(absl::CivilDay day, std::string_view room, std::int32_t guests) {
  return {.day = day, .room = std::string(room), .guests = guests};
}

template <class StoreType>
void CheckSeveralKeys(StoreType& store) {
  const absl::CivilDay today(2026, 11, 29);
  RequireOk(zweck::Persist<InvoiceTable>(Booked(today, "blue", 1), store));
  RequireOk(zweck::Persist<InvoiceTable>(Booked(today, "red", 2), store));
  RequireOk(zweck::Persist<InvoiceTable>(Booked(today + 1, "blue", 3), store));
  RequireOk(
      zweck::Persist<InvoiceTable>(Booked(today, "blue", 4), store));  // in place of the first
  const auto guests = [&store](absl::CivilDay day, std::string_view room) {
    const auto found = zweck::Find<InvoiceTable, Booking>(store, day, std::string(room));
    if (!found.ok()) return found.status().code() == absl::StatusCode::kNotFound ? 0 : -1;
    CHECK(found->day.template Use<SendInvoice>() == day);
    CHECK(found->room.template Use<SendInvoice>() == room);
    return found->guests.template Use<SendInvoice>();
  };
  CHECK(guests(today, "blue") == 4);
  CHECK(guests(today, "red") == 2);
  CHECK(guests(today + 1, "blue") == 3);
  CHECK(guests(today + 1, "red") == 0);
  CHECK(RequireOk(zweck::Erase<InvoiceTable, Booking>(store, today, "blue")));
  CHECK_FALSE(RequireOk(zweck::Erase<InvoiceTable, Booking>(store, today, "blue")));
  CHECK(guests(today, "blue") == 0);
  CHECK(guests(today, "red") == 2);
  CHECK(guests(today + 1, "blue") == 3);
  CheckRefused(zweck::Find<InvoiceTable, Booking>(store, today, "").status(),
               absl::StatusCode::kInvalidArgument, "booking.room: the key is empty");
  CheckRefused(zweck::Persist<InvoiceTable>(Booked(today, "", 1), store),
               absl::StatusCode::kInvalidArgument, "booking.room: the key is empty");
  CheckRefused(zweck::Find<InvoiceTable, Booking>(store, absl::CivilDay(0, 1, 1), "red").status(),
               absl::StatusCode::kOutOfRange, "booking.day: the value is not in the years");
}

TEST_CASE("Several fields are a key together") {
  OpenStore memory;
  CheckSeveralKeys(memory);
  const zweck::testing::TempDirectory directory;
  {
    zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(directory.File("a.db")));
    CheckSeveralKeys(store);
  }
  zweck::SqliteStore again = RequireOk(zweck::SqliteStore::Open(directory.File("a.db")));
  const auto found =
      RequireOk(zweck::Find<InvoiceTable, Booking>(again, absl::CivilDay(2026, 11, 29), "red"));
  CHECK(found.guests.Use<SendInvoice>() == 2);
}

Shelf ShelfOf(std::int8_t number) {
  Shelf shelf;
  shelf.number = number;
  return shelf;
}

TEST_CASE("A number that the key's field can't hold is no other key") {
  OpenStore store;
  RequireOk(zweck::Persist<InvoiceTable>(ShelfOf(44), store));
  CHECK(zweck::Find<InvoiceTable, Shelf>(store, 44).ok());
  CHECK(zweck::Find<InvoiceTable, Shelf>(store, 44ULL).ok());
  // 44 modulo 256.
  for (const std::int64_t number : {300, -212}) {
    CheckRefused(zweck::Find<InvoiceTable, Shelf>(store, number).status(),
                 absl::StatusCode::kOutOfRange, "shelf.number: the value is out of range");
    CheckRefused(zweck::Erase<InvoiceTable, Shelf>(store, number).status(),
                 absl::StatusCode::kOutOfRange, "shelf.number: the value is out of range");
  }
  CHECK(zweck::Find<InvoiceTable, Shelf>(store, 44).ok());
}

Address At(std::string_view street, std::string_view city) {
  return {.street = std::string(street), .city = std::string(city)};
}

template <class StoreType>
void CheckAppends(StoreType& store) {
  const auto cities = [&store] {
    const Parcel found = RequireOk(zweck::Find<InvoiceTable, Parcel>(store, 7));
    CHECK(found.note.template Use<SendInvoice>() == "fragile");
    std::string all;
    for (const Address& via : found.via.template Use<SendInvoice>()) {
      all += via.city.template Use<SendInvoice>() + " ";
    }
    return all;
  };
  Parcel boots = Boots();
  boots.via = std::vector<Address>{};
  RequireOk(zweck::Persist<InvoiceTable>(boots, store));
  boots.number = 8;
  RequireOk(zweck::Persist<InvoiceTable>(boots, store));
  RequireOk(zweck::Append<InvoiceTable, Parcel>(store, 7, &Parcel::via, At("\"1\", [2]", "Kiel")));
  CHECK(cities() == "Kiel ");
  RequireOk(
      zweck::Append<InvoiceTable, Parcel>(store, 7, &Parcel::via, At("3 Road", "M\xc3\xbcnchen")));
  RequireOk(zweck::Append<InvoiceTable, Parcel>(store, 7, &Parcel::via, Address{}));
  RequireOk(zweck::Append<InvoiceTable, Parcel>(store, 7, &Parcel::via, At("4 Road", "Ulm")));
  CHECK(cities() == "Kiel M\xc3\xbcnchen  Ulm ");
  // What can't be kept is refused by its place, and nothing is added.
  CheckRefused(
      zweck::Append<InvoiceTable, Parcel>(store, 7, &Parcel::via, At("x", "Zq9Canary\xff")),
      absl::StatusCode::kInvalidArgument, "parcel: /via/0/city: the value is not UTF-8");
  CheckRefused(zweck::Append<InvoiceTable, Parcel>(store, 7, &Parcel::via,
                                                   At(std::string(70'000, 'x'), "Bonn")),
               absl::StatusCode::kOutOfRange, "parcel: /via/0/street: the value is longer");
  CheckRefused(zweck::Append<InvoiceTable, Parcel>(store, 9, &Parcel::via, At("x", "Bonn")),
               absl::StatusCode::kNotFound, "parcel");
  CHECK(zweck::Find<InvoiceTable, Parcel>(store, 9).status().code() == absl::StatusCode::kNotFound);
  CHECK(cities() == "Kiel M\xc3\xbcnchen  Ulm ");
  const Parcel other = RequireOk(zweck::Find<InvoiceTable, Parcel>(store, 8));
  CHECK(other.via.template Use<SendInvoice>().empty());
  // Of a record that was cut down, the item is too.
  using Cut = Minimized<Parcel, ContactTable>;
  RequireOk(zweck::Persist<ContactTable>(Minimize<ContactTable>(boots), store));
  RequireOk(zweck::Append<ContactTable, Cut>(store, 8, &Parcel::via, At("Zq9Canary", "Bonn")));
  const Parcel cut = RequireOk(zweck::Find<ContactTable, Cut>(store, 8));
  const std::vector<Address>& via = cut.via.template Use<ContactCustomer>();
  REQUIRE(via.size() == 1);
  CHECK(via[0].city.template Use<ContactCustomer>() == "Bonn");
  CHECK(via[0].street.template Use<SendInvoice>().empty());
}

TEST_CASE("An item is added to the end of a list, held to what Persist asks") {
  OpenStore memory;
  CheckAppends(memory);
  const zweck::testing::TempDirectory directory;
  zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(directory.File("a.db")));
  CheckAppends(store);
  CHECK(zweck::testing::FileBytes(directory.File("a.db")).find("Zq9Canary") == std::string::npos);
}

TEST_CASE("A number that its list can't hold is not added, and others are as they are given") {
  OpenStore store;
  RequireOk(zweck::Persist<InvoiceTable>(ShelfOf(1), store));
  RequireOk(zweck::Append<InvoiceTable, Shelf>(store, 1, &Shelf::levels, 44));
  CheckRefused(zweck::Append<InvoiceTable, Shelf>(store, 1, &Shelf::levels, 300),
               absl::StatusCode::kOutOfRange, "shelf.levels: the value is out of range");
  RequireOk(zweck::Append<InvoiceTable, Shelf>(store, 1, &Shelf::levels, -1L));
  const Shelf found = RequireOk(zweck::Find<InvoiceTable, Shelf>(store, 1));
  CHECK(found.levels.Use<SendInvoice>() == std::vector<std::int8_t>{44, -1});
}

TEST_CASE("An item with a secret is sealed with its list, and nothing of it stands in the file") {
  const zweck::testing::TempDirectory directory;
  const std::string path = directory.File("a.db");
  auto key = RequireOk(zweck::SealingKey::FromBytes("Zq9Canary-sealing-key-of-32-byte"));
  zweck::SealedSqliteStore store = RequireOk(zweck::SqliteStore::Open(path, std::move(key)));
  Keyring keyring;
  keyring.number = "K-1";
  RequireOk(zweck::Persist<InvoiceTable>(keyring, store));
  for (const std::int64_t id : {1, 2}) {
    RequireOk(zweck::Append<InvoiceTable, Keyring>(
        store, "K-1", &Keyring::accounts, Account{.id = id, .secret = std::string(kSecret)}));
  }
  const Keyring found = RequireOk(zweck::Find<InvoiceTable, Keyring>(store, "K-1"));
  const std::vector<Account>& accounts = found.accounts.Use<SendInvoice>();
  REQUIRE(accounts.size() == 2);
  CHECK(accounts[1].id.Use<SendInvoice>() == 2);
  CHECK(accounts[1].secret.Use<SendInvoice>() == kSecret);
  CHECK(zweck::testing::FileBytes(path).find(kSecret) == std::string::npos);
  CHECK(zweck::testing::FileBytes(path + "-wal").find(kSecret) == std::string::npos);
}

TEST_CASE("Of items that several add at once, none is lost") {
  const zweck::testing::TempDirectory directory;
  zweck::SqliteStore first = RequireOk(zweck::SqliteStore::Open(directory.File("a.db")));
  zweck::SqliteStore second = RequireOk(zweck::SqliteStore::Open(directory.File("a.db")));
  RequireOk(zweck::Persist<InvoiceTable>(ShelfOf(1), first));
  constexpr int kEach = 40;
  std::atomic<int> added = 0;
  std::vector<std::thread> threads;
  for (zweck::SqliteStore* const store : {&first, &first, &second}) {
    threads.emplace_back([store, &added] {
      for (int i = 0; i < kEach; ++i) {
        const bool ok = zweck::Append<InvoiceTable, Shelf>(*store, 1, &Shelf::levels, i).ok();
        added += ok ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(added == 3 * kEach);
  const Shelf found = RequireOk(zweck::Find<InvoiceTable, Shelf>(second, 1));
  CHECK(found.levels.Use<SendInvoice>().size() == 3 * kEach);
}

TEST_CASE("Every record is visited, until the first error") {
  OpenStore store;
  for (const char* number : {"C-1", "C-2", "C-3"}) {
    Customer customer = Ada();
    customer.number = number;
    RequireOk(zweck::Persist<InvoiceTable>(customer, store));
  }
  CHECK(Numbers<InvoiceTable>(store) == std::vector<std::string>{"C-1", "C-2", "C-3"});

  int seen = 0;
  const absl::Status stopped =
      zweck::ForEach<InvoiceTable, Customer>(store, [&seen](const Customer&) {
        return ++seen == 2 ? absl::CancelledError("enough") : absl::OkStatus();
      });
  CHECK(stopped.code() == absl::StatusCode::kCancelled);
  CHECK(seen == 2);
}

TEST_CASE("What is erased is gone, and only that") {
  OpenStore store;
  RequireOk(zweck::Persist<InvoiceTable>(Ada(), store));
  Customer other = Ada();
  other.number = "C-18";
  RequireOk(zweck::Persist<InvoiceTable>(other, store));
  CHECK(RequireOk(zweck::Erase<InvoiceTable, Customer>(store, "C-17")));
  CHECK_FALSE(RequireOk(zweck::Erase<InvoiceTable, Customer>(store, "C-17")));
  CHECK(Numbers<InvoiceTable>(store) == std::vector<std::string>{"C-18"});
}

TEST_CASE("What is kept in one table is not found in another") {
  OpenStore store;
  const Customer ada = Ada();
  RequireOk(zweck::Persist<InvoiceTable>(ada, store));
  using Cut = Minimized<Customer, ContactTable>;
  CHECK(absl::IsNotFound(zweck::Find<ContactTable, Cut>(store, "C-17").status()));
}

TEST_CASE("A record that was cut down is read back with its other fields empty") {
  OpenStore store;
  const Customer ada = Ada();
  RequireOk(zweck::Persist<ContactTable>(Minimize<ContactTable>(ada), store));

  using Cut = Minimized<Customer, ContactTable>;
  const Customer found = RequireOk(zweck::Find<ContactTable, Cut>(store, "C-17"));
  CHECK(found.email.Use<ContactCustomer>() == "ada@example.com");
  CHECK(found.orders.Use<SendInvoice>() == 0);
  const Address& address = found.address.Use<ContactCustomer>();
  CHECK(address.city.Use<ContactCustomer>() == "Berlin");
  CHECK(address.street.Use<SendInvoice>().empty());

  int seen = 0;
  RequireOk(zweck::ForEach<ContactTable, Cut>(store, [&seen](const Customer& customer) {
    CHECK(customer.number.Use<ContactCustomer>() == "C-17");
    ++seen;
    return absl::OkStatus();
  }));
  CHECK(seen == 1);
  CHECK(RequireOk(zweck::Erase<ContactTable, Cut>(store, "C-17")));
}

TEST_CASE("An error of the store is the door's") {
  OpenStore store;
  store.fails = absl::UnavailableError("the disk is away");
  CHECK(zweck::Persist<InvoiceTable>(Ada(), store) == store.fails);
  CHECK(zweck::Find<InvoiceTable, Customer>(store, "C-17").status() == store.fails);
  CHECK(zweck::ForEach<InvoiceTable, Customer>(
            store, [](const Customer&) { return absl::OkStatus(); }) == store.fails);
  CHECK(zweck::Erase<InvoiceTable, Customer>(store, "C-17").status() == store.fails);
}

TEST_CASE("A value that is too long, or no UTF-8, is refused by its place, and nothing is kept") {
  OpenStore store;
  Parcel boots = Boots();
  boots.note = std::string(zweck::testing::kCanary) + " and much more";
  CheckRefused(zweck::Persist<InvoiceTable>(boots, store), absl::StatusCode::kOutOfRange, "note");
  Customer ada = Ada();
  ada.email = std::string(zweck::testing::kCanary) + "\xff";
  CheckRefused(zweck::Persist<InvoiceTable>(ada, store), absl::StatusCode::kInvalidArgument,
               "email");
  CHECK(store.tables.empty());
}

TEST_CASE("A row that no such record made is data loss") {
  OpenStore store;
  RequireOk(zweck::Persist<InvoiceTable>(Ada(), store));
  auto& row = store.tables.at("invoice_table__customer").front();
  row[3] = flow_test::Owned(zweck::store::Value::Text(zweck::testing::kCanary));
  CheckRefused(zweck::Find<InvoiceTable, Customer>(store, "C-17"), absl::StatusCode::kDataLoss,
               "customer");
}

TEST_CASE("A store that seals gets secrets") {
  SealingStore store;
  RequireOk(zweck::Persist<InvoiceTable>(Account{.id = 1, .secret = std::string(kSecret)}, store));
  const Account found = RequireOk(zweck::Find<InvoiceTable, Account>(store, 1));
  CHECK(found.secret.Use<SendInvoice>() == kSecret);
}
