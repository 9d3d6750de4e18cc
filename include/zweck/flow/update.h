// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Update: sets some fields of a record in a store, without reading it. What is set is checked as
// Persist checks it.
//
//   absl::Status seen = zweck::Update<CustomerTable, Account>(
//       store, "C-17", zweck::Set(&Account::last_seen, today));
//
// A condition is tested together with the write, so that nobody comes in between. It tells whether
// the record meets it, so it needs a purpose, which its fields declare:
//
//   absl::Status moved = zweck::Update<CustomerTable, Account, ContactCustomer>(
//       store, "C-17", zweck::Set(&Account::email, email),
//       zweck::Set(&Account::version, version + 1),
//       zweck::If(zweck::Equals(&Account::version, version)));
//   if (absl::IsAborted(moved)) return ReadAgain();  // somebody was faster
//
// A store that does this meets zweck::UpdatingStore. Conditions are those of flow/query.h.

#ifndef ZWECK_FLOW_UPDATE_H_
#define ZWECK_FLOW_UPDATE_H_

#include <absl/status/status.h>

#include <optional>
#include <tuple>
#include <utility>

#include "zweck/flow/query.h"
#include "zweck/internal/check/write_rules.h"
#include "zweck/internal/flow/updating.h"

namespace zweck {

// A nested category and a list are set whole.
template <class F, class C, class V>
internal::SetTo<F C::*, V> Set(F C::* member, const V& value) {
  return {member, value};
}
template <class F, class C>
internal::SetTo<F C::*, std::nullopt_t> SetAbsent(F C::* member) {
  return {member, std::nullopt};
}

// The record is written only if it meets all of them.
template <class... Conditions>
internal::IfAll<Conditions...> If(Conditions... conditions) {
  return {Where(std::move(conditions)...)};
}

// Sets fields of the record with this key, all or none. It takes the key, as Find does, then at
// least one Set or SetAbsent, then at most one If. Errors: kNotFound if there is no such record,
// kAborted if it does not meet the condition, kAlreadyExists for a Unique value that another record
// has; for values those of Persist, and kOutOfRange for a number that its field can't hold.
template <class S, class R, class P = void, class StoreType, class... Args>
absl::Status Update(StoreType& store, const Args&... args) {
  using Asked = internal::UpdateAsked<R, S, P, StoreType, Store<StoreType>,
                                      UpdatingStore<StoreType>, Args...>;
  if constexpr (internal::kPasses<internal::UpdateRules, Asked>) {
    if constexpr (internal::kAsksRightly<Asked>) {
      internal::Leave<internal::UpdateFlowOf<Asked>>();
      internal::LeaveAsked<Asked>();
      using Table = internal::TableFor<S, R>;
      internal::Updated<Table, Asked> updated(std::forward_as_tuple(args...));
      const internal::SubjectName* nobody = updated.OfNobody();
      if (nobody != nullptr) return internal::Asking::Refuse(*nobody, store);
      return internal::Asking::Update(Table::kRecord, Table::kTable, updated.key(), updated.set(),
                                      updated.record(), updated.conditions(), store);
    } else {
      internal::BrokenRule<internal::AskingRules, Asked>::template Refuse<Asked>();
      __builtin_unreachable();
    }
  } else {
    internal::BrokenRule<internal::UpdateRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_UPDATE_H_
