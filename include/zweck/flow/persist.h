// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Persist, Insert, Append, Find, ForEach and Erase: to a store and back. Each sink has its own
// table of a category.
//
//   absl::Status kept = zweck::Persist<CustomerTable>(customer, store);
//   absl::StatusOr<Customer> found = zweck::Find<CustomerTable, Customer>(store, "C-17");
//   absl::Status all =
//       zweck::ForEach<CustomerTable, Customer>(store, [](const Customer& customer) {
//         return Remind(customer);
//       });
//   absl::StatusOr<bool> erased = zweck::Erase<CustomerTable, Customer>(store, "C-17");
//
// An item is added to a list without reading the record:
//
//   absl::Status added = zweck::Append<CustomerTable, Customer>(store, "C-17", &Customer::notes,
//                                                               "called back");
//
// A record that Minimize cut down is read back as Minimized<Customer, CustomerTable>: a Customer
// whose other fields are empty. Errors are the store's, and kDataLoss for a row that can't have
// come from such a record.

#ifndef ZWECK_FLOW_PERSIST_H_
#define ZWECK_FLOW_PERSIST_H_

#include <tuple>
#include <type_traits>
#include <utility>

#include "zweck/check/persist.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"
#include "zweck/internal/flow/updating.h"

namespace zweck {

// Stores the record, whole or not at all, in place of the one with the same key. kInvalidArgument
// if a Subject is empty: nobody could ask for the record, or have it erased. For a category with a
// Unique field, this tells whether another record has its value (kAlreadyExists), and needs a
// purpose that the field declares: `Persist<CustomerTable, SendInvoice>(customer, store)`.
template <class S, class P = void, class R, class StoreType>
absl::Status Persist(const R& record, StoreType& store) {
  using Asked = internal::StoreAsked<R, S, StoreType, Store<StoreType>>;
  if constexpr (internal::kPasses<internal::StoreRules, Asked>) {
    using Asking = internal::WriteAsked<R, S, P, StoreType, Store<StoreType>, false>;
    if constexpr (internal::kAsksRightly<Asking>) {
      internal::Leave<internal::FlowOf<internal::Door::kPersist, Asked>>();
      internal::LeaveAsked<Asking>();
      using Table = internal::TableFor<S, R>;
      const internal::SubjectName* nobody = internal::Doors::OfNobody<S>(record);
      if (nobody != nullptr) return internal::Doors::Refuse(*nobody, store);
      return internal::Doors::Put(Table::kRecord, internal::Doors::Whole(record), Table::kTable,
                                  store);
    } else {
      internal::BrokenRule<internal::AskingRules, Asking>::template Refuse<Asking>();
      __builtin_unreachable();
    }
  } else {
    internal::BrokenRule<internal::StoreRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// Stores the record if there is none with the same key; otherwise returns false, and what is there
// stays. This tells whether there is one, so it needs a purpose that the fields of the key declare,
// and those that are Unique: `InsertOrKeep<CustomerTable, SendInvoice>(customer, store)`.
template <class S, class P = void, class R, class StoreType>
absl::StatusOr<bool> InsertOrKeep(const R& record, StoreType& store) {
  using Asked = internal::InsertAsked<R, S, StoreType, Store<StoreType>, UpdatingStore<StoreType>>;
  if constexpr (internal::kPasses<internal::InsertRules, Asked>) {
    using Asking = internal::WriteAsked<R, S, P, StoreType, Store<StoreType>, true>;
    if constexpr (internal::kAsksRightly<Asking>) {
      internal::Leave<internal::FlowOf<internal::Door::kPersist, Asked>>();
      internal::LeaveAsked<Asking>();
      using Table = internal::TableFor<S, R>;
      const internal::SubjectName* nobody = internal::Doors::OfNobody<S>(record);
      if (nobody != nullptr) return internal::Doors::Refuse(*nobody, store);
      return internal::Doors::Insert(Table::kRecord, internal::Doors::Whole(record), Table::kTable,
                                     store);
    } else {
      internal::BrokenRule<internal::AskingRules, Asking>::template Refuse<Asking>();
      __builtin_unreachable();
    }
  } else {
    internal::BrokenRule<internal::InsertRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// The same, but kAlreadyExists if there is one.
template <class S, class P = void, class R, class StoreType>
absl::Status Insert(const R& record, StoreType& store) {
  using Asked = internal::InsertAsked<R, S, StoreType, Store<StoreType>, UpdatingStore<StoreType>>;
  if constexpr (internal::kPasses<internal::InsertRules, Asked>) {
    using Asking = internal::WriteAsked<R, S, P, StoreType, Store<StoreType>, true>;
    if constexpr (internal::kAsksRightly<Asking>) {
      internal::Leave<internal::FlowOf<internal::Door::kPersist, Asked>>();
      internal::LeaveAsked<Asking>();
      using Table = internal::TableFor<S, R>;
      const internal::SubjectName* nobody = internal::Doors::OfNobody<S>(record);
      if (nobody != nullptr) return internal::Doors::Refuse(*nobody, store);
      return internal::Doors::InsertNew(Table::kRecord, internal::Doors::Whole(record),
                                        Table::kTable, store);
    } else {
      internal::BrokenRule<internal::AskingRules, Asking>::template Refuse<Asking>();
      __builtin_unreachable();
    }
  } else {
    internal::BrokenRule<internal::InsertRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// The record with this key, which has a value for each field that is tagged Key, in the order of
// the category's fields. kNotFound if there is none.
template <class S, class R, class StoreType, class... Ks>
absl::StatusOr<typename internal::RecordOf<R>::Category> Find(StoreType& store, const Ks&... key) {
  using Asked = internal::KeyAsked<R, S, StoreType, Store<StoreType>, Ks...>;
  if constexpr (internal::kPasses<internal::KeyRules, Asked>) {
    internal::Leave<internal::FlowOf<internal::Door::kRead, Asked>>();
    using C = typename Asked::Category;
    using Table = internal::TableFor<S, R>;
    const internal::KeyValues<internal::KeyFieldsOf<C>> values(key...);
    const View<const void*> places = values.places();
    absl::StatusOr<C> found(absl::in_place);
    bool is_there = false;
    const absl::Status read = internal::Doors::Read(
        Table::kRecord, &places, Table::kTable, store, [&found, &is_there](View<store::Value> row) {
          is_there = true;
          return internal::FromRow(Table::kRecord, row, &*found);
        });
    if (!read.ok()) {
      found = read;
    } else if (!is_there) {
      found = absl::NotFoundError({C::kInfo.id.data(), C::kInfo.id.size()});
    }
    return found;
  } else {
    internal::BrokenRule<internal::KeyRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// Adds one item to the end of a list in the record with this key, whole or not at all, without
// reading the record: `Append<Sink, Category>(store, key..., &Category::list, item)`. The item is
// checked as Persist checks it in the list. kNotFound if there is no such record.
template <class S, class R, class StoreType, class... Args>
absl::Status Append(StoreType& store, const Args&... args) {
  using Asked =
      internal::AppendAsked<R, S, StoreType, Store<StoreType>, AppendingStore<StoreType>, Args...>;
  if constexpr (internal::kPasses<internal::AppendRules, Asked>) {
    using List = internal::ListIsNamed::Named<Asked>;
    internal::Leave<internal::FieldsFlowOf<Asked, List>>();
    return internal::Doors::Append<internal::TableFor<S, R>, List>(
        store, std::forward_as_tuple(args...), std::make_index_sequence<sizeof...(Args) - 2>());
  } else {
    internal::BrokenRule<internal::AppendRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// Calls `each`, an absl::Status(const Category&), with every record, in no particular order, until
// it returns an error. It may use the store. Records that are there throughout are seen once; those
// that are written or erased meanwhile may or may not be seen.
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

// Removes the record with this key beyond recovery (GDPR Art. 17). Returns whether there was one.
template <class S, class R, class StoreType, class... Ks>
absl::StatusOr<bool> Erase(StoreType& store, const Ks&... key) {
  using Asked = internal::KeyAsked<R, S, StoreType, Store<StoreType>, Ks...>;
  if constexpr (internal::kPasses<internal::KeyRules, Asked>) {
    internal::Leave<internal::FlowOf<internal::Door::kErase, Asked>>();
    using Table = internal::TableFor<S, R>;
    const internal::KeyValues<internal::KeyFieldsOf<typename Asked::Category>> values(key...);
    return internal::Doors::Erase(Table::kRecord, values.places(), Table::kTable, store);
  } else {
    internal::BrokenRule<internal::KeyRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_PERSIST_H_
