// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// PersistAll: many records to a store, all or none.
//
//   absl::Status kept = zweck::PersistAll<CustomerTable>(customers, store);
//
// It is Persist for a range: it has the same rules, and leaves the same record in the inventory.

#ifndef ZWECK_FLOW_PERSIST_ALL_H_
#define ZWECK_FLOW_PERSIST_ALL_H_

#include <absl/status/status.h>

#include "zweck/check/persist.h"
#include "zweck/internal/check/batch_rules.h"
#include "zweck/internal/flow/batching.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"
#include "zweck/internal/flow/updating.h"

namespace zweck {

// Stores all records of a range, or none, each in place of the one with the same key; of two with
// one key the later one stays. The range is read once, and may make its records as it is read; it
// can't use the store. An error of one record names it: "record 17: ...". A Unique field needs a
// purpose, as for Persist.
template <class S, class P = void, class Range, class StoreType>
absl::Status PersistAll(Range&& range, StoreType& store) {
  using Given = internal::RangeAsked<Range>;
  if constexpr (internal::kPasses<internal::RangeRules, Given>) {
    using R = internal::RecordIn<Range>;
    using Asked = internal::BatchAsked<R, S, StoreType, Store<StoreType>, BatchingStore<StoreType>>;
    if constexpr (internal::kPasses<internal::BatchRules, Asked>) {
      using Asking = internal::WriteAsked<R, S, P, StoreType, Store<StoreType>, false>;
      if constexpr (internal::kAsksRightly<Asking>) {
        internal::Leave<internal::FlowOf<internal::Door::kPersist, Asked>>();
        internal::LeaveAsked<Asking>();
        using Table = internal::TableFor<S, R>;
        internal::RecordsOf<Range> records(range);
        return internal::Batching::PutAll(
            Table::kRecord, Table::kTable,
            [&]() { return internal::Batching::Sound<S>(records.Next(), store); }, store);
      } else {
        internal::BrokenRule<internal::AskingRules, Asking>::template Refuse<Asking>();
        __builtin_unreachable();
      }
    } else {
      internal::BrokenRule<internal::BatchRules, Asked>::template Refuse<Asked>();
      __builtin_unreachable();
    }
  } else {
    internal::BrokenRule<internal::RangeRules, Given>::template Refuse<Given>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_PERSIST_ALL_H_
