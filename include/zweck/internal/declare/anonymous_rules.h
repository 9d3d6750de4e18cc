// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a record of an anonymous category tells at most, and that it stays within its `Budget`.

#ifndef ZWECK_INTERNAL_DECLARE_ANONYMOUS_RULES_H_
#define ZWECK_INTERNAL_DECLARE_ANONYMOUS_RULES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "zweck/internal/declare/domain.h"
#include "zweck/internal/declare/ends.h"
#include "zweck/internal/declare/members.h"
#include "zweck/internal/declare/say.h"

namespace zweck::internal {

// What a field tells. `nested` is what the category in it tells.
constexpr Tells TellsOfField(const TypeTraits& type, std::uint32_t kept_days, const Tells& nested) {
  Tells tells = nested;
  if (type.domain.days) {
    const std::uint32_t periods =
        type.domain.periods != 0 ? type.domain.periods : PeriodsIn(type.domain.unit, kept_days);
    // One for no day, and one because today is not the same everywhere.
    tells = TellsOf(std::uint64_t{periods} + type.domain.ahead + 2);
  } else if (type.domain.values != 0) {
    tells = TellsOf(type.domain.values);
  }
  return type.shape == Shape::kOptional ? OrNothing(tells) : tells;
}

// What a record of a category tells, if that is anonymous.
template <class C>
inline constexpr Tells kTells{};
template <class C, class M>
inline constexpr Tells kTellsOf = TellsOfField(kTypeTraits<typename M::Field::Type>, kKeptDays<C>,
                                               kTells<ElementOf<typename M::Field::Value>>);
template <class C, class... Ms>
consteval Tells TellsOfMembers(Members<Ms...>*) {
  Tells sum;
  for (const Tells& tells : {Tells{}, kTellsOf<C, Ms>...}) sum = Both(sum, tells);
  return sum;
}
template <Listed C>
  requires(C::kInfo.anonymous)
inline constexpr Tells kTells<C> = TellsOfMembers<C>(static_cast<MembersOf<C>*>(nullptr));

// "16.20 bits" in front of a name, or a name for what no field has.
struct BitsText {
  static constexpr std::size_t Size(std::uint32_t bits, std::string_view of) {
    std::size_t size = std::size_t{4} + 1 + of.size();
    for (std::uint32_t rest = bits / 1000; rest != 0; rest /= 10) ++size;
    return size;
  }
  static constexpr void Write(std::uint32_t bits, std::string_view of, char* out) {
    const std::size_t size = Size(bits, of);
    std::size_t at = size - of.size() - 1;
    for (std::size_t i = 0; i != of.size(); ++i) out[at + 1 + i] = of[i];
    out[at] = ' ';
    for (int digit = 0; at != 0; ++digit) {
      if (digit == 2) {
        out[--at] = '.';
        continue;
      }
      out[--at] = static_cast<char>('0' + bits % 10);
      bits /= 10;
    }
  }
};
template <std::uint32_t kBits, Name kOf>
consteval auto NameOfBits() {
  constexpr std::size_t kSize = BitsText::Size(kBits, kOf.view());
  char text[kSize + 1] = {};
  BitsText::Write(kBits, kOf.view(), text);
  return Name<kSize + 1>(text);
}

template <class C>
inline constexpr bool kHasBudget = false;
template <class C>
  requires requires { typename C::Budget; }
inline constexpr bool kHasBudget<C> = kIsBudget<typename C::Budget>;

template <class C>
inline constexpr bool AnonymousCategoryHasABudget = false;
template <class C, class Budget>
inline constexpr bool CategoryWithABudgetIsAnonymous = false;
// The sum, what is allowed, and each field.
template <class C, Name kSum, Name kAllowed, Name... kFields>
inline constexpr bool RecordTellsAtMost = false;

template <class C, Name kSum, Name kAllowed, Name... kFields>
constexpr void RefuseBits() {
  static_assert(RecordTellsAtMost<C, kSum, kAllowed, kFields...>,
                ZWECK_INTERNAL_SAY("anonymous-bits",
                                   "a record tells more than its Budget: the sum, what is allowed, "
                                   "and each field. Use fewer or coarser values."));
}

// The members of a category that keeps all other rules.
template <class C, class... Ms>
consteval auto MembersWithinBudget() {
  if constexpr (!C::kInfo.anonymous && !kHasBudget<C>) {
    return Members<Ms...>{};
  } else if constexpr (!C::kInfo.anonymous) {
    static_assert(CategoryWithABudgetIsAnonymous<C, typename C::Budget>,
                  ZWECK_INTERNAL_SAY("budget-anonymous",
                                     "a Budget is for an anonymous category. Add .anonymous = "
                                     "true, or remove Budget."));
    return Broken{};
  } else if constexpr (!kHasBudget<C>) {
    static_assert(AnonymousCategoryHasABudget<C>,
                  ZWECK_INTERNAL_SAY("anonymous-budget",
                                     "an anonymous category says how much a record may tell. Add "
                                     "using Budget = zweck::AtMostBits<20>."));
    return Broken{};
  } else {
    constexpr std::uint32_t kBits = TellsOfMembers<C>(static_cast<Members<Ms...>*>(nullptr)).bits;
    constexpr std::uint32_t kAllowed = C::Budget::kBits * 100;
    if constexpr (kBits > kAllowed) {
      RefuseBits<C, NameOfBits<kBits, "bits">(), NameOfBits<kAllowed, "bits">(),
                 NameOfBits<kTellsOf<C, Ms>.bits, Ms::kName>()...>();
      return Broken{};
    } else {
      return Members<Ms...>{};
    }
  }
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_ANONYMOUS_RULES_H_
