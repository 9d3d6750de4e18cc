// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A Retention as a list of ends, made while compiling: a record ends with the first of them.

#ifndef ZWECK_INTERNAL_DECLARE_ENDS_H_
#define ZWECK_INTERNAL_DECLARE_ENDS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "zweck/declare/name.h"
#include "zweck/declare/retention.h"
#include "zweck/view.h"

namespace zweck::internal {

struct EndFacts {
  std::int64_t seconds;          // after it came in, after the event, or since the field
  bool until = false;            // it is a KeepUntil
  std::string_view event = {};   // of that
  std::string_view field = {};   // of Since
  std::int64_t when_absent = 0;  // after it came in, while the field is absent; 0: not said
  bool end_of_year = false;
  bool sound = true;  // counts from what there is, and that once
};
// By hand, as FindIn is.
constexpr bool IsSameText(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}
constexpr bool CountsFromItself(const EndFacts& end) { return !end.until && end.field.empty(); }

template <class Other>
constexpr void CountFrom(Other* /*from*/, EndFacts& end) {
  end.sound = false;
}
template <Name kField>
constexpr void CountFrom(Since<kField>* /*from*/, EndFacts& end) {
  end.sound = end.sound && end.field.empty() && !end.until;
  end.field = kField.view();
}
template <Period kPeriod>
constexpr void CountFrom(WhenAbsent<kPeriod>* /*from*/, EndFacts& end) {
  end.sound = end.sound && end.when_absent == 0 && kPeriod.seconds > 0 && !end.until;
  end.when_absent = kPeriod.seconds;
}
constexpr void CountFrom(EndOfYear* /*from*/, EndFacts& end) {
  end.sound = end.sound && !end.end_of_year;
  end.end_of_year = true;
}
template <class... From>
consteval EndFacts Counted(EndFacts end) {
  (CountFrom(static_cast<From*>(nullptr), end), ...);
  return end;
}

template <class E>
inline constexpr bool kIsKeepFor = false;
template <Period kPeriod, class... From>
inline constexpr bool kIsKeepFor<KeepFor<kPeriod, From...>> = true;
template <class E>
inline constexpr bool kIsKeepUntil = false;
template <Name kWhat, Period kAfter, class... From>
inline constexpr bool kIsKeepUntil<KeepUntil<kWhat, kAfter, From...>> = true;
template <class E>
inline constexpr bool kIsListOfEnds = false;
template <class... Es>
inline constexpr bool kIsListOfEnds<zweck::FirstOf<Es...>> = true;

template <class E>
inline constexpr EndFacts kEnd{.seconds = 0};
template <Period kPeriod, class... From>
inline constexpr EndFacts kEnd<KeepFor<kPeriod, From...>> =
    Counted<From...>({.seconds = kPeriod.seconds});
template <Name kWhat, Period kAfter, class... From>
inline constexpr EndFacts kEnd<KeepUntil<kWhat, kAfter, From...>> =
    Counted<From...>({.seconds = kAfter.seconds, .until = true, .event = kWhat.view()});

// The name in an end's Since.
template <class E>
struct SinceOf {
  static constexpr Name kField = "";
};
template <Name kName>
struct NameIn {
  static constexpr auto kField = kName;
};
template <Period kPeriod, Name kName, class... Rest>
struct SinceOf<KeepFor<kPeriod, Since<kName>, Rest...>> : NameIn<kName> {};
template <Period kPeriod, class First, class... Rest>
struct SinceOf<KeepFor<kPeriod, First, Rest...>> : SinceOf<KeepFor<kPeriod, Rest...>> {};

// The ends of a Retention. The primary template says that there are none.
template <class R>
struct EndsIn {
  static constexpr bool kAre = false;
};
template <class R>
  requires(kIsKeepFor<R> || kIsKeepUntil<R>)
struct EndsIn<R> {
  static constexpr bool kAre = true;
  static constexpr EndFacts kAll[] = {kEnd<R>};
};
template <class... Es>
  requires(sizeof...(Es) > 1 && ((kIsKeepFor<Es> || kIsKeepUntil<Es>) && ...))
struct EndsIn<zweck::FirstOf<Es...>> {
  static constexpr bool kAre = true;
  static constexpr EndFacts kAll[] = {kEnd<Es>...};
};

template <class R>
inline constexpr bool kIsRetention = EndsIn<R>::kAre;
template <class C>
inline constexpr bool kHasRetention = false;
template <class C>
  requires requires { typename C::Retention; }
inline constexpr bool kHasRetention<C> = kIsRetention<typename C::Retention>;

template <class C>
inline constexpr View<EndFacts> kEndsOf{};
template <class C>
  requires kHasRetention<C>
inline constexpr View<EndFacts> kEndsOf<C> = EndsIn<typename C::Retention>::kAll;

// The days for which an anonymous category is kept, the last one whole; 0 where nothing ends them.
template <class C>
inline constexpr std::uint32_t kKeptDays = 0;
template <class C>
  requires(C::kInfo.anonymous && kHasRetention<C>)
inline constexpr std::uint32_t kKeptDays<C> = [] {
  std::int64_t days = 0;
  for (const EndFacts& end : kEndsOf<C>) {
    if (!CountsFromItself(end)) continue;
    const std::int64_t of_this = (end.seconds + 86399) / 86400 + (end.end_of_year ? 366 : 0);
    if (days == 0 || of_this < days) days = of_this;
  }
  return static_cast<std::uint32_t>(days);
}();

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_ENDS_H_
