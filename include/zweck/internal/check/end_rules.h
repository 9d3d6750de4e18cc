// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What End, Reopen and Purge ask, each rule with its sentence.

#ifndef ZWECK_INTERNAL_CHECK_END_RULES_H_
#define ZWECK_INTERNAL_CHECK_END_RULES_H_

#include <absl/time/time.h>

#include <cstddef>
#include <string_view>
#include <type_traits>

#include "zweck/declare/name.h"
#include "zweck/internal/check/store_rules.h"
#include "zweck/internal/check/table_rules.h"
#include "zweck/internal/declare/ends.h"

namespace zweck::internal {

// ---- End: the key, then when it came.

// The arguments of End behind the store, taken apart.
template <class Keys, class... Args>
struct EndParts {
  using Key = Keys;
  using When = void;
};
template <class... Ks, class W>
struct EndParts<GivenKey<Ks...>, W> {
  using Key = GivenKey<Ks...>;
  using When = W;
};
template <class... Ks, class K, class W, class... Args>
struct EndParts<GivenKey<Ks...>, K, W, Args...> : EndParts<GivenKey<Ks..., K>, W, Args...> {};

// The event of a category's KeepUntil that has this name; without a name, the only one. Empty if
// there is none.
template <class C, Name kGiven>
inline constexpr std::string_view kEventOf = [] {
  std::string_view found;
  for (const EndFacts& end : kEndsOf<C>) {
    if (!end.until) continue;
    if (kGiven.view().empty() ? !found.empty() : !IsSameText(end.event, kGiven.view())) {
      if (kGiven.view().empty()) return std::string_view();
      continue;
    }
    found = end.event;
  }
  return found;
}();

// `kEnds`: the store ends records.
template <class R, class S, Name kGiven, class StoreType, bool kIsStore, bool kEnds, class... Args>
struct EventAsked
    : KeyAskedOf<R, S, StoreType, kIsStore, typename EndParts<GivenKey<>, Args...>::Key>::type {
  using Parts = EndParts<GivenKey<>, Args...>;
  using ToKey = typename KeyAskedOf<R, S, StoreType, kIsStore, typename Parts::Key>::type;
  using When = typename Parts::When;
  static constexpr auto kMember = kGiven;
  static constexpr bool kStoreEnds = kEnds;
};

template <class C, Name kEvent>
inline constexpr bool CategoryIsKeptUntilThisEvent = false;
struct EventIsThere {
  template <class A>
  static constexpr bool kKeeps = !kEventOf<typename A::Category, A::kMember>.empty();
  template <class A, Name kEvent = A::kMember>
  static constexpr void Refuse() {
    static_assert(CategoryIsKeptUntilThisEvent<typename A::Category, kEvent>,
                  ZWECK_INTERNAL_SAY("end-event",
                                     "End is for an event that the category is kept until. If it "
                                     "has several, name one: End<Sink, Category, \"event\">."));
  }
};

template <class When>
inline constexpr bool EventCameAtATime = false;
struct WhenIsATime {
  template <class A>
  static constexpr bool kKeeps = std::is_same_v<typename A::When, absl::Time>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(
        EventCameAtATime<typename A::When>,
        ZWECK_INTERNAL_SAY("end-when",
                           "after the key, End takes the time of the event. Give an absl::Time."));
  }
};

template <class StoreType>
inline constexpr bool StoreEndsRecords = false;
struct StoreEnds {
  template <class A>
  static constexpr bool kKeeps = A::kStoreEnds;
  template <class A>
  static constexpr void Refuse() {
    static_assert(StoreEndsRecords<typename A::Given>,
                  ZWECK_INTERNAL_SAY("end-store",
                                     "this store does not end records by itself. Give one that "
                                     "meets zweck::EndingStore."));
  }
};
using EndRules = Rules<KeyRulesAreKept, EventIsThere, WhenIsATime, StoreEnds>;

// ---- Reopen: as Persist, of a store that ends records.

template <class R, class S, class StoreType, bool kIsStore, bool kEnds>
struct ReopenAsked : StoreAsked<R, S, StoreType, kIsStore> {
  static constexpr bool kStoreEnds = kEnds;
};
using ReopenRules = Rules<StoreRulesAreKept, StoreEnds>;

// ---- Purge and CountEnded: tables. `kPurges`: the store removes what ended.

template <class T, class StoreType, bool kIsStore, bool kPurges>
struct PurgeAsked : TablesAsked<T> {
  using Given = StoreType;
  using Category = void;
  static constexpr bool kGivenIsOne = kIsStore;
  static constexpr bool kCanPurge = kPurges;
};

template <class StoreType>
inline constexpr bool StoreRemovesWhatEnded = false;
struct StorePurges {
  template <class A>
  static constexpr bool kKeeps = A::kCanPurge;
  template <class A>
  static constexpr void Refuse() {
    static_assert(StoreRemovesWhatEnded<typename A::Given>,
                  ZWECK_INTERNAL_SAY("purge-store",
                                     "this store does not remove what ended. Give one that meets "
                                     "zweck::PurgingStore; a store in a transaction does not."));
  }
};
using PurgeRules = Rules<NothingIsAStatusOr, TablesAreTables, NoTableIsThereTwice, EachTableIsKept,
                         GivenIsAStore, StorePurges>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_END_RULES_H_
