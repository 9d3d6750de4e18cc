// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Persist, Find, ForEach and Erase: to a store and back. Each sink has its own table of a category.
//
//   absl::Status kept = zweck::Persist<CustomerTable>(customer, store);
//   absl::StatusOr<Customer> found = zweck::Find<CustomerTable, Customer>(store, "C-17");
//   absl::Status all = zweck::ForEach<CustomerTable, Customer>(store, [](const Customer& customer)
//   {
//     return absl::OkStatus();
//   });
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
#include "zweck/internal/check/sentence.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"

namespace zweck {

namespace internal {

template <class S, class R>
using TableFor = internal::TableOf<typename internal::RecordOf<R>::Category, S,
                                   internal::Admitting<internal::PersistRule<S>>>;

template <class S, class R, class StoreType>
inline constexpr bool kMayPersist = Store<StoreType> && internal::MayPersist<R, S, StoreType>();

// ZWECK_CATEGORY said what is wrong with it.
template <class R>
inline constexpr bool kIsRefused = internal::kIsBroken<typename internal::RecordOf<R>::Category>;

template <Door kDoor, class S, class R, class StoreType>
using StoreFlow =
    SinkFlow<kDoor, R, S, internal::PersistRule<S>, static_cast<bool>(StoreType::kSeals)>;

// Says why a record may not be kept in a store.
template <class S, class R, class StoreType>
void RefusePersist() {
  using C = typename internal::RecordOf<R>::Category;
  if constexpr (kIsRefused<R>) {
    // Nothing to add.
  } else if constexpr (!Category<C>) {
    static_assert(internal::ArgumentIsACategory<C>,
                  ZWECK_INTERNAL_SAY("flow-category",
                                     "only a category passes a door. Put the value into a field of "
                                     "one, and list it by ZWECK_CATEGORY in its own namespace."));
  } else if constexpr (!Sink<S>) {
    static_assert(
        internal::SinkDescribesItself<S>,
        ZWECK_INTERNAL_SAY("sink-info",
                           "a sink says what it is, for what, and whose. Add kInfo, Purposes and "
                           "Recipient."));
  } else if constexpr (!internal::kHasIds<S>) {
    static_assert(
        internal::SinkHasIds<S>,
        ZWECK_INTERNAL_SAY("sink-id",
                           "the ids of a sink, its purposes and its recipient are lower-case words "
                           "with hyphens. Mend the kInfo.id that is not."));
  } else if constexpr (!internal::kIsForSink<R, S>) {
    static_assert(
        internal::RecordIsCutDownForSink<C, typename internal::RecordOf<R>::CutFor, S>,
        ZWECK_INTERNAL_SAY("minimize-sink",
                           "this record is cut down for another sink. Use Minimize for this one."));
  } else if constexpr (!internal::HasRetention<C>()) {
    static_assert(internal::CategoryHasARetention<C>,
                  ZWECK_INTERNAL_SAY("persist-retention",
                                     "what is kept needs an end. Add using Retention = "
                                     "zweck::KeepFor<...> to the category."));
  } else if constexpr (!internal::kIsWhole<R> &&
                       !internal::kAnyAdmitted<internal::PersistRule<S>, C>) {
    static_assert(
        internal::MinimizeLeavesSomethingFor<C, S>,
        ZWECK_INTERNAL_SAY("minimize-empty",
                           "this sink may have no field of this category. Send something else."));
  } else if constexpr (!internal::kIsWhole<R> && !internal::KeyIsLeft<C, S>()) {
    static_assert(internal::KeyIsLeftFor<C, S>,
                  ZWECK_INTERNAL_SAY(
                      "minimize-key",
                      "without its key a record can't be found or erased. Declare a purpose of "
                      "this sink for the key."));
  } else if constexpr (!internal::kKeptArrive<internal::PersistRule<S>, C,
                                              typename internal::RecordOf<R>::MustKeep>) {
    static_assert(
        internal::KeptFieldsArriveAt<S,
                                     internal::LeftOutOf<internal::PersistRule<S>, C,
                                                         typename internal::RecordOf<R>::MustKeep>>,
        ZWECK_INTERNAL_SAY(
            "minimize-keeps",
            "a field that must arrive is left out. Declare what this sink needs for it, if the "
            "policy allows it, or take it out of Keeps."));
  } else if constexpr (internal::kIsWhole<R> &&
                       !internal::kEachKeeps<internal::SharedPurposeRule<S>, C>) {
    using Bad = internal::Breaking<internal::SharedPurposeRule<S>, C>;
    static_assert(
        internal::FieldsShareAPurposeWith<S, typename S::Purposes, Bad>,
        ZWECK_INTERNAL_TELL(
            (SentenceOf<S>(Bad{})), "persist-purpose",
            "a field has no purpose in common with this store. Declare one in its For, if the "
            "policy allows it, or use Minimize."));
  } else if constexpr (internal::kIsWhole<R> &&
                       !internal::kEachKeeps<internal::RecipientRule<S>, C>) {
    using Bad = internal::Breaking<internal::RecipientRule<S>, C>;
    static_assert(
        internal::FieldsAreSharedWithRecipientOf<S, typename S::Recipient, Bad>,
        ZWECK_INTERNAL_SAY("flow-recipient",
                           "a field may not go to this sink's recipient. Name it in SharedWith, if "
                           "the policy allows it, or use Minimize."));
  } else if constexpr (!Store<StoreType>) {
    static_assert(
        internal::ArgumentIsAStore<StoreType>,
        ZWECK_INTERNAL_SAY("flow-store", "this is no store. Give one that meets zweck::Store."));
  } else {
    using Bad = internal::Breaking<internal::NoSecretRule<internal::PersistRule<S>>, C>;
    static_assert(internal::SecretsAreSealedBy<StoreType, Bad>,
                  ZWECK_INTERNAL_SAY(
                      "flow-secret",
                      "a Secret field goes only where it is sealed. Open the store with a sealing "
                      "key."));
  }
}

// Says why a value is no key of a category.
template <class C, class Given>
void RefuseKey() {
  if constexpr (std::is_void_v<internal::KeyFieldOf<C>>) {
    static_assert(internal::CategoryHasAKey<C>,
                  ZWECK_INTERNAL_SAY(
                      "find-key",
                      "a category without a Key can't be found by it. Tag a field with Key, or use "
                      "ForEach."));
  } else {
    static_assert(
        internal::KeyHasTheTypeOfItsField<typename internal::KeyFieldOf<C>, Given>,
        ZWECK_INTERNAL_SAY("find-key-type",
                           "the key has another type. Give a value of the key field's type."));
  }
}

}  // namespace internal

// Keeps the record, in place of the one with the same key. Whole or not at all.
template <class S, class R, class StoreType>
absl::Status Persist(const R& record, StoreType& store) {
  if constexpr (internal::kMayPersist<S, R, StoreType>) {
    internal::Leave<internal::StoreFlow<internal::Door::kPersist, S, R, StoreType>>();
    using Table = internal::TableFor<S, R>;
    return internal::Doors::Put(Table::kRecord, internal::Doors::Whole(record), Table::kTable,
                                store);
  } else {
    internal::RefusePersist<S, R, StoreType>();
    return {};
  }
}

// The record with this key. kNotFound if there is none.
template <class S, class R, class StoreType, class K>
absl::StatusOr<typename internal::RecordOf<R>::Category> Find(StoreType& store, const K& key) {
  using C = typename internal::RecordOf<R>::Category;
  if constexpr (!internal::kMayPersist<S, R, StoreType>) {
    internal::RefusePersist<S, R, StoreType>();
    __builtin_unreachable();
  } else if constexpr (!internal::IsKeyOf<C, K>()) {
    internal::RefuseKey<C, K>();
    __builtin_unreachable();
  } else {
    internal::Leave<internal::StoreFlow<internal::Door::kRead, S, R, StoreType>>();
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
  }
}

// Calls `each` with every record, in no order, until it gives an error: absl::Status(const
// Category&).
template <class S, class R, class StoreType, class Each>
absl::Status ForEach(StoreType& store, Each&& each) {
  using C = typename internal::RecordOf<R>::Category;
  if constexpr (!internal::kMayPersist<S, R, StoreType>) {
    internal::RefusePersist<S, R, StoreType>();
    return {};
  } else if constexpr (!std::is_invocable_r_v<absl::Status, Each&, const C&>) {
    static_assert(internal::EachTakesARecordAndGivesAStatus<C, Each>,
                  ZWECK_INTERNAL_SAY("for-each-callback",
                                     "ForEach takes a function from a record to its status. Give "
                                     "absl::Status(const Category&)."));
    return {};
  } else {
    internal::Leave<internal::StoreFlow<internal::Door::kRead, S, R, StoreType>>();
    using Table = internal::TableFor<S, R>;
    return internal::Doors::Read(Table::kRecord, nullptr, Table::kTable, store,
                                 [&each](View<store::Value> row) -> absl::Status {
                                   C record;
                                   absl::Status read =
                                       internal::FromRow(Table::kRecord, row, &record);
                                   return read.ok() ? each(std::as_const(record)) : read;
                                 });
  }
}

// Removes the record with this key beyond recovery (GDPR Art. 17). Gives whether there was one.
template <class S, class R, class StoreType, class K>
absl::StatusOr<bool> Erase(StoreType& store, const K& key) {
  using C = typename internal::RecordOf<R>::Category;
  if constexpr (!internal::kMayPersist<S, R, StoreType>) {
    internal::RefusePersist<S, R, StoreType>();
    return false;
  } else if constexpr (!internal::IsKeyOf<C, K>()) {
    internal::RefuseKey<C, K>();
    return false;
  } else {
    internal::Leave<internal::StoreFlow<internal::Door::kErase, S, R, StoreType>>();
    using Table = internal::TableFor<S, R>;
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): a key of another type converts
    const typename internal::KeyFieldOf<C>::Value value(key);
    return internal::Doors::Erase(Table::kRecord, &value, Table::kTable, store);
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_PERSIST_H_
