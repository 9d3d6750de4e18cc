// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Persist, Find, ForEach and Erase: to a store and back. Each sink has its own table of a category.
//
//   absl::Status kept = zweck::Persist<CustomerTable>(customer, store);
//   absl::StatusOr<Customer> found = zweck::Find<CustomerTable, Customer>(store, "C-17");
//   absl::Status all =
//       zweck::ForEach<CustomerTable, Customer>(store, [](const Customer& customer) {
//         return Remind(customer);
//       });
//   absl::StatusOr<bool> erased = zweck::Erase<CustomerTable, Customer>(store, "C-17");
//
// What Minimize cut down for a sink is read back as Minimized<Customer, CustomerTable>: a Customer
// whose other fields are empty. Errors are the store's (see there), and kDataLoss for a row that no
// such record made.

#ifndef ZWECK_FLOW_PERSIST_H_
#define ZWECK_FLOW_PERSIST_H_

#include <type_traits>
#include <utility>

#include "zweck/check/persist.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"

namespace zweck {

// Keeps the record, in place of the one with the same key. Whole or not at all.
template <class S, class R, class StoreType>
absl::Status Persist(const R& record, StoreType& store) {
  using Asked = internal::StoreAsked<R, S, StoreType, Store<StoreType>>;
  if constexpr (internal::kPasses<internal::StoreRules, Asked>) {
    internal::Leave<internal::FlowOf<internal::Door::kPersist, Asked>>();
    using Table = internal::TableFor<S, R>;
    return internal::Doors::Put(Table::kRecord, internal::Doors::Whole(record), Table::kTable,
                                store);
  } else {
    internal::BrokenRule<internal::StoreRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// The record with this key. kNotFound if there is none.
template <class S, class R, class StoreType, class K>
absl::StatusOr<typename internal::RecordOf<R>::Category> Find(StoreType& store, const K& key) {
  using Asked = internal::KeyAsked<R, S, StoreType, Store<StoreType>, K>;
  if constexpr (internal::kPasses<internal::KeyRules, Asked>) {
    internal::Leave<internal::FlowOf<internal::Door::kRead, Asked>>();
    using C = typename Asked::Category;
    using Table = internal::TableFor<S, R>;
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): a key of another type converts
    const typename internal::KeyFieldOf<C>::Value value(key);
    absl::StatusOr<C> found = absl::NotFoundError({C::kInfo.id.data(), C::kInfo.id.size()});
    const absl::Status read = internal::Doors::Read(
        Table::kRecord, &value, Table::kTable, store, [&found](View<store::Value> row) {
          return internal::FromRow(Table::kRecord, row, &found.emplace());
        });
    if (!read.ok()) found = read;
    return found;
  } else {
    internal::BrokenRule<internal::KeyRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// Calls `each`, an absl::Status(const Category&), with every record, in no order, until it gives an
// error.
template <class S, class R, class StoreType, class Each>
absl::Status ForEach(StoreType& store, Each&& each) {
  using C = typename internal::RecordOf<R>::Category;
  using Asked = internal::EachAsked<R, S, StoreType, Store<StoreType>, Each,
                                    std::is_invocable_r_v<absl::Status, Each&, const C&>>;
  if constexpr (internal::kPasses<internal::EachRules, Asked>) {
    internal::Leave<internal::FlowOf<internal::Door::kRead, Asked>>();
    using Table = internal::TableFor<S, R>;
    return internal::Doors::Read(Table::kRecord, nullptr, Table::kTable, store,
                                 [&each](View<store::Value> row) -> absl::Status {
                                   C record;
                                   absl::Status read =
                                       internal::FromRow(Table::kRecord, row, &record);
                                   return read.ok() ? each(std::as_const(record)) : read;
                                 });
  } else {
    internal::BrokenRule<internal::EachRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// Removes the record with this key beyond recovery (GDPR Art. 17). Gives whether there was one.
template <class S, class R, class StoreType, class K>
absl::StatusOr<bool> Erase(StoreType& store, const K& key) {
  using Asked = internal::KeyAsked<R, S, StoreType, Store<StoreType>, K>;
  if constexpr (internal::kPasses<internal::KeyRules, Asked>) {
    internal::Leave<internal::FlowOf<internal::Door::kErase, Asked>>();
    using Table = internal::TableFor<S, R>;
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): a key of another type converts
    const typename internal::KeyFieldOf<typename Asked::Category>::Value value(key);
    return internal::Doors::Erase(Table::kRecord, &value, Table::kTable, store);
  } else {
    internal::BrokenRule<internal::KeyRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_PERSIST_H_
