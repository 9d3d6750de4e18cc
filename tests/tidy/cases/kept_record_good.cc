// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include <functional>
#include <map>
#include <memory>
#include <optional>

#include "tests/tidy/policy.h"

namespace acme {
namespace {

// What a function gives back.
struct Page {
  std::vector<Customer> rows;
  bool more = false;
};
Page Read() { return {}; }

// One record, for as long as the object that is about it.
class Letter {
 public:
  explicit Letter(const Customer& customer) : customer_(customer), own_(std::make_unique<Customer>(customer)) {}
  bool Possible() const { return customer_.name.Use<ContactCustomer>().has_value() && own_ != nullptr; }

 private:
  const Customer& customer_;
  std::unique_ptr<Customer> own_;
};

// It collects in a function, and ends with it.
class Collected {
 public:
  void Add(const Customer& customer) { customers_.push_back(customer); }
  std::size_t size() const { return customers_.size(); }

 private:
  std::vector<Customer> customers_;
};
std::size_t Count(const Customer& customer) {
  Collected collected;
  collected.Add(customer);
  return collected.size() + Read().rows.size() + (Letter(customer).Possible() ? 1 : 0);
}

// Stores, and functions that take records.
class Shards {
  std::map<int, Store> stores_;
  std::function<void(const Customer&)> listener_;
  std::vector<const std::string*> names_;
};

}  // namespace
}  // namespace acme
