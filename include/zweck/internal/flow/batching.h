// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind PersistAll and Transact.

#ifndef ZWECK_INTERNAL_FLOW_BATCHING_H_
#define ZWECK_INTERNAL_FLOW_BATCHING_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "zweck/internal/check/batch_rules.h"
#include "zweck/internal/flow/attempts.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/store/auditing.h"
#include "zweck/store/transaction.h"

namespace zweck {

namespace internal {

template <class Result>
inline constexpr bool kIsStatus = std::is_same_v<Result, absl::Status>;
template <class T>
inline constexpr bool kIsStatus<absl::StatusOr<T>> = true;

// What a callback gives; void if it can't be called, or if there are no transactions.
template <class S, class Body>
struct ResultIn {
  using type = void;
};
template <TransactingStore S, class Body>
  requires requires(Body& body, InTransaction<S>& inside) { body(inside); }
struct ResultIn<S, Body> {
  using type = decltype(std::declval<Body&>()(std::declval<InTransaction<S>&>()));
};
// What Transact gives: also where it is refused.
template <class S, class Body>
using ResultOf = std::conditional_t<kIsStatus<typename ResultIn<S, Body>::type>,
                                    typename ResultIn<S, Body>::type, absl::Status>;

}  // namespace internal

template <class S, class P, class Range, class StoreType>
absl::Status PersistAll(Range&& range, StoreType& store);
template <class StoreType, class Body>
internal::ResultOf<StoreType, Body> Transact(StoreType& store, Body&& body,
                                             TransactOptions options = {});

namespace internal {

// The records of a range, one after the other. One that is made where it is read lives until the
// next.
template <class Range>
class RecordsOf {
  using Iterator = decltype(std::begin(std::declval<Range&>()));
  using Element = decltype(*std::declval<Iterator&>());
  struct Made {
    explicit Made(Iterator& at) : record(*at) {}
    std::remove_cvref_t<Element> record;
  };

 public:
  explicit RecordsOf(Range& range) : at_(std::begin(range)), end_(std::end(range)) {}

  // Null behind the last one.
  const std::remove_cvref_t<Element>* Next() {
    if (std::exchange(began_, true)) ++at_;
    if (at_ == end_) return nullptr;
    if constexpr (std::is_reference_v<Element>) {
      return std::addressof(*at_);
    } else {
      return std::addressof(made_.emplace(at_).record);
    }
  }

 private:
  Iterator at_;
  decltype(std::end(std::declval<Range&>())) end_;
  bool began_ = false;
  std::optional<Made> made_;
};

inline absl::Status StatusOf(const absl::Status& status) { return status; }
template <class T>
absl::Status StatusOf(const absl::StatusOr<T>& status_or) {
  return status_or.status();
}

// What all handles of one transaction know.
template <class S>
struct TransactionState {
  typename S::Transaction* transaction = nullptr;  // null once it is over
  absl::Status failed = absl::OkStatus();          // what was the first to fail
  std::vector<AuditEntry> audits = {};             // of what will be done once it is kept
};

class Batching {
  template <class S, class P, class Range, class StoreType>
  friend absl::Status zweck::PersistAll(Range&& range, StoreType& store);
  template <class StoreType, class Body>
  friend ResultOf<StoreType, Body> zweck::Transact(StoreType& store, Body&& body,
                                                   TransactOptions options);

  template <class S, class R, class StoreType>
  static absl::StatusOr<const void*> Sound(const R* record, StoreType& store) {
    if (record == nullptr) return nullptr;
    const SubjectName* nobody = Doors::OfNobody<S>(*record);
    if (nobody != nullptr) return Doors::Refuse(*nobody, store);
    return Doors::Whole(*record);
  }

  template <class StoreType>
  static absl::Status PutAll(const RecordLayout& layout, const store::Table& table,
                             absl::FunctionRef<absl::StatusOr<const void*>()> next,
                             StoreType& store) {
    const CodecKey codec;
    Row row;
    std::size_t place = 0;
    return store.PutAll(DoorKey(DoorKey::To::kPutAll, table), table,
                        [&](View<store::Value>& values) -> absl::StatusOr<bool> {
                          const absl::StatusOr<const void*> record = next();
                          if (!record.ok()) return store::AtRecord(place, record.status());
                          if (*record == nullptr) return false;
                          absl::Status made = ToRow(codec, layout, *record, row);
                          if (!made.ok()) return store::AtRecord(place, made);
                          ++place;
                          values = row.values();
                          return true;
                        });
  }

  // Ends a transaction for its handles, whatever happens to the callback.
  template <class S>
  class Over {
   public:
    explicit Over(TransactionState<S>& state) : state_(state) {}
    Over(const Over&) = delete;
    Over& operator=(const Over&) = delete;
    ~Over() { state_.transaction = nullptr; }

   private:
    TransactionState<S>& state_;
    const InsideMark mark_;
  };

  template <class S, class Body>
  static ResultOf<S, Body> Transact(S& store, Body& body, absl::Duration timeout) {
    Attempts attempts(timeout);
    absl::Status failed;
    std::vector<AuditEntry> unsure;  // what may be kept all the same
    do {
      const DoorKey door(DoorKey::To::kTransact);
      absl::StatusOr<typename S::Transaction> transaction = store.Begin(door, attempts.deadline());
      failed = transaction.status();
      if (!failed.ok()) continue;
      const auto state = std::make_shared<TransactionState<S>>();
      state->transaction = &*transaction;
      ResultOf<S, Body> result = [&] {
        InTransaction<S> inside(state);
        const Over<S> over(*state);
        return body(inside);
      }();
      failed = state->failed;
      if (failed.ok() && !result.ok()) return result;
      if (failed.ok()) failed = transaction->Commit(door);
      if (failed.ok()) {
        for (const AuditEntry& entry : state->audits) Auditing::Keep(entry);
        return result;
      }
      if (state->failed.ok()) unsure = std::move(state->audits);
    } while (attempts.Again(failed));
    for (AuditEntry& entry : unsure) {
      entry.whole = false;
      Auditing::Keep(entry);
    }
    return failed;
  }
};

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_FLOW_BATCHING_H_
