// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Transact: several calls to a store, all or nothing.
//
//   absl::StatusOr<Customer> moved =
//       zweck::Transact(store, [&](auto& inside) -> absl::StatusOr<Customer> {
//         auto customer = zweck::Find<CustomerTable, Customer>(inside, from);
//         if (!customer.ok()) return customer;
//         customer->number = to;
//         absl::Status kept = zweck::Persist<CustomerTable>(*customer, inside);
//         if (!kept.ok()) return kept;
//         auto erased = zweck::Erase<CustomerTable, Customer>(inside, from);
//         if (!erased.ok()) return erased.status();
//         return customer;
//       });
//
// The callback may run several times, and each time but the last is undone: so nothing leaves the
// program within it. Transmit, Exchange, Answer and Disclose do not compile there; the first three
// return kFailedPrecondition in what it calls.

#ifndef ZWECK_FLOW_TRANSACT_H_
#define ZWECK_FLOW_TRANSACT_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "zweck/internal/check/batch_rules.h"
#include "zweck/internal/flow/batching.h"
#include "zweck/store/ending.h"
#include "zweck/store/store.h"
#include "zweck/store/transaction.h"

namespace zweck {

// A store in a transaction, for the doors. Once the callback has returned, each use of it returns
// kFailedPrecondition. The first operation of the store that fails ends it: all that follow return
// the same error.
template <class S>
class InTransaction {
  using Each = absl::FunctionRef<absl::Status(View<store::Value>)>;
  using Inner = typename S::Transaction;

 public:
  static constexpr bool kSeals = S::kSeals;

  absl::Status Put(const DoorKey& door, const store::Table& table, View<store::Value> row) {
    return Told([&](Inner& inner) { return inner.Put(door, table, row); });
  }
  absl::Status PutAll(const DoorKey& door, const store::Table& table, store::NextRow next)
    requires BatchingStore<Inner>
  {
    return Told([&](Inner& inner) { return inner.PutAll(door, table, next); });
  }
  absl::StatusOr<bool> Insert(const DoorKey& door, const store::Table& table,
                              View<store::Value> row)
    requires UpdatingStore<Inner>
  {
    return Told([&](Inner& inner) { return inner.Insert(door, table, row); });
  }
  absl::StatusOr<store::Changed> Update(const DoorKey& door, const store::Table& table,
                                        const store::Value& key, const store::Change& change)
    requires UpdatingStore<Inner>
  {
    return Told([&](Inner& inner) { return inner.Update(door, table, key, change); });
  }
  absl::StatusOr<bool> Append(const DoorKey& door, const store::Table& table,
                              const store::Value& key, const store::Addition& addition)
    requires AppendingStore<Inner>
  {
    return Told([&](Inner& inner) { return inner.Append(door, table, key, addition); });
  }
  absl::StatusOr<bool> Erase(const DoorKey& door, const store::Table& table,
                             const store::Value& key) {
    return Told([&](Inner& inner) { return inner.Erase(door, table, key); });
  }
  absl::Status Read(const DoorKey& door, const store::Table& table, const store::Value* key,
                    Each each) {
    return Reading(each,
                   [&](Inner& inner, Each told) { return inner.Read(door, table, key, told); });
  }
  absl::StatusOr<std::string> Select(const DoorKey& door, const store::Table& table,
                                     const store::Question& question, Each each)
    requires QueryableStore<Inner>
  {
    return Reading(
        each, [&](Inner& inner, Each told) { return inner.Select(door, table, question, told); });
  }
  absl::StatusOr<std::int64_t> Count(const DoorKey& door, const store::Table& table,
                                     const store::Question& question)
    requires QueryableStore<Inner>
  {
    return Told([&](Inner& inner) { return inner.Count(door, table, question); });
  }

  absl::StatusOr<std::int64_t> EraseAll(const DoorKey& door, const store::Table& table,
                                        View<store::Condition> where)
    requires SweepingStore<Inner>
  {
    return Told([&](Inner& inner) { return inner.EraseAll(door, table, where); });
  }
  absl::StatusOr<std::int64_t> UpdateAll(const DoorKey& door, const store::Table& table,
                                         const store::Change& change)
    requires SweepingStore<Inner>
  {
    return Told([&](Inner& inner) { return inner.UpdateAll(door, table, change); });
  }

  absl::StatusOr<bool> End(const DoorKey& door, const store::Table& table, const store::Value& key,
                           std::string_view event, absl::Time when)
    requires EndingStore<Inner>
  {
    return Told([&](Inner& inner) { return inner.End(door, table, key, event, when); });
  }
  absl::Status Reopen(const DoorKey& door, const store::Table& table, View<store::Value> row)
    requires EndingStore<Inner>
  {
    return Told([&](Inner& inner) { return inner.Reopen(door, table, row); });
  }

 private:
  friend class internal::Auditing;
  friend class internal::Batching;
  friend class internal::Doors;
  friend class internal::Ending;
  using State = internal::TransactionState<S>;

  explicit InTransaction(std::shared_ptr<State> state) : state_(std::move(state)) {}

  void Fail(const absl::Status& status) { state_->failed.Update(status); }
  void Hold(const internal::AuditEntry& entry) { state_->audits.push_back(entry); }

  // The store has not failed where a callback wants no more rows.
  template <class Call>
  auto Told(Call call, const absl::Status& of_each = absl::OkStatus())
      -> decltype(call(std::declval<Inner&>())) {
    if (!state_->failed.ok()) return state_->failed;
    if (state_->transaction == nullptr) {
      return absl::FailedPreconditionError("this transaction is over");
    }
    auto result = call(*state_->transaction);
    if (!result.ok() && of_each.ok()) Fail(internal::StatusOf(result));
    return result;
  }
  template <class Call>
  auto Reading(Each each, Call call) -> decltype(call(std::declval<Inner&>(), each)) {
    absl::Status of_each;
    const auto told = [&](View<store::Value> row) { return of_each = each(row); };
    return Told([&](Inner& inner) { return call(inner, told); }, of_each);
  }

  std::shared_ptr<State> state_;
};

// Calls `body` with an InTransaction<StoreType>&, and keeps all that it wrote if it returns no
// error; returns what `body` does, or the first error of the store. If the store asks for it
// (kUnavailable, kAborted), everything is undone and `body` is called again, until the time is up.
// What was kept is not done again. An exception undoes everything, and passes through.
template <class StoreType, class Body>
internal::ResultOf<StoreType, Body> Transact(StoreType& store, Body&& body,
                                             TransactOptions options) {
  using Asked = internal::TransactAsked<
      StoreType, Body, Store<StoreType>, TransactingStore<StoreType>,
      internal::kIsStatus<typename internal::ResultIn<StoreType, Body>::type>>;
  if constexpr (internal::kPasses<internal::TransactRules, Asked>) {
    return internal::Batching::Transact(store, body, options.timeout);
  } else {
    internal::BrokenRule<internal::TransactRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_TRANSACT_H_
