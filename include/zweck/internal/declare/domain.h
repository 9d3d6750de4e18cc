// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How many values a type has, and how many bits one of them tells: log2 of their number, in
// hundredths and rounded up. <cmath> is not constexpr, so it is worked out in whole numbers.

#ifndef ZWECK_INTERNAL_DECLARE_DOMAIN_H_
#define ZWECK_INTERNAL_DECLARE_DOMAIN_H_

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string_view>

#include "zweck/internal/language.h"
#include "zweck/view.h"

namespace zweck::internal {

// What a coarse day counts in.
enum class CalendarUnit : std::uint8_t { kDay, kWeek, kMonth };

// Values of a type that has a few only.
struct Domain {
  // Makes one of them of what came from outside, as the type's constructor does.
  void (*fit)(void* value) = nullptr;
  std::uint64_t values = 0;  // how many; 0: as many as there may be, or counted by `periods`
  CalendarUnit unit = CalendarUnit::kDay;
  bool days = false;          // a coarse day, counted by what follows
  std::uint32_t periods = 0;  // today's and those before it; 0: as long as the category is kept
  std::uint32_t ahead = 0;    // and those after it
  std::uint32_t digits = 0;   // of a decimal, after the point
};
// Of types that have any number of values: none.
template <class T>
inline constexpr Domain kDomain{};
template <class T>
inline constexpr bool kHasDomain = false;

// Which values these are, for who tells about a category.
struct DomainFacts {
  View<std::uint32_t> edges = {};     // of Bucketed
  View<std::string_view> texts = {};  // of OneOf
  bool range = false;                 // a Range, whose ends follow
  std::int32_t low = 0;
  std::int32_t high = 0;
};
template <class T>
inline constexpr DomainFacts kDomainFacts{};

// Copied by hand, so that what is derived is not trivially copyable: no bytes are cast to it.
class NotAsBytes {
 protected:
  constexpr NotAsBytes() = default;
  constexpr NotAsBytes(const NotAsBytes& /*other*/) {}  // NOLINT(modernize-use-equals-default)
  constexpr NotAsBytes& operator=(const NotAsBytes& /*other*/) { return *this; }  // NOLINT
};

template <class N>
concept WholeNumber = std::integral<N> && !std::same_as<N, bool> && !std::same_as<N, char>;

consteval bool Ascend(std::initializer_list<std::uint32_t> edges) {
  std::uint32_t last = 0;
  for (const std::uint32_t edge : edges) {
    if (edge <= last) return false;
    last = edge;
  }
  return last != 0;
}
consteval bool AreEachOnce(std::initializer_list<std::string_view> texts) {
  for (const std::string_view* text = texts.begin(); text != texts.end(); ++text) {
    if (text->empty() || std::find(texts.begin(), text, *text) != text) return false;
  }
  return texts.size() != 0;
}

// What a `Budget` may be.
template <class B>
inline constexpr bool kIsBudget = false;

inline constexpr std::uint64_t kMostValues = std::numeric_limits<std::uint64_t>::max();

// The periods that a window of so many days touches; 0 for none.
constexpr std::uint32_t PeriodsIn(CalendarUnit unit, std::uint32_t days) {
  if (days == 0) return 0;
  std::uint64_t periods = days;
  if (unit == CalendarUnit::kWeek) periods = (periods + 6) / 7;
  // Three days more, for February.
  if (unit == CalendarUnit::kMonth) periods = ((periods + 3) * 12 + 364) / 365;
  return static_cast<std::uint32_t>(periods + 1);
}

// log2, in hundredths and rounded up: 300 for 8, 159 for 3. Of 0 as of 1.
constexpr std::uint32_t HundredthsOfBits(std::uint64_t values) {
  if (values <= 1) return 0;
  constexpr std::uint64_t kOne = std::uint64_t{1} << 31;
  constexpr int kSteps = 16;
  auto whole = static_cast<std::uint32_t>(std::bit_width(values) - 1);
  // values / 2^whole, from 1 to below 2, rounded up.
  std::uint64_t rest = whole <= 31
                           ? values << (31 - whole)
                           : (values >> (whole - 31)) +
                                 ((values & ((std::uint64_t{1} << (whole - 31)) - 1)) != 0 ? 1 : 0);
  if (rest == 2 * kOne) return (whole + 1) * 100;
  std::uint64_t fraction = 0;
  for (int i = 0; i < kSteps; ++i) {
    rest = (rest * rest + kOne - 1) / kOne;
    fraction *= 2;
    if (rest >= 2 * kOne) {
      ++fraction;
      rest = (rest + 1) / 2;
    }
  }
  if (rest > kOne) ++fraction;
  return whole * 100 + static_cast<std::uint32_t>((fraction * 100 + (1U << kSteps) - 1) >> kSteps);
}

// What a value can tell at most.
struct Tells {
  std::uint64_t values = 1;  // kMostValues: that many or more
  std::uint32_t bits = 0;    // in hundredths
};
constexpr Tells TellsOf(std::uint64_t values) {
  return {.values = values, .bits = HundredthsOfBits(values)};
}
// Of two that stand together.
constexpr Tells Both(Tells a, Tells b) {
  const bool many = a.values != 0 && b.values > kMostValues / a.values;
  return {.values = many ? kMostValues : a.values * b.values, .bits = a.bits + b.bits};
}
// Of what may be absent: one value more.
constexpr Tells OrNothing(Tells tells) {
  if (tells.values == kMostValues) return {.values = kMostValues, .bits = tells.bits + 1};
  const std::uint32_t bits = HundredthsOfBits(tells.values + 1);
  return {.values = tells.values + 1, .bits = bits > tells.bits ? bits : tells.bits};
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_DOMAIN_H_
