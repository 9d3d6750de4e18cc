// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// To a store and back.

#include "zweck/flow/persist.h"

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/flow/memory.h"
#include "tests/flow/records.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/store/sqlite_store.h"

namespace {

using acme::Account;
using acme::Ada;
using acme::Address;
using acme::Boots;
using acme::ContactCustomer;
using acme::ContactTable;
using acme::Customer;
using acme::InvoiceTable;
using acme::Parcel;
using acme::SendInvoice;
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
