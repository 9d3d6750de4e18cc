// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind EraseSubject and ExportSubject: the way through a store's tables, page by page.

#ifndef ZWECK_INTERNAL_FLOW_PEOPLE_H_
#define ZWECK_INTERNAL_FLOW_PEOPLE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "zweck/declare/kinds.h"
#include "zweck/flow/query.h"
#include "zweck/flow/transact.h"
#include "zweck/flow/transmit.h"
#include "zweck/internal/check/people_rules.h"
#include "zweck/internal/flow/asking.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"
#include "zweck/internal/flow/people_columns.h"
#include "zweck/internal/flow/people_record.h"
#include "zweck/internal/flow/people_table.h"
#include "zweck/internal/store/auditing.h"

namespace zweck {

struct ErasedSubject {
  std::int64_t records = 0;  // that are gone
  std::int64_t changed = 0;  // that also named others, and have lost what was about this person
};

template <class Kept, class StoreType, class... Whos>
absl::StatusOr<ErasedSubject> EraseSubject(StoreType& store, const Whos&... who);
template <class Kept, class StoreType, class... Args>
absl::StatusOr<std::int64_t> ExportSubject(StoreType& store, Args&&... args);
template <class Kept, class K, class P, class StoreType, class Each>
absl::Status ForEachSubject(StoreType& store, Each&& each);

namespace internal {

template <class StoreType>
inline constexpr bool kErasesPeople = QueryableStore<StoreType> && UpdatingStore<StoreType> &&
                                      (kIsInTransaction<StoreType> || TransactingStore<StoreType>);

// Leaves a record of each table that Tables names, so that the binary shows which it does not.
template <class T, bool kSeals>
using KeptFlow =
    SinkFlow<Door::kKeep, Minimized<typename OfTable<T>::Category, typename OfTable<T>::Sink>,
             typename OfTable<T>::Sink, PersistRule<typename OfTable<T>::Sink>, kSeals>;

class People {
  template <class Kept, class StoreType, class... Whos>
  friend absl::StatusOr<ErasedSubject> zweck::EraseSubject(StoreType& store, const Whos&... who);
  template <class Kept, class StoreType, class... Args>
  friend absl::StatusOr<std::int64_t> zweck::ExportSubject(StoreType& store, Args&&... args);

  template <class Kept, class K, class P, class StoreType, class Each>
  friend absl::Status zweck::ForEachSubject(StoreType& store, Each&& each);

  template <class K>
  static void AddKnown(const Who<K>& who, KnownIds& known) {
    if (!who.none_) known.push_back({&K::kInfo, who.id_});
  }
  template <class... Whos>
  static KnownIds Known(const Whos&... who) {
    KnownIds known;
    (AddKnown(who, known), ...);
    return known;
  }

  // Rows that are erased in one transaction.
  static constexpr std::size_t kMostAtOnce = 256;

  template <class StoreType>
  static absl::StatusOr<std::string> Select(StoreType& store, const store::Table& table,
                                            const store::Question& question, EachRow each) {
    // What ended and is still there is about the person, too.
    store::Question all = question;
    all.ended = true;
    return store.Select(DoorKey(DoorKey::To::kSelect, table), table, all, each);
  }

  // The ids as values of the field that an index finds people by.
  template <class Held, class F>
  class IndexedIds {
    static constexpr std::size_t kPlace = PlaceOf(Held::kRecord, F::kNumber);
    using Id = ElementOf<typename F::Value>;

   public:
    explicit IndexedIds(const KnownIds& known) {
      for (const KnownId& each : known) {
        if (each.kind != &F::Kind::kInfo) continue;
        std::optional<Id> id = ValueOf<Id>(each.id, kTypeTraits<typename F::Type>.max_bytes);
        if (id.has_value()) ids_.push_back(*std::move(id));
      }
      std::vector<AskedValue> asked;
      asked.reserve(ids_.size());
      for (const Id& id : ids_) asked.push_back({kPlace, &id});
      status_ = ToColumns(CodecKey(), Held::kRecord, asked, row_);
    }

    const absl::Status& status() const { return status_; }
    store::Condition condition() const {
      return {.column = kPlace, .test = store::Test::kAnyOf, .values = row_.values()};
    }

   private:
    std::deque<Id> ids_;
    Row row_;
    absl::Status status_;
  };

  // Takes the person out of the row with this key, if it is still about them.
  template <class T, class StoreType>
  static absl::Status EraseOne(const PeopleTable& people, View<store::Condition> found_by,
                               const store::Value& key, const KnownIds& known, StoreType& store,
                               ErasedSubject& done) {
    using P = PeopleIn<T>;
    const store::Table& table = P::Held::kTable;
    std::vector<store::Condition> where = KeyIs(people, key);
    where.insert(where.end(), found_by.begin(), found_by.end());
    typename P::Category record;
    bool found = false;
    const absl::StatusOr<std::string> read =
        Select(store, table, {.columns = people.reads, .where = where, .limit = 1, .locks = true},
               [&](View<store::Value> row) {
                 found = true;
                 if constexpr (std::is_void_v<typename P::Indexed>) {
                   return FromRow(P::kLeading, row, &record);
                 } else {
                   return absl::OkStatus();
                 }
               });
    if (!read.ok() || !found) return read.status();
    if constexpr (std::is_void_v<typename P::Indexed>) {
      const Forgotten forgotten = Forget(record, known);
      if (!forgotten.whole) {
        if (!forgotten.changed) return absl::OkStatus();
        Row row;
        absl::Status made = ToFields(CodecKey(), P::Held::kRecord, P::kOthers, &record, row);
        if (!made.ok()) return made;
        const absl::StatusOr<store::Changed> changed = store.Update(
            DoorKey(DoorKey::To::kUpdate, table), table, key,
            store::Change{.columns = P::kOthers, .values = row.values(), .ended = true});
        if (changed.ok() && *changed == store::Changed::kDone) ++done.changed;
        return changed.status();
      }
    }
    const absl::StatusOr<bool> erased =
        store.Erase(DoorKey(DoorKey::To::kErase, table), table, key);
    if (erased.ok() && *erased) ++done.records;
    return erased.status();
  }

  // All of these rows, or none.
  template <class T, class StoreType>
  static absl::Status EraseAll(const PeopleTable& people, View<store::Condition> found_by,
                               std::deque<KeptKey>& keys, const KnownIds& known, StoreType& store,
                               ErasedSubject& done) {
    if (keys.empty()) return absl::OkStatus();
    ErasedSubject erased;
    const auto erase = [&](auto& inside) -> absl::Status {
      erased = {};
      for (const KeptKey& key : keys) {
        absl::Status status = EraseOne<T>(people, found_by, key.value(), known, inside, erased);
        if (!status.ok()) return status;
      }
      return absl::OkStatus();
    };
    absl::Status status;
    if constexpr (kIsInTransaction<StoreType>) {
      status = erase(store);
    } else {
      status = zweck::Transact(store, erase);
    }
    if (!status.ok()) return status;
    keys.clear();
    done.records += erased.records;
    done.changed += erased.changed;
    return absl::OkStatus();
  }

  // `named`: whom the row names, of those that were found by no index.
  template <class T, class StoreType>
  static absl::Status EraseFrom(const KnownIds& known, StoreType& store, ErasedSubject& done,
                                absl::Status& unread) {
    Leave<KeptFlow<T, static_cast<bool>(StoreType::kSeals)>>();
    if constexpr (OfTable<T>::kErasesPeople) {
      using P = PeopleIn<T>;
      using C = typename P::Category;
      Leave<SinkFlow<Door::kErase, C, typename P::Sink, typename P::Leaves,
                     static_cast<bool>(StoreType::kSeals)>>();
      std::deque<KeptKey> keys;
      const auto walk = [&](const PeopleTable& people, View<store::Condition> found_by,
                            absl::FunctionRef<absl::StatusOr<bool>(View<store::Value>)> is_named) {
        absl::Status status = ForEachPerson(
            people, found_by,
            [&](const store::Question& question, EachRow each) {
              return Select(store, *people.table, question, each);
            },
            [&](View<store::Value> row) {
              const absl::StatusOr<bool> named = is_named(row);
              if (named.ok() && *named) keys.emplace_back(KeyIn(people, row));
              return named.status();
            },
            [&]() {
              return keys.size() < kMostAtOnce
                         ? absl::OkStatus()
                         : EraseAll<T>(people, found_by, keys, known, store, done);
            },
            unread);
        return status.ok() ? EraseAll<T>(people, found_by, keys, known, store, done) : status;
      };
      using Indexed = typename P::Indexed;
      if constexpr (!std::is_void_v<Indexed>) {
        const IndexedIds<typename P::Held, Indexed> ids(known);
        if (!ids.status().ok()) return ids.status();
        const store::Condition condition = ids.condition();
        return walk({.table = &P::Held::kTable, .keys = P::kKeys, .reads = P::kKeys},
                    View<store::Condition>(&condition, 1),
                    [](View<store::Value>) -> absl::StatusOr<bool> { return true; });
      } else {
        return walk({.table = &P::Held::kTable, .keys = P::kKeys, .reads = P::kReads}, {},
                    [&known](View<store::Value> row) -> absl::StatusOr<bool> {
                      C record;
                      absl::Status read = FromRow(P::kLeading, row, &record);
                      if (!read.ok()) return read;
                      const Forgotten forgotten = Forget(record, known);
                      return forgotten.whole || forgotten.changed;
                    });
      }
    } else {
      return absl::OkStatus();
    }
  }

  // The same, and an entry of it in the trail.
  template <class T, class StoreType>
  static absl::Status EraseAndTell(const KnownIds& known, StoreType& store, ErasedSubject& done,
                                   absl::Status& unread) {
    const std::int64_t before = done.records + done.changed;
    absl::Status unread_here;
    absl::Status status = EraseFrom<T>(known, store, done, unread_here);
    unread.Update(unread_here);
    if constexpr (OfTable<T>::kErasesPeople) {
      Auditing::Leave(store, {.act = AuditAct::kEraseSubject,
                              .table = PeopleIn<T>::Held::kTable.name,
                              .count = done.records + done.changed - before,
                              .whole = status.ok() && unread_here.ok()});
    }
    return status;
  }

  template <class... Ts, class StoreType>
  static absl::StatusOr<ErasedSubject> Erase(Tables<Ts...>*, const KnownIds& known,
                                             StoreType& store) {
    ErasedSubject done;
    absl::Status status = CheckKnown(known);
    absl::Status unread;
    [[maybe_unused]] const bool each[] = {
        (status.ok() && (status = EraseAndTell<Ts>(known, store, done, unread)).ok())...};
    status.Update(unread);
    if (!status.ok()) return status;
    return done;
  }

  // Sends what a table has about the person.
  template <class T, class ToSink, class StoreType, class TransportType>
  static absl::Status Export(const KnownIds& known, StoreType& store, TransportType& transport,
                             std::int64_t& done, absl::Status& unread) {
    Leave<KeptFlow<T, static_cast<bool>(StoreType::kSeals)>>();
    if constexpr (OfTable<T>::kHasPeople) {
      using P = PeopleIn<T>;
      using C = typename P::Category;
      Leave<SinkFlow<Door::kRead, Minimized<C, typename P::Sink>, typename P::Sink,
                     typename P::Leaves, static_cast<bool>(StoreType::kSeals)>>();
      static constexpr auto kAll = [] {
        std::array<std::size_t, P::Held::kRecord.fields.size()> all{};
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        return all;
      }();
      const PeopleTable people{.table = &P::Held::kTable, .keys = P::kKeys, .reads = kAll};
      // Nothing is sent while the store waits.
      std::deque<C> page;
      std::set<std::string> seen;
      const auto walk = [&](View<store::Condition> found_by) {
        return ForEachPerson(
            people, found_by,
            [&](const store::Question& question, EachRow each) {
              return Select(store, *people.table, question, each);
            },
            [&](View<store::Value> row) {
              C record;
              absl::Status read = FromRow(P::Held::kRecord, row, &record);
              if (!read.ok() || !Share(record, known).person) return read;
              if (seen.insert(KeyText(KeyIn(people, row))).second) {
                page.push_back(std::move(record));
              }
              return read;
            },
            [&]() {
              for (const C& record : page) {
                absl::Status sent = zweck::Transmit<ToSink>(record, transport);
                if (!sent.ok()) return sent;
                ++done;
              }
              page.clear();
              return absl::OkStatus();
            },
            unread);
      };
      using Indexed = typename P::Indexed;
      if constexpr (!std::is_void_v<Indexed>) {
        const IndexedIds<typename P::Held, Indexed> ids(known);
        if (!ids.status().ok()) return ids.status();
        const store::Condition condition = ids.condition();
        return walk(View<store::Condition>(&condition, 1));
      } else {
        return walk({});
      }
    } else {
      return absl::OkStatus();
    }
  }

  template <class T, class ToSink, class StoreType, class TransportType>
  static absl::Status ExportAndTell(const KnownIds& known, StoreType& store,
                                    TransportType& transport, std::int64_t& done,
                                    absl::Status& unread) {
    const std::int64_t before = done;
    absl::Status unread_here;
    absl::Status status = Export<T, ToSink>(known, store, transport, done, unread_here);
    unread.Update(unread_here);
    if constexpr (OfTable<T>::kHasPeople) {
      Auditing::Leave(store, {.act = AuditAct::kExportSubject,
                              .table = PeopleIn<T>::Held::kTable.name,
                              .count = done - before,
                              .whole = status.ok() && unread_here.ok()});
    }
    return status;
  }

  template <class ToSink, class... Ts, class StoreType, class TransportType>
  static absl::StatusOr<std::int64_t> Export(Tables<Ts...>*, const KnownIds& known,
                                             StoreType& store, TransportType& transport) {
    std::int64_t done = 0;
    absl::Status status = CheckKnown(known);
    absl::Status unread;
    [[maybe_unused]] const bool each[] = {
        (status.ok() &&
         (status = ExportAndTell<Ts, ToSink>(known, store, transport, done, unread)).ok())...};
    status.Update(unread);
    if (!status.ok()) return status;
    return done;
  }

  // The ids of one kind in a record of which only what declares the purpose was read.
  template <class S, class K, class P, class C, class Each>
  static absl::Status TellIn(const C& record, Each& each) {
    using Read = Admitting<AskRule<S, P>>;
    absl::Time recorded = absl::InfiniteFuture();
    absl::Status told;
    ForMembersOf<C>([&]<class M>(M*) {
      using F = typename M::Field;
      if constexpr (Read::template kAdmits<F> && std::same_as<typename F::Kind, kind::RecordTime>) {
        recorded = std::min(recorded, EarliestIn(ValueIn<M>(record)));
      }
    });
    if (recorded == absl::InfiniteFuture()) recorded = absl::InfinitePast();
    ForMembersOf<C>([&]<class M>(M*) {
      using F = typename M::Field;
      if constexpr (Read::template kAdmits<F> && kLeadsToKind<F, K>) {
        if (!told.ok()) return;
        ForElements(ValueIn<M>(record), [&](const auto& value) {
          if constexpr (kIsSubject<F>) {
            const std::string id = IdOf<K>(value);
            if (!id.empty()) told = each(id, recorded);
          } else {
            told = TellIn<S, K, P>(value, each);
          }
          return told.ok();
        });
      }
    });
    return told;
  }
  template <class T, class K, class P, class StoreType, class Each>
  static absl::Status TellOf(StoreType& store, Each& each) {
    using S = typename OfTable<T>::Sink;
    using C = typename OfTable<T>::Category;
    if constexpr (!kEachKeeps<KeptSubjects<PersistRule<S>, NoSubjectOf<K>>, C>) {
      std::string after;
      do {
        auto page = zweck::Select<S, C, P>(store, Page{.limit = kMostAtOnce, .after = after});
        if (!page.ok()) return page.status();
        for (const C& record : page->rows_) {
          absl::Status told = TellIn<S, K, P>(record, each);
          if (!told.ok()) return told;
        }
        after = page->next();
      } while (!after.empty());
    }
    return absl::OkStatus();
  }
  template <class K, class P, class... Ts, class StoreType, class Each>
  static absl::Status Tell(Tables<Ts...>*, StoreType& store, Each& each) {
    absl::Status told;
    [[maybe_unused]] const bool all[] = {
        (told.ok() && (told = TellOf<Ts, K, P>(store, each)).ok())...};
    return told;
  }

  // `given`: who it is, and the transport.
  template <class Kept, class StoreType, class... Args, std::size_t... kWhos>
  static absl::StatusOr<std::int64_t> Export(StoreType& store, std::tuple<Args&...> given,
                                             std::index_sequence<kWhos...>) {
    auto& transport = std::get<sizeof...(kWhos)>(given);
    using To = typename std::remove_cvref_t<decltype(transport)>::ForSink;
    return Export<To>(static_cast<Kept*>(nullptr), Known(std::get<kWhos>(given)...), store,
                      transport);
  }
};

// What ExportSubject is asked: the last of its arguments is the transport.
template <class T, class StoreType, class Last, class... Ws>
struct ExportTo {
  using type = ExportAsked<T, StoreType, Store<StoreType>, QueryableStore<StoreType>, Last,
                           Transport<Last>, Ws...>;
};
template <class T, class StoreType, class Parted, class... Args>
struct ExportParts;
template <class T, class StoreType, class... Ws, class Last>
struct ExportParts<T, StoreType, std::tuple<Ws...>, Last> : ExportTo<T, StoreType, Last, Ws...> {};
template <class T, class StoreType, class... Ws, class W, class Next, class... Args>
struct ExportParts<T, StoreType, std::tuple<Ws...>, W, Next, Args...>
    : ExportParts<T, StoreType, std::tuple<Ws..., W>, Next, Args...> {};
template <class T, class StoreType>
struct ExportParts<T, StoreType, std::tuple<>> : ExportTo<T, StoreType, void> {};
template <class T, class StoreType, class... Args>
using ExportOf = ExportParts<T, StoreType, std::tuple<>, Args...>;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_FLOW_PEOPLE_H_
