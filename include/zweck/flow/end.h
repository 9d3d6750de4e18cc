// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// End, Reopen, Purge and CountEnded: what a Retention says, done by the store.
//
//   absl::Status ended = zweck::End<InstallationTable, Installation>(store, key, absl::Now());
//
// A record that has ended is gone for Find, Select, Count, Update and Append, and what is written
// under its key is a new record. The store removes it after later writes; Purge removes the rest:
//
//   using Kept = zweck::Tables<zweck::Table<InstallationTable, Installation>>;
//   absl::StatusOr<std::int64_t> removed = zweck::Purge<Kept>(store);
//
// docs/how-to/retention.md says which clock counts.

#ifndef ZWECK_FLOW_END_H_
#define ZWECK_FLOW_END_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstdint>
#include <tuple>
#include <utility>

#include "zweck/check/tables.h"
#include "zweck/internal/check/end_rules.h"
#include "zweck/internal/flow/ending.h"
#include "zweck/internal/flow/updating.h"
#include "zweck/store/ending.h"

namespace zweck {

// Says when the event came, or will come, that a record is kept until; the earlier of two times
// counts. It takes the key, as Find does, then an absl::Time. If the category has several events,
// name one: `End<Sink, Category, "the app is uninstalled">(store, key, when)`. kNotFound if there
// is no such record.
template <class S, class R, Name kEvent, class StoreType, class... Args>
absl::Status End(StoreType& store, const Args&... args) {
  using Asked = internal::EventAsked<R, S, kEvent, StoreType, Store<StoreType>,
                                     EndingStore<StoreType>, Args...>;
  if constexpr (internal::kPasses<internal::EndRules, Asked>) {
    internal::Leave<internal::FlowOf<internal::Door::kEnd, Asked>>();
    using C = typename Asked::Category;
    return internal::Ending::End<internal::TableFor<S, R>, C>(
        internal::kEventOf<C, kEvent>, store, std::forward_as_tuple(args...),
        std::make_index_sequence<sizeof...(Args) - 1>());
  } else {
    internal::BrokenRule<internal::EndRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// Stores the record as Persist does, also in place of one whose event has come, which Persist
// refuses (kFailedPrecondition): the app is installed again. The store forgets its events, but not
// when it came in.
template <class S, class P, class R, class StoreType>
absl::Status Reopen(const R& record, StoreType& store) {
  using Asked = internal::ReopenAsked<R, S, StoreType, Store<StoreType>, EndingStore<StoreType>>;
  if constexpr (internal::kPasses<internal::ReopenRules, Asked>) {
    using Asking = internal::WriteAsked<R, S, P, StoreType, Store<StoreType>, false>;
    if constexpr (internal::kAsksRightly<Asking>) {
      internal::Leave<internal::FlowOf<internal::Door::kPersist, Asked>>();
      internal::LeaveAsked<Asking>();
      return internal::Ending::Reopen<S>(record, store);
    } else {
      internal::BrokenRule<internal::AskingRules, Asking>::template Refuse<Asking>();
      __builtin_unreachable();
    }
  } else {
    internal::BrokenRule<internal::ReopenRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// Removes the records of these tables that have ended, some at a time, and returns how many.
// kFailedPrecondition, and nothing is removed, while the store's clock is in doubt.
template <class Kept, class StoreType>
absl::StatusOr<std::int64_t> Purge(StoreType& store) {
  using Asked = internal::PurgeAsked<Kept, StoreType, Store<StoreType>, PurgingStore<StoreType>>;
  if constexpr (internal::kPasses<internal::PurgeRules, Asked>) {
    return internal::Ending::Purge(static_cast<Kept*>(nullptr), store);
  } else {
    internal::BrokenRule<internal::PurgeRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// How many records of these tables have ended and are still there: a number to watch.
template <class Kept, class StoreType>
absl::StatusOr<std::int64_t> CountEnded(StoreType& store) {
  using Asked = internal::PurgeAsked<Kept, StoreType, Store<StoreType>, PurgingStore<StoreType>>;
  if constexpr (internal::kPasses<internal::PurgeRules, Asked>) {
    return internal::Ending::Count(static_cast<Kept*>(nullptr), store);
  } else {
    internal::BrokenRule<internal::PurgeRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_END_H_
