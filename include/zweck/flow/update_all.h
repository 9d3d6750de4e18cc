// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// EraseAll and UpdateAll: erase records, or set some of their fields, by what they hold, without
// reading them. Which records that tells, so both have a purpose, which the fields in their
// conditions declare.
//
//   absl::StatusOr<std::int64_t> erased = zweck::EraseAll<CustomerTable, Account, ContactCustomer>(
//       store, zweck::Where(zweck::Before(&Account::last_seen, today - 365)));
//   absl::StatusOr<std::int64_t> moved = zweck::UpdateAll<CustomerTable, Account, ContactCustomer>(
//       store, zweck::Set(&Account::region, "north"),
//       zweck::Where(zweck::Equals(&Account::region, "west")));
//
// A store that does this meets zweck::SweepingStore. Conditions are those of flow/query.h, and what
// is set is that of flow/update.h.

#ifndef ZWECK_FLOW_UPDATE_ALL_H_
#define ZWECK_FLOW_UPDATE_ALL_H_

#include <absl/status/statusor.h>

#include <cstdint>

#include "zweck/flow/update.h"
#include "zweck/internal/check/write_rules.h"
#include "zweck/internal/flow/updating.h"

namespace zweck {

// Removes the records that meet all conditions beyond recovery (GDPR Art. 17), all or none. Returns
// how many there were. kInvalidArgument for a value that its field can't hold; other errors are the
// store's.
template <class S, class R, class P = void, class StoreType, class... Parts>
absl::StatusOr<std::int64_t> EraseAll(StoreType& store, const Parts&... parts) {
  using Asked = internal::EraseAllAsked<R, S, P, StoreType, Store<StoreType>,
                                        SweepingStore<StoreType>, Parts...>;
  if constexpr (internal::kPasses<internal::EraseAllRules, Asked>) {
    internal::Leave<internal::FlowOf<internal::Door::kErase, Asked>>();
    internal::Leave<internal::QuestionFlow<internal::Door::kTest, Asked, false>>();
    using Table = internal::TableFor<S, R>;
    internal::Gathered gathered;
    internal::Gatherer<Table> gatherer(gathered);
    (gatherer.Add(parts), ...);
    gathered.question.purpose = P::kInfo.id;
    return internal::Asking::EraseAll(Table::kRecord, Table::kTable, gathered, store);
  } else {
    internal::BrokenRule<internal::EraseAllRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// Sets fields of the records that meet all conditions, all or none, and returns of how many. It
// takes at least one Set or SetAbsent, a Where, and nothing of a Unique field. Errors: for values
// those of Persist, and kOutOfRange for a number that its field can't hold; those of EraseAll.
template <class S, class R, class P = void, class StoreType, class... Parts>
absl::StatusOr<std::int64_t> UpdateAll(StoreType& store, const Parts&... parts) {
  using Asked = internal::UpdateAllAsked<R, S, P, StoreType, Store<StoreType>,
                                         SweepingStore<StoreType>, Parts...>;
  if constexpr (internal::kPasses<internal::UpdateAllRules, Asked>) {
    internal::Leave<internal::UpdateFlowOf<Asked>>();
    internal::Leave<internal::QuestionFlow<internal::Door::kTest, Asked, false>>();
    using Table = internal::TableFor<S, R>;
    internal::UpdatedAll<Table, Asked> updated(parts...);
    const internal::SubjectName* nobody = updated.OfNobody();
    if (nobody != nullptr) return internal::Asking::Refuse(*nobody, store);
    return internal::Asking::UpdateAll(Table::kRecord, Table::kTable, updated.set(),
                                       updated.record(), updated.conditions(), store);
  } else {
    internal::BrokenRule<internal::UpdateAllRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_UPDATE_ALL_H_
