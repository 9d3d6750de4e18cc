// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a template over categories finds, changes and keeps.
// Author: has not read the checks

#include <utility>

#include "tests/escapes/others/policy.h"

namespace acme {

template <class Sink, class Category, class Store, class Key, class Change>
absl::Status Edit(Store& store, const Key& key, Change&& change) {
  absl::StatusOr<Category> record = zweck::Find<Sink, Category>(store, key);
  if (!record.ok()) return record.status();
  std::forward<Change>(change)(*record);
  return zweck::Persist<Sink>(*record, store);
}

absl::Status Rename(zweck::SqliteStore& store, const std::string& email, std::string name) {
  return Edit<ReaderTable, Subscription>(
      store, email, [&](Subscription& reader) { reader.given_name = std::move(name); });
}

absl::Status Bought(zweck::SqliteStore& store, const std::string& number, Model model) {
  return Edit<BuyerTable, Buyer>(store, number, [&](Buyer& buyer) {
    buyer.model = model;
    auto orders = buyer.orders.Use<DeliverOrder>();
    orders.push_back("next");
    buyer.orders = std::move(orders);
  });
}

}  // namespace acme
