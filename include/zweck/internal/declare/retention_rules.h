// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a `Retention` may be.

#ifndef ZWECK_INTERNAL_DECLARE_RETENTION_RULES_H_
#define ZWECK_INTERNAL_DECLARE_RETENTION_RULES_H_

#include <algorithm>

#include "zweck/declare/retention.h"
#include "zweck/internal/declare/ends.h"
#include "zweck/internal/declare/rule.h"

namespace zweck::internal {

template <class R, class Keeps>
consteval bool EachEnd(Keeps keeps) {
  if constexpr (kIsRetention<R>) return std::ranges::all_of(EndsIn<R>::kAll, keeps);
  return true;
}

// The sentences, and the rules; asked of a category that has a `Retention`.
template <class C, class Retention>
inline constexpr bool CategoryHasAValidRetention = false;
template <class C, class Retention>
inline constexpr bool FirstOfListsEnds = false;
template <class C, class Retention>
inline constexpr bool RetentionCountsFromOneThing = false;
template <class C, class Retention>
inline constexpr bool RetentionIsLongerThan0 = false;
template <class C, class Retention>
inline constexpr bool RetentionEndsAfterItsEvent = false;
template <class C, class Retention>
inline constexpr bool RetentionNamesItsEvent = false;
template <class C, class Retention>
inline constexpr bool RetentionNamesEachEventOnce = false;

struct RetentionIsOne {
  template <class C>
  static constexpr bool kKeeps =
      kIsRetention<typename C::Retention> || kIsListOfEnds<typename C::Retention>;
  template <class C>
  static constexpr void Refuse() {
    static_assert(CategoryHasAValidRetention<C, typename C::Retention>,
                  ZWECK_INTERNAL_SAY("category-retention",
                                     "Retention is a KeepFor, a KeepUntil or a FirstOf. Use one of "
                                     "them."));
  }
};
struct FirstOfIsOfEnds {
  template <class C>
  static constexpr bool kKeeps = kIsRetention<typename C::Retention>;
  template <class C>
  static constexpr void Refuse() {
    static_assert(FirstOfListsEnds<C, typename C::Retention>,
                  ZWECK_INTERNAL_SAY("retention-first-of",
                                     "FirstOf lists two or more of KeepFor and KeepUntil. Give it "
                                     "nothing else."));
  }
};
struct RetentionCountsSoundly {
  template <class C>
  static constexpr bool kKeeps =
      EachEnd<typename C::Retention>([](const EndFacts& end) { return end.sound; });
  template <class C>
  static constexpr void Refuse() {
    static_assert(RetentionCountsFromOneThing<C, typename C::Retention>,
                  ZWECK_INTERNAL_SAY(
                      "retention-from",
                      "after its period, a KeepFor takes a Since, a WhenAbsent and an EndOfYear, "
                      "each at most once; a KeepUntil takes an EndOfYear. Remove the rest."));
  }
};
struct RetentionIsNotZero {
  template <class C>
  static constexpr bool kKeeps = EachEnd<typename C::Retention>(
      [](const EndFacts& end) { return end.seconds > 0 || !CountsFromItself(end); });
  template <class C>
  static constexpr void Refuse() {
    static_assert(RetentionIsLongerThan0<C, typename C::Retention>,
                  ZWECK_INTERNAL_SAY("retention-zero",
                                     "a retention is a second or more. Give a longer one."));
  }
};
struct RetentionIsNotNegative {
  template <class C>
  static constexpr bool kKeeps =
      EachEnd<typename C::Retention>([](const EndFacts& end) { return end.seconds >= 0; });
  template <class C>
  static constexpr void Refuse() {
    static_assert(RetentionEndsAfterItsEvent<C, typename C::Retention>,
                  ZWECK_INTERNAL_SAY("retention-negative",
                                     "data that is kept until an event is kept 0 seconds or more "
                                     "after it. Give 0 or more."));
  }
};
struct RetentionHasAnEvent {
  template <class C>
  static constexpr bool kKeeps = EachEnd<typename C::Retention>(
      [](const EndFacts& end) { return !end.until || !end.event.empty(); });
  template <class C>
  static constexpr void Refuse() {
    static_assert(
        RetentionNamesItsEvent<C, typename C::Retention>,
        ZWECK_INTERNAL_SAY("retention-event", "KeepUntil says what it waits for. Name the event."));
  }
};
struct EventsDiffer {
  template <class C>
  static constexpr bool kKeeps = [] {
    if constexpr (kIsListOfEnds<typename C::Retention> && kIsRetention<typename C::Retention>) {
      constexpr const auto& kAll = EndsIn<typename C::Retention>::kAll;
      for (const EndFacts* a = std::begin(kAll); a != std::end(kAll); ++a) {
        for (const EndFacts* b = std::begin(kAll); b != a; ++b) {
          if (!a->event.empty() && IsSameText(a->event, b->event)) return false;
        }
      }
    }
    return true;
  }();
  template <class C>
  static constexpr void Refuse() {
    static_assert(RetentionNamesEachEventOnce<C, typename C::Retention>,
                  ZWECK_INTERNAL_SAY("retention-event-twice",
                                     "two ends wait for one event, and the later one never comes. "
                                     "Remove it."));
  }
};
using RetentionRules =
    Rules<RetentionIsOne, FirstOfIsOfEnds, RetentionCountsSoundly, RetentionIsNotZero,
          RetentionIsNotNegative, RetentionHasAnEvent, EventsDiffer>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_RETENTION_RULES_H_
