// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind End, Reopen, Purge and CountEnded.

#ifndef ZWECK_INTERNAL_FLOW_ENDING_H_
#define ZWECK_INTERNAL_FLOW_ENDING_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>

#include "zweck/check/tables.h"
#include "zweck/declare/name.h"
#include "zweck/door_key.h"
#include "zweck/internal/check/end_rules.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"
#include "zweck/internal/store/auditing.h"
#include "zweck/store/ending.h"

namespace zweck {

template <class S, class R, Name kEvent = "", class StoreType, class... Args>
absl::Status End(StoreType& store, const Args&... args);
template <class S, class P = void, class R, class StoreType>
absl::Status Reopen(const R& record, StoreType& store);
template <class Kept, class StoreType>
absl::StatusOr<std::int64_t> Purge(StoreType& store);
template <class Kept, class StoreType>
absl::StatusOr<std::int64_t> CountEnded(StoreType& store);

namespace internal {

// What ended by its event or by the time is removed, whole. That tells of no event.
template <class S, class C, bool kSeals>
using PurgeFlow = SinkFlow<Door::kPurge, Minimized<C, S>, S, PersistRule<S>, kSeals>;

class Ending {
  template <class S, class R, Name kEvent, class StoreType, class... Args>
  friend absl::Status zweck::End(StoreType& store, const Args&... args);
  template <class S, class P, class R, class StoreType>
  friend absl::Status zweck::Reopen(const R& record, StoreType& store);
  template <class Kept, class StoreType>
  friend absl::StatusOr<std::int64_t> zweck::Purge(StoreType& store);
  template <class Kept, class StoreType>
  friend absl::StatusOr<std::int64_t> zweck::CountEnded(StoreType& store);

  // `given`: the key, and when the event came.
  template <class Table, class C, class StoreType, class... Given, std::size_t... kKeys>
  static absl::Status End(std::string_view event, StoreType& store,
                          std::tuple<const Given&...> given, std::index_sequence<kKeys...>) {
    const KeyValues<KeyFieldsOf<C>> key(std::get<kKeys>(given)...);
    return End(Table::kRecord, key.places(), Table::kTable, event,
               std::get<sizeof...(kKeys)>(given), store);
  }
  template <class StoreType>
  static absl::Status End(const RecordLayout& layout, View<const void*> key,
                          const store::Table& table, std::string_view event, absl::Time when,
                          StoreType& store) {
    const CodecKey codec;
    Row row;
    const absl::StatusOr<store::Value> value = ToKey(codec, layout, key, row);
    if (!value.ok()) {
      Doors::Failed(store, value.status());
      return value.status();
    }
    const absl::StatusOr<bool> ended =
        store.End(DoorKey(DoorKey::To::kEnd, table), table, *value, event, when);
    Auditing::Leave(store, {.act = AuditAct::kEnd,
                            .table = table.name,
                            .count = ended.ok() && *ended ? 1 : 0,
                            .whole = ended.ok()});
    if (!ended.ok()) return ended.status();
    if (*ended) return absl::OkStatus();
    return absl::NotFoundError({layout.category.data(), layout.category.size()});
  }

  template <class S, class R, class StoreType>
  static absl::Status Reopen(const R& record, StoreType& store) {
    using Table = TableFor<S, R>;
    const SubjectName* nobody = Doors::OfNobody<S>(record);
    if (nobody != nullptr) return Doors::Refuse(*nobody, store);
    return Reopen(Table::kRecord, Doors::Whole(record), Table::kTable, store);
  }
  template <class StoreType>
  static absl::Status Reopen(const RecordLayout& layout, const void* record,
                             const store::Table& table, StoreType& store) {
    const CodecKey codec;
    Row row;
    if (absl::Status made = ToRow(codec, layout, record, row); !made.ok()) {
      Doors::Failed(store, made);
      return made;
    }
    return store.Reopen(DoorKey(DoorKey::To::kReopen, table), table, row.values());
  }

  template <class... Ss, class... Cs, class StoreType>
  static absl::StatusOr<std::int64_t> Purge(Tables<Table<Ss, Cs>...>* /*kept*/, StoreType& store) {
    (Leave<PurgeFlow<Ss, Cs, static_cast<bool>(StoreType::kSeals)>>(), ...);
    return Sum<Tables<Table<Ss, Cs>...>>([&store](const store::Table& table) {
      absl::StatusOr<std::int64_t> removed =
          store.Purge(DoorKey(DoorKey::To::kPurge, table), table);
      Auditing::Leave(store, {.act = AuditAct::kPurge,
                              .table = table.name,
                              .count = removed.ok() ? *removed : 0,
                              .whole = removed.ok()});
      return removed;
    });
  }
  template <class... Ss, class... Cs, class StoreType>
  static absl::StatusOr<std::int64_t> Count(Tables<Table<Ss, Cs>...>* /*kept*/, StoreType& store) {
    return Sum<Tables<Table<Ss, Cs>...>>([&store](const store::Table& table) {
      return store.CountEnded(DoorKey(DoorKey::To::kPurge, table), table);
    });
  }
  template <class Kept>
  struct AllOf;
  template <class... Ss, class... Cs>
  struct AllOf<Tables<Table<Ss, Cs>...>> {
    static constexpr const store::Table* kAll[] = {&TableFor<Ss, Cs>::kTable...};
  };
  template <class Kept, class Of>
  static absl::StatusOr<std::int64_t> Sum(Of of) {
    std::int64_t sum = 0;
    for (const store::Table* table : AllOf<Kept>::kAll) {
      const absl::StatusOr<std::int64_t> rows = of(*table);
      if (!rows.ok()) return rows;
      sum += *rows;
    }
    return sum;
  }
};

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_FLOW_ENDING_H_
