// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The values of an anonymous category. A whole number or an exact day has room for an id; so each
// value is one of a few, and the category says how many bits a record may tell:
//
//   struct Usage {
//     template <unsigned N, class T, class... Tags>
//     using Field = zweck::Field<Usage, N, T, Tags...>;
//     static constexpr zweck::CategoryInfo kInfo{.id = "usage",
//                                                .description = "How the app is used",
//                                                .subjects = "nobody",
//                                                .policy_section = "2",
//                                                .anonymous = true};
//     using Retention = zweck::KeepFor<std::chrono::days{2 * 365}>;
//     using Budget = zweck::AtMostBits<20>;
//
//     Field<1, zweck::CoarseDay<zweck::Week>, zweck::Is<zweck::kind::EventDate>,
//           zweck::For<ImproveService>> week;  // 6.76 bits
//     Field<2, Feature, zweck::Is<zweck::kind::FeatureName>,
//           zweck::For<ImproveService>> feature;  // 1.59, as one of three
//     Field<3, zweck::Bucketed<1, 10, 100>, zweck::Is<zweck::kind::Count>,
//           zweck::For<ImproveService>> count;  // 2.00
//     Field<4, zweck::OneOf<"de", "en", "fr">, zweck::Is<zweck::kind::DisplayLanguage>,
//           zweck::For<ImproveService>> language;  // 2.00
//     Field<5, std::optional<zweck::Range<1, 5>>, zweck::Is<zweck::kind::FeedbackRating>,
//           zweck::For<ImproveService>> stars;  // 2.59
//   };
//   ZWECK_CATEGORY(Usage, week, feature, count, language, stars);
//
// A value is turned into one of the few when it is set:
//
//   usage.count = 17;                           // held as 10, the least number of its bucket
//   usage.language = "de";                      // what is not listed, "xx", is held as no text
//   usage.week = absl::CivilDay(2026, 11, 29);  // held as that week's Monday
//   usage.stars = 9;                            // held as 5
//
// Values that come in through FromJson, FromWire or from a store are turned into one of them in the
// same way. A field holds one value of these types or an optional one, in any category. On the
// wire, in JSON and in SQL a Bucketed is a uint32, a Range an int32, a OneOf a text and a CoarseDay
// a day such as "2026-11-23".

#ifndef ZWECK_DECLARE_ANONYMOUS_H_
#define ZWECK_DECLARE_ANONYMOUS_H_

#include <absl/time/civil_time.h>

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "zweck/declare/name.h"
#include "zweck/internal/declare/domain.h"
#include "zweck/internal/declare/say.h"
#include "zweck/internal/declare/value_type.h"

namespace zweck {

// The most bits that one record of an anonymous category may tell: `using Budget =
// zweck::AtMostBits<20>;`. 20 bits can tell a million people apart.
template <std::uint32_t kMostBits>
struct AtMostBits {
  static constexpr std::uint32_t kBits = kMostBits;
};

namespace internal {

class FittedIn;

template <std::uint32_t... kEdges>
inline constexpr bool EdgesOfBucketsAscend = Ascend({kEdges...});
template <std::int32_t kLow, std::int32_t kHigh>
inline constexpr bool RangeGoesUp = kLow <= kHigh;
template <Name... kTexts>
inline constexpr bool OneOfListsEachTextOnce = AreEachOnce({kTexts.view()...});

}  // namespace internal

// Holds only the bucket of a number: Bucketed<1, 10, 100> has the buckets 0, 1 to 9, 10 to 99, and
// 100 and more. A number below the first edge, also a negative one, is in the first bucket, and so
// is one that was not set.
template <std::uint32_t... kEdges>
class Bucketed : private internal::NotAsBytes {
  static_assert(internal::EdgesOfBucketsAscend<kEdges...>,
                ZWECK_INTERNAL_SAY("bucketed-edges",
                                   "the edges of a Bucketed ascend from 1 or more. Sort them."));

 public:
  constexpr Bucketed() = default;
  template <internal::WholeNumber N>
  constexpr Bucketed(N number) {  // NOLINT(google-explicit-constructor)
    ((std::cmp_less_equal(kEdges, number) ? void(least_ = kEdges) : void()), ...);
  }

  // The least number of its bucket; 0 for the first.
  constexpr std::uint32_t least() const { return least_; }

  friend constexpr bool operator==(const Bucketed& a, const Bucketed& b) {
    return a.least_ == b.least_;
  }

 private:
  friend class internal::FittedIn;
  static constexpr std::uint64_t kValues = sizeof...(kEdges) + 1;
  constexpr void Fit() { *this = Bucketed(least_); }

  std::uint32_t least_ = 0;
};

// A whole number in a small range: Range<1, 5>. A number outside becomes the nearer end; before it
// is set, it is the lower end.
template <std::int32_t kLow, std::int32_t kHigh>
class Range : private internal::NotAsBytes {
  static_assert(internal::RangeGoesUp<kLow, kHigh>,
                ZWECK_INTERNAL_SAY(
                    "range-ends", "a Range goes from its lower end to its higher one. Swap them."));

 public:
  constexpr Range() = default;
  template <internal::WholeNumber N>
  constexpr Range(N number)  // NOLINT(google-explicit-constructor)
      : number_(std::cmp_less(number, kLow)       ? kLow
                : std::cmp_greater(number, kHigh) ? kHigh
                                                  : static_cast<std::int32_t>(number)) {}

  constexpr std::int32_t number() const { return number_; }

  friend constexpr bool operator==(const Range& a, const Range& b) {
    return a.number_ == b.number_;
  }

 private:
  friend class internal::FittedIn;
  static constexpr std::uint64_t kValues =
      static_cast<std::uint64_t>(std::int64_t{kHigh} - kLow) + 1;
  constexpr void Fit() { *this = Range(number_); }

  std::int32_t number_ = kLow;
};

// One text of a list: OneOf<"de", "en", "fr">. A text that is not listed is held as empty text, as
// it is before it is set.
template <Name... kTexts>
class OneOf : private internal::NotAsBytes {
  static_assert(
      internal::OneOfListsEachTextOnce<kTexts...>,
      ZWECK_INTERNAL_SAY("one-of-texts",
                         "a OneOf lists each text once, and no empty text. Fix the list."));

 public:
  OneOf() = default;
  template <std::convertible_to<std::string_view> Text>
  OneOf(const Text& text) : text_(Listed(text)) {}  // NOLINT(google-explicit-constructor)

  // Empty for "none of them".
  const std::string& text() const { return text_; }

  friend bool operator==(const OneOf& a, const OneOf& b) { return a.text_ == b.text_; }

 private:
  friend class internal::FittedIn;
  static constexpr std::uint64_t kValues = sizeof...(kTexts) + 1;
  static constexpr std::string_view Listed(std::string_view text) {
    return ((text == kTexts.view()) || ...) ? text : std::string_view();
  }
  void Fit() {
    if (Listed(text_).empty()) text_.clear();
  }

  std::string text_;
};

// The periods of a CoarseDay. Weeks begin on Mondays.
struct Day {
  static constexpr internal::CalendarUnit kUnit = internal::CalendarUnit::kDay;
  static absl::CivilDay FirstDay(absl::CivilDay day) { return day; }
};
struct Week {
  static constexpr internal::CalendarUnit kUnit = internal::CalendarUnit::kWeek;
  static absl::CivilDay FirstDay(absl::CivilDay day) {
    return absl::PrevWeekday(day + 1, absl::Weekday::monday);
  }
};
struct Month {
  static constexpr internal::CalendarUnit kUnit = internal::CalendarUnit::kMonth;
  static absl::CivilDay FirstDay(absl::CivilDay day) { return absl::CivilMonth(day); }
};
template <class P>
concept CalendarPeriod = std::same_as<P, Day> || std::same_as<P, Week> || std::same_as<P, Month>;

// Holds only the week or month of a day, as its first day. 1 January 1970 means no day, as before
// it is set.
//
// With a number of periods it is one of that many periods up to today's, or one of `kAhead` after
// it; today is today anywhere on Earth. A CoarseDay<Week, 104> that is older, or after this week,
// is refused when it comes in and when it goes out, with a Status (kOutOfRange). Without a number,
// the periods cover the time for which an anonymous category is kept, if it has a KeepFor; in other
// categories any day is allowed.
template <CalendarPeriod Period, std::uint32_t kPeriods = 0, std::uint32_t kAhead = 0>
class CoarseDay : private internal::NotAsBytes {
 public:
  CoarseDay() = default;
  CoarseDay(absl::CivilDay day)  // NOLINT(google-explicit-constructor)
      : first_(day == absl::CivilDay() ? day : Period::FirstDay(day)) {}

  bool is_set() const { return first_ != absl::CivilDay(); }
  // Of its period.
  absl::CivilDay first_day() const { return first_; }

  friend bool operator==(const CoarseDay& a, const CoarseDay& b) { return a.first_ == b.first_; }

 private:
  friend class internal::FittedIn;
  void Fit() { *this = CoarseDay(first_); }

  absl::CivilDay first_;
};

namespace internal {

template <std::uint32_t kMostBits>
inline constexpr bool kIsBudget<AtMostBits<kMostBits>> = true;

class FittedIn {
 public:
  template <class T>
  static void Fit(void* value) {
    static_cast<T*>(value)->Fit();
  }
  template <class T>
  static constexpr Domain kOf{.fit = Fit<T>, .values = T::kValues};
};

template <std::uint32_t... kEdges>
inline constexpr ValueType kValueTypeOf<Bucketed<kEdges...>> = ValueType::kUint32;
template <std::int32_t kLow, std::int32_t kHigh>
inline constexpr ValueType kValueTypeOf<Range<kLow, kHigh>> = ValueType::kInt32;
template <Name... kTexts>
inline constexpr ValueType kValueTypeOf<OneOf<kTexts...>> = ValueType::kString;
template <class Period, std::uint32_t kPeriods, std::uint32_t kAhead>
inline constexpr ValueType kValueTypeOf<CoarseDay<Period, kPeriods, kAhead>> = ValueType::kDay;

template <std::uint32_t... kEdges>
inline constexpr bool kHasDomain<Bucketed<kEdges...>> = true;
template <std::int32_t kLow, std::int32_t kHigh>
inline constexpr bool kHasDomain<Range<kLow, kHigh>> = true;
template <Name... kTexts>
inline constexpr bool kHasDomain<OneOf<kTexts...>> = true;
template <class Period, std::uint32_t kPeriods, std::uint32_t kAhead>
inline constexpr bool kHasDomain<CoarseDay<Period, kPeriods, kAhead>> = true;

template <std::uint32_t... kEdges>
inline constexpr Domain kDomain<Bucketed<kEdges...>> = FittedIn::kOf<Bucketed<kEdges...>>;
template <std::int32_t kLow, std::int32_t kHigh>
inline constexpr Domain kDomain<Range<kLow, kHigh>> = FittedIn::kOf<Range<kLow, kHigh>>;
template <Name... kTexts>
inline constexpr Domain kDomain<OneOf<kTexts...>> = FittedIn::kOf<OneOf<kTexts...>>;
template <class Period, std::uint32_t kPeriods, std::uint32_t kAhead>
inline constexpr Domain kDomain<CoarseDay<Period, kPeriods, kAhead>>{
    .fit = FittedIn::Fit<CoarseDay<Period, kPeriods, kAhead>>,
    .unit = Period::kUnit,
    .days = true,
    .periods = kPeriods,
    .ahead = kAhead};

template <std::uint32_t... kEdges>
struct EdgesOfBuckets {
  static constexpr std::uint32_t kAll[] = {kEdges...};
};
template <Name... kTexts>
struct TextsOfOneOf {
  static constexpr std::string_view kAll[] = {kTexts.view()...};
};
template <std::uint32_t... kEdges>
inline constexpr DomainFacts kDomainFacts<Bucketed<kEdges...>>{.edges =
                                                                   EdgesOfBuckets<kEdges...>::kAll};
template <std::int32_t kLow, std::int32_t kHigh>
inline constexpr DomainFacts kDomainFacts<Range<kLow, kHigh>>{
    .range = true, .low = kLow, .high = kHigh};
template <Name... kTexts>
inline constexpr DomainFacts kDomainFacts<OneOf<kTexts...>>{.texts = TextsOfOneOf<kTexts...>::kAll};

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_DECLARE_ANONYMOUS_H_
