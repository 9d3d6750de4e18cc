// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What PersistAll and Transact ask, each rule with its sentence.

#ifndef ZWECK_INTERNAL_CHECK_BATCH_RULES_H_
#define ZWECK_INTERNAL_CHECK_BATCH_RULES_H_

#include <concepts>
#include <iterator>
#include <type_traits>
#include <utility>

#include "zweck/internal/check/store_rules.h"
#include "zweck/internal/check/write_rules.h"

namespace zweck {

template <class S>
class InTransaction;

namespace internal {

// ---- PersistAll: a range, then what Persist asks of its records.

template <class Range>
concept ReadOnce = requires(Range& range) {
  *std::begin(range);
  ++std::declval<decltype(std::begin(range))&>();
  { std::begin(range) == std::end(range) } -> std::convertible_to<bool>;
};
template <class Range>
struct RangeAsked {
  using Given = std::remove_cvref_t<Range>;
  using Category = void;
  static constexpr bool kIsRange = ReadOnce<Range>;
};
template <class Range>
using RecordIn = std::remove_cvref_t<decltype(*std::begin(std::declval<Range&>()))>;

template <class T>
inline constexpr bool ArgumentIsARange = false;
struct GivenIsARange {
  template <class A>
  static constexpr bool kKeeps = A::kIsRange;
  template <class A>
  static constexpr void Refuse() {
    static_assert(ArgumentIsARange<typename A::Given>,
                  ZWECK_INTERNAL_SAY("persist-all-range",
                                     "PersistAll takes a range of records, and then the store. "
                                     "Give a std::vector or the like, or use Persist for one."));
  }
};
using RangeRules = Rules<NothingIsAStatusOr, GivenIsARange>;

// `kAll`: the store writes many rows at once.
template <class R, class S, class StoreType, bool kIsStore, bool kAll>
struct BatchAsked : StoreAsked<R, S, StoreType, kIsStore> {
  static constexpr bool kWritesAll = kAll;
};

template <class T>
inline constexpr bool StoreWritesManyAtOnce = false;
struct StoreWritesAll {
  template <class A>
  static constexpr bool kKeeps = A::kWritesAll;
  template <class A>
  static constexpr void Refuse() {
    static_assert(StoreWritesManyAtOnce<typename A::Given>,
                  ZWECK_INTERNAL_SAY("persist-all-store",
                                     "this store writes one record at a time. Give one that meets "
                                     "zweck::BatchingStore, or use Persist."));
  }
};
using BatchRules = Rules<StoreRulesAreKept, StoreWritesAll>;

// ---- Transact: a store with transactions, and a function of it.

template <class S>
inline constexpr bool kIsInTransaction = false;
template <class S>
inline constexpr bool kIsInTransaction<InTransaction<S>> = true;

// `kGives`: the callback can be called, and gives a status.
template <class S, class F, bool kIsStore, bool kTransacts, bool kGives>
struct TransactAsked {
  using Given = S;
  using Category = void;
  using Body = F;
  static constexpr bool kGivenIsOne = kIsStore;
  static constexpr bool kHasTransactions = kTransacts;
  static constexpr bool kGivesStatus = kGives;
};

template <class S>
inline constexpr bool StoreIsInNoTransaction = false;
struct TransactionIsTheOnly {
  template <class A>
  static constexpr bool kKeeps = !kIsInTransaction<typename A::Given>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        StoreIsInNoTransaction<typename A::Given>,
        ZWECK_INTERNAL_SAY("transact-nested",
                           "a transaction can't contain another one. Use the one that is open."));
  }
};

template <class S>
inline constexpr bool StoreHasTransactions = false;
struct StoreTransacts {
  template <class A>
  static constexpr bool kKeeps = A::kHasTransactions;
  template <class A>
  static constexpr void Refuse() {
    static_assert(StoreHasTransactions<typename A::Given>,
                  ZWECK_INTERNAL_SAY("transact-store",
                                     "this store has no transactions. Give one that meets "
                                     "zweck::TransactingStore."));
  }
};

template <class Body>
inline constexpr bool CallbackTakesTheStoreAndGivesAStatus = false;
struct BodyGivesAStatus {
  template <class A>
  static constexpr bool kKeeps = A::kGivesStatus;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        CallbackTakesTheStoreAndGivesAStatus<typename A::Body>,
        ZWECK_INTERNAL_SAY(
            "transact-callback",
            "Transact takes a function that is given the store in the transaction and returns an "
            "absl::Status or absl::StatusOr. Give [&](auto& inside) -> absl::Status."));
  }
};
using TransactRules = Rules<NothingIsAStatusOr, TransactionIsTheOnly, GivenIsAStore, StoreTransacts,
                            BodyGivesAStatus>;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_CHECK_BATCH_RULES_H_
