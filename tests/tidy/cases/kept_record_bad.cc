// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>

#include "tests/tidy/policy.h"

namespace acme {

std::vector<Lead> g_recent;  // finds: `g_recent` keeps records of `Lead`
Customer g_last;  // finds: `g_last` keeps records of `Customer`
const auto& All() {
  static const auto& all = *new std::unordered_map<int, std::shared_ptr<Customer>>;  // finds: `all` keeps records of `Customer`
  return all;
}

struct Entry {
  Customer customer;
  int hits = 0;
};
class Cache {
 public:
  void Remember(const Customer& customer) { last_ = customer; }

 private:
  std::unordered_map<int, Entry> entries_;  // finds: `entries_` keeps records of `Customer`
  std::deque<zweck::Minimized<Customer, CustomerTable>> waiting_;  // finds: `waiting_` keeps records of `Customer`
  std::array<Lead, 4> ring_;  // finds: `ring_` keeps records of `Lead`
  std::optional<Customer> last_;  // finds: `last_` keeps records of `Customer`
};
template <class K, class V>
class Lru {
  std::vector<std::pair<K, V>> items_;  // finds: `items_` keeps records of `Customer`
};
class Service {
  Lru<int, Customer> known_;
};
struct Open {
  void Add(const Lead& lead) { leads.push_back(lead); }
  std::vector<Lead> leads;  // finds: `leads` keeps records of `Lead`
};

}  // namespace acme
