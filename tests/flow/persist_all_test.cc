// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Many records at once: all or none.

#include "zweck/flow/persist_all.h"

#include <absl/status/status.h>

#include <catch2/catch.hpp>
#include <list>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "tests/flow/records.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/store/sqlite_store.h"

namespace persist_all_test {

namespace {

using acme::Ada;
using acme::ContactTable;
using acme::Customer;
using acme::InvoiceTable;
using acme::Parcel;
using zweck::testing::CheckRefused;
using zweck::testing::kCanary;
using zweck::testing::RequireOk;
using zweck::testing::TempDirectory;

Customer Numbered(int number) {
  Customer customer = Ada();
  customer.number = "C-" + std::to_string(number);
  customer.orders = number;
  return customer;
}

std::vector<std::string> Numbers(zweck::SqliteStore& store) {
  std::vector<std::string> numbers;
  RequireOk(zweck::ForEach<InvoiceTable, Customer>(store, [&numbers](const Customer& customer) {
    numbers.push_back(customer.number.Use<acme::SendInvoice>());
    return absl::OkStatus();
  }));
  return numbers;
}

// A range that is read once, and makes a record where it is read.
class Made {
 public:
  explicit Made(int size) : size_(size) {}
  class Iterator {
   public:
    explicit Iterator(int at) : at_(at) {}
    Customer operator*() const { return Numbered(at_); }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator(Iterator&&) = default;
    Iterator& operator=(Iterator&&) = default;
    Iterator(const Iterator&) = delete;
    Iterator& operator=(const Iterator&) = delete;
    ~Iterator() = default;
    friend bool operator==(const Iterator& a, int end) { return a.at_ == end; }

   private:
    int at_;
  };
  Iterator begin() {
    return Iterator(0);
  }  // NOLINT(readability-convert-member-functions-to-static)
  int end() const { return size_; }

 private:
  int size_;
};

// The same of records that stay where they are, cut down.
class Cut {
 public:
  explicit Cut(const std::vector<Customer>& all) : all_(all) {}
  class Iterator {
   public:
    explicit Iterator(const Customer* at) : at_(at) {}
    zweck::Minimized<Customer, ContactTable> operator*() const {
      return zweck::Minimize<ContactTable>(*at_);
    }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const Customer* at_;
  };
  Iterator begin() const { return Iterator(all_.data()); }
  Iterator end() const { return Iterator(all_.data() + all_.size()); }

 private:
  const std::vector<Customer>& all_;
};

TEST_CASE("Many records are kept at once, whatever holds them") {
  const TempDirectory directory;
  zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(directory.File("acme.db")));
  const std::vector<Customer> vector = {Numbered(1), Numbered(2)};
  RequireOk(zweck::PersistAll<InvoiceTable>(vector, store));
  CHECK(Numbers(store) == std::vector<std::string>{"C-1", "C-2"});
  RequireOk(zweck::PersistAll<InvoiceTable>(std::span(vector), store));
  RequireOk(zweck::PersistAll<InvoiceTable>(std::list<Customer>{Numbered(3)}, store));
  const Customer array[] = {Numbered(4)};
  RequireOk(zweck::PersistAll<InvoiceTable>(array, store));
  RequireOk(zweck::PersistAll<InvoiceTable>(std::vector<Customer>(), store));
  CHECK(Numbers(store) == std::vector<std::string>{"C-1", "C-2", "C-3", "C-4"});

  RequireOk(zweck::PersistAll<InvoiceTable>(Made(1000), store));
  CHECK(Numbers(store).size() == 1000);

  RequireOk(zweck::PersistAll<ContactTable>(Cut(vector), store));
  const Customer cut =
      RequireOk(zweck::Find<ContactTable, zweck::Minimized<Customer, ContactTable>>(store, "C-2"));
  CHECK(cut.email.Use<acme::ContactCustomer>() == "ada@example.com");
}

TEST_CASE("Of two records with one key the later one stays") {
  const TempDirectory directory;
  zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(directory.File("acme.db")));
  std::vector<Customer> twice = {Numbered(1), Numbered(1)};
  twice[1].orders = 70;
  RequireOk(zweck::PersistAll<InvoiceTable>(twice, store));
  const Customer found = RequireOk(zweck::Find<InvoiceTable, Customer>(store, "C-1"));
  CHECK(found.orders.Use<acme::SendInvoice>() == 70);
}

TEST_CASE("One record that can't be kept keeps all the others out, and is named by its place") {
  const TempDirectory directory;
  zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(directory.File("acme.db")));
  std::vector<Customer> all(1000, Numbered(0));
  for (int i = 0; i < 1000; ++i) all[static_cast<std::size_t>(i)] = Numbered(i);
  all[998].email = std::string(kCanary) + "\xff";
  CheckRefused(zweck::PersistAll<InvoiceTable>(all, store), absl::StatusCode::kInvalidArgument,
               "record 999: ");
  CHECK(Numbers(store).empty());
  all[998].email = "";
  RequireOk(zweck::PersistAll<InvoiceTable>(all, store));
  CHECK(Numbers(store).size() == 1000);
}

TEST_CASE("What makes the records can't use the store") {
  const TempDirectory directory;
  zweck::SqliteStore store = RequireOk(zweck::SqliteStore::Open(directory.File("acme.db")));
  absl::Status within;
  struct Asking {
    zweck::SqliteStore* store;
    absl::Status* within;
    struct Iterator {
      const Asking* range;
      int at = 0;
      Customer operator*() const {
        *range->within = zweck::Find<InvoiceTable, Customer>(*range->store, "C-1").status();
        return Numbered(1);
      }
      Iterator& operator++() {
        ++at;
        return *this;
      }
      bool operator==(int end) const { return at == end; }
    };
    Iterator begin() const { return {this}; }
    int end() const { return 1; }  // NOLINT(readability-convert-member-functions-to-static)
  };
  RequireOk(zweck::PersistAll<InvoiceTable>(Asking{&store, &within}, store));
  CheckRefused(within, absl::StatusCode::kFailedPrecondition, "can't be used");
  CHECK(Numbers(store).size() == 1);
}

}  // namespace

}  // namespace persist_all_test
