// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Exact decimal numbers, for money above all: a double has no 0.10.
//
//   Field<1, zweck::Decimal<2>, zweck::Is<zweck::kind::Money>, zweck::For<Sell>> price;
//   Field<2, zweck::OneOf<"EUR", "USD">, zweck::Is<zweck::kind::Money>,
//         zweck::For<Sell>> currency;  // ISO 4217
//
// It is made from a whole number of units of its last digit:
//
//   order.price = zweck::Decimal<2>::Of(1230);  // 12.30
//   order.price = 12.3;                         // refused: a double is not exact
//   const zweck::Decimal<2> price = order.price.Use<Sell>();
//   std::string for_people = price.text();      // "12.30"
//   order.price = zweck::Decimal<2>::Of(2 * price.units());
//
// A field holds one or an optional one. In JSON, on the wire and in SQL it is the text "12.30", as
// in the value of google.type.Decimal. That message itself is not used: libprotobuf comes without
// it (https://github.com/googleapis/googleapis/blob/master/google/type/decimal.proto).

#ifndef ZWECK_DECLARE_DECIMAL_H_
#define ZWECK_DECLARE_DECIMAL_H_

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

#include "zweck/declare/anonymous.h"

namespace zweck {

namespace internal {

// What a Decimal is in memory, whatever its digits.
enum class DecimalUnits : std::int64_t {};

inline constexpr std::uint32_t kMostDecimalDigits = 18;
template <std::uint32_t kDigits>
inline constexpr bool DecimalFitsItsUnits = kDigits <= kMostDecimalDigits;

// A sign, 19 digits and a point.
inline constexpr std::size_t kDecimalRoom = 21;
// The end of the text, which is written there with all its digits.
constexpr char* WriteDecimal(DecimalUnits units, std::uint32_t digits, char* out) {
  const auto number = static_cast<std::int64_t>(units);
  auto rest = static_cast<std::uint64_t>(number);
  if (number < 0) {
    *out++ = '-';
    rest = 0 - rest;
  }
  char reversed[kDecimalRoom] = {};
  std::uint32_t n = 0;
  for (; rest != 0 || n <= digits; rest /= 10) reversed[n++] = static_cast<char>('0' + rest % 10);
  while (n > 0) {
    *out++ = reversed[--n];
    if (n == digits && n > 0) *out++ = '.';
  }
  return out;
}

}  // namespace internal

// A number with `kDigits` digits after the point, and 19 in all.
template <std::uint32_t kDigits>
class Decimal : private internal::NotAsBytes {
  static_assert(internal::DecimalFitsItsUnits<kDigits>,
                ZWECK_INTERNAL_SAY("decimal-digits",
                                   "a Decimal has at most 18 digits after the point. Use fewer."));

 public:
  constexpr Decimal() = default;
  // In units of the last digit.
  static constexpr Decimal Of(std::int64_t units) {
    Decimal decimal;
    decimal.units_ = static_cast<internal::DecimalUnits>(units);
    return decimal;
  }

  constexpr std::int64_t units() const { return static_cast<std::int64_t>(units_); }
  // "12.30"
  std::string text() const {
    char room[internal::kDecimalRoom] = {};
    return {room, internal::WriteDecimal(units_, kDigits, room)};
  }

  friend constexpr bool operator==(const Decimal& a, const Decimal& b) {
    return a.units_ == b.units_;
  }
  friend constexpr std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    return a.units_ <=> b.units_;
  }

 private:
  internal::DecimalUnits units_{};
};

namespace internal {

inline void TakeAnyDecimal(void* /*value*/) {}

template <std::uint32_t kDigits>
inline constexpr ValueType kValueTypeOf<Decimal<kDigits>> = ValueType::kDecimal;
template <std::uint32_t kDigits>
inline constexpr bool kHasDomain<Decimal<kDigits>> = true;
template <std::uint32_t kDigits>
inline constexpr Domain kDomain<Decimal<kDigits>>{.fit = TakeAnyDecimal, .digits = kDigits};

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_DECLARE_DECIMAL_H_
