// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind EraseSubject and ExportSubject: what in a record is about a person, and the way through a
// table, page by page.

#ifndef ZWECK_INTERNAL_FLOW_PEOPLE_H_
#define ZWECK_INTERNAL_FLOW_PEOPLE_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/strings/numbers.h>
#include <absl/strings/str_cat.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "zweck/flow/transact.h"
#include "zweck/flow/transmit.h"
#include "zweck/internal/check/people_rules.h"
#include "zweck/internal/flow/asking.h"
#include "zweck/internal/flow/doors.h"
#include "zweck/internal/flow/flow_record.h"
#include "zweck/internal/flow/people_table.h"

namespace zweck {

struct ErasedSubject {
  std::int64_t records = 0;  // that are gone
  std::int64_t changed = 0;  // that also named others, and have lost what was about this person
};

template <class Kept, class StoreType, class... Whos>
absl::StatusOr<ErasedSubject> EraseSubject(StoreType& store, const Whos&... who);
template <class Kept, class StoreType, class... Args>
absl::StatusOr<std::int64_t> ExportSubject(StoreType& store, Args&&... args);

namespace internal {

// ---- Who it is.

// A kind whose ids have several spellings says which one counts:
//   static std::string Normalise(std::string_view id);
template <class K>
inline constexpr bool kHasSpellings = requires(std::string_view id) {
  { K::Normalise(id) } -> std::same_as<std::string>;
};
template <class K>
std::string SpellingOf(std::string_view id) {
  if constexpr (kHasSpellings<K>) {
    return K::Normalise(id);
  } else {
    return std::string(id);
  }
}

// An id as text.
template <class K, class T>
std::string IdOf(const T& value) {
  if constexpr (std::same_as<T, Bytes>) {
    return SpellingOf<K>(value.data);
  } else if constexpr (std::integral<T>) {
    return absl::StrCat(+value);
  } else {
    return SpellingOf<K>(value);
  }
}

// Whom the fields of a record name.
struct Named {
  bool person = false;
  bool others = false;

  void Add(const Named& more) {
    person = person || more.person;
    others = others || more.others;
  }
};
template <class K, class T>
Named WhoIs(const T& value, const KnownIds& known) {
  const std::string id = IdOf<K>(value);
  if (id.empty()) return {};
  const bool is = std::ranges::any_of(
      known, [&](const KnownId& each) { return each.kind == &K::kInfo && each.id == id; });
  return {.person = is, .others = !is};
}

// ---- What in a record is about whom.

// Does a field say whom its record is about, or hold something that does?
template <class F>
inline constexpr bool kLeadsToPeople = [] {
  using Element = ElementOf<typename F::Value>;
  if constexpr (kIsSubject<F>) {
    return true;
  } else if constexpr (kListsItself<F>) {
    return kHasSubject<typename F::Category>;
  } else if constexpr (Listed<Element>) {
    return kHasSubject<Element>;
  } else {
    return false;
  }
}();

template <class M, class C>
typename M::Field::Value& ValueIn(C& record) {
  void* const start = &record;
  void* const value = static_cast<char*>(start) + M::kOffset;
  return *static_cast<typename M::Field::Value*>(value);
}
template <class T>
void Empty(T& value) {
  Wipe(value);
  value = T{};
}

// Calls f<Member>() for each member. Not a fold: Clang takes those of 256 at most.
template <class... Ms, class F>
void ForMembers(Members<Ms...>*, F f) {
  [[maybe_unused]] const bool done[] = {(f(static_cast<Ms*>(nullptr)), true)..., true};
}
template <class C, class F>
void ForMembersOf(F f) {
  ForMembers(static_cast<MembersOf<C>*>(nullptr), f);
}

// Of a Subject: whom it names. Of a list, with `cut`, the person's ids or those of others go.
enum class Cut : std::uint8_t { kNothing, kPerson, kOthers };
template <class F>
Named CutIds(typename F::Value& value, const KnownIds& known, Cut cut) {
  using K = typename F::Kind;
  Named named;
  if constexpr (kShapeOf<typename F::Value> == Shape::kRepeated) {
    std::erase_if(value, [&](const auto& id) {
      const Named one = WhoIs<K>(id, known);
      named.Add(one);
      return cut == Cut::kPerson ? one.person : cut == Cut::kOthers && one.others;
    });
  } else if constexpr (kShapeOf<typename F::Value> == Shape::kOptional) {
    if (value.has_value()) named = WhoIs<K>(*value, known);
  } else {
    named = WhoIs<K>(value, known);
  }
  return named;
}

// Calls `goes` with each record that a field nests, and takes out those for which it is true: from
// a list or a map, and else by emptying it.
template <class T, class Goes>
void TakeOut(T& value, Goes goes) {
  if constexpr (kShapeOf<T> == Shape::kRepeated) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (goes(value[i])) continue;
      if (kept != i) value[kept] = std::move(value[i]);
      ++kept;
    }
    value.resize(kept);
  } else if constexpr (kShapeOf<T> == Shape::kMap) {
    for (auto entry = value.begin(); entry != value.end();) {
      entry = goes(entry->second) ? value.erase(entry) : std::next(entry);
    }
  } else if constexpr (kShapeOf<T> == Shape::kOptional) {
    if (value.has_value() && goes(*value)) value.reset();
  } else {
    if (goes(value)) value = T{};
  }
}

// What is left of a record when a person is taken out of it.
struct Forgotten {
  bool whole = false;    // nothing: it is about this person, and about nobody else
  bool changed = false;  // a part is gone
  bool others = false;   // it names somebody else
};
template <class C>
Forgotten Forget(C& record, const KnownIds& known) {
  Forgotten out;
  ForMembersOf<C>([&]<class M>(M*) {
    using F = typename M::Field;
    if constexpr (kIsSubject<F>) {
      const Named named = CutIds<F>(ValueIn<M>(record), known, Cut::kPerson);
      out.others = out.others || named.others;
      if constexpr (kShapeOf<typename F::Value> == Shape::kRepeated) {
        out.changed = out.changed || named.person;
      } else {
        out.whole = out.whole || named.person;
      }
    }
  });
  if (out.whole) return out;
  ForMembersOf<C>([&]<class M>(M*) {
    using F = typename M::Field;
    if constexpr (!kIsSubject<F> && kLeadsToPeople<F>) {
      TakeOut(ValueIn<M>(record), [&](auto& nested) {
        const Forgotten within = Forget(nested, known);
        out.changed = out.changed || within.changed || within.whole;
        out.others = out.others || within.others;
        return within.whole;
      });
    }
  });
  // The last one that it named is gone.
  out.whole = out.changed && !out.others;
  return out;
}

// Leaves in a record what is about the person, and not what is about others by name.
template <class C>
Named Share(C& record, const KnownIds& known) {
  Named own;
  ForMembersOf<C>([&]<class M>(M*) {
    using F = typename M::Field;
    if constexpr (kIsSubject<F>) own.Add(CutIds<F>(ValueIn<M>(record), known, Cut::kOthers));
  });
  Named all = own;
  const bool of_another = own.others && !own.person;
  ForMembersOf<C>([&]<class M>(M*) {
    using F = typename M::Field;
    if constexpr (!kIsSubject<F> && kLeadsToPeople<F>) {
      TakeOut(ValueIn<M>(record), [&](auto& nested) {
        const Named within = Share(nested, known);
        all.Add(within);
        return !within.person && (within.others || of_another);
      });
    } else {
      if (of_another) Empty(ValueIn<M>(record));
    }
  });
  return all;
}

// What is read of a table to erase: its key, and what leads to people.
template <class C, class Leaves>
struct LeadingFields {
  template <class G>
  static constexpr bool kAdmits = [] {
    if constexpr (!Admitting<Leaves>::template kAdmits<G>) {
      return false;
    } else if constexpr (std::is_same_v<C, typename G::Category>) {
      return kTypeTraits<typename G::Type>.key || kLeadsToPeople<G>;
    } else {
      return true;
    }
  }();
};

template <class T>
struct PeopleIn;
template <class S, class C>
struct PeopleIn<Table<S, C>> {
  using Sink = S;
  using Category = C;
  using Leaves = PersistRule<S>;
  using Held = TableFor<S, C>;
  static constexpr const RecordLayout& kLeading = kLayout<C, LeadingFields<C, Leaves>>;

  static constexpr const auto& kReads = kPlacesRead<Held, kLeading>;

  static constexpr std::size_t kKeyCount = [] {
    std::size_t count = 0;
    for (const FieldLayout& field : kLeading.fields) count += field.key ? 1 : 0;
    return count;
  }();
  template <bool kOfKey>
  static constexpr auto kPlaces = [] {
    std::array<std::size_t, kKeyCount> keys{};
    std::array<std::size_t, kLeading.fields.size() - kKeyCount> others{};
    std::size_t key = 0;
    std::size_t other = 0;
    for (std::size_t i = 0; i < kLeading.fields.size(); ++i) {
      if (kLeading.fields[i].key) {
        keys[key++] = kReads[i];
      } else {
        others[other++] = kReads[i];
      }
    }
    if constexpr (kOfKey) {
      return keys;
    } else {
      return others;
    }
  }();
  static constexpr auto kKeys = kPlaces<true>;
  // What a change of a row sets.
  static constexpr auto kOthers = kPlaces<false>;

  // The one field by which an index finds all that is about a person; void if there is none: a
  // subject that is nested, a list or one of several, or whose kind has several spellings.
  template <class... Ms>
  static constexpr auto IndexedAmong(Members<Ms...>*) {
    constexpr bool kAre[] = {(Admitting<Leaves>::template kAdmits<typename Ms::Field> &&
                              kLeadsToPeople<typename Ms::Field>)...,
                             false};
    if constexpr (CountOf(kAre) != 1) {
      return std::type_identity<void>();
    } else {
      using F = std::tuple_element_t<FirstOf(kAre), std::tuple<typename Ms::Field...>>;
      constexpr TypeTraits kTraits = kTypeTraits<typename F::Type>;
      constexpr bool kIsOne = kIsSubject<F> && !HoldsMany(kTraits.shape);
      constexpr bool kHasIndex =
          kTraits.indexed || kTraits.unique || kTraits.lookup || std::is_same_v<F, KeyFieldOf<C>>;
      if constexpr (kIsOne && kHasIndex && !kHasSpellings<typename F::Kind>) {
        return std::type_identity<F>();
      } else {
        return std::type_identity<void>();
      }
    }
  }
  using Indexed = typename decltype(IndexedAmong(static_cast<MembersOf<C>*>(nullptr)))::type;
};

// An id as the field holds it; nothing if none there is like it.
template <class T>
std::optional<T> ValueOf(const std::string& id, std::size_t max_bytes) {
  if constexpr (std::integral<T>) {
    // Whatever is written otherwise is not the number that it would be read as.
    std::int64_t number = 0;
    std::uint64_t natural = 0;
    if (absl::SimpleAtoi(id, &natural) && std::in_range<T>(natural)) {
      return absl::StrCat(natural) == id ? std::optional<T>(static_cast<T>(natural)) : std::nullopt;
    }
    if (!absl::SimpleAtoi(id, &number) || !std::in_range<T>(number)) return std::nullopt;
    return absl::StrCat(number) == id ? std::optional<T>(static_cast<T>(number)) : std::nullopt;
  } else if (id.size() > max_bytes) {
    return std::nullopt;
  } else if constexpr (std::same_as<T, Bytes>) {
    return Bytes{id};
  } else {
    return T(id);
  }
}

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
    return store.Select(DoorKey(DoorKey::To::kSelect, table), table, question, each);
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
        const absl::StatusOr<store::Changed> changed =
            store.Update(DoorKey(DoorKey::To::kUpdate, table), table, key,
                         store::Change{.columns = P::kOthers, .values = row.values()});
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

  template <class... Ts, class StoreType>
  static absl::StatusOr<ErasedSubject> Erase(Tables<Ts...>*, const KnownIds& known,
                                             StoreType& store) {
    ErasedSubject done;
    absl::Status status = CheckKnown(known);
    absl::Status unread;
    [[maybe_unused]] const bool each[] = {
        (status.ok() && (status = EraseFrom<Ts>(known, store, done, unread)).ok())...};
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

  template <class ToSink, class... Ts, class StoreType, class TransportType>
  static absl::StatusOr<std::int64_t> Export(Tables<Ts...>*, const KnownIds& known,
                                             StoreType& store, TransportType& transport) {
    std::int64_t done = 0;
    absl::Status status = CheckKnown(known);
    absl::Status unread;
    [[maybe_unused]] const bool each[] = {
        (status.ok() &&
         (status = Export<Ts, ToSink>(known, store, transport, done, unread)).ok())...};
    status.Update(unread);
    if (!status.ok()) return status;
    return done;
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
