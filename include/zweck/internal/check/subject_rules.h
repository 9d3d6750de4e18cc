// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which fields say whom a record is about, among those that a rule leaves, and which point at
// somebody.

#ifndef ZWECK_INTERNAL_CHECK_SUBJECT_RULES_H_
#define ZWECK_INTERNAL_CHECK_SUBJECT_RULES_H_

#include <concepts>
#include <cstddef>
#include <string>
#include <tuple>
#include <type_traits>

#include "zweck/declare/erasure.h"
#include "zweck/declare/kind.h"
#include "zweck/declare/value.h"
#include "zweck/internal/check/fields.h"

namespace zweck::internal {

template <class F>
inline constexpr bool kIsSubject = kTypeTraits<typename F::Type>.subject;

// What an id can be: text, bytes or a whole number.
template <class T>
inline constexpr bool kIsAnId = std::same_as<T, std::string> || std::same_as<T, Bytes> ||
                                (std::integral<T> && !std::same_as<T, bool>);
// The first field that breaks a rule, in the order of the members and at any depth; void if none.
template <class Rule, class C>
struct FirstFieldBreaking;
template <class Rule, class F>
struct FirstFieldIn
    : std::conditional_t<
          !Rule::template kKeeps<F>, std::type_identity<std::type_identity<F>>,
          std::type_identity<FirstFieldBreaking<Rule, ElementOf<typename F::Value>>>>::type {};
template <class Rule, class... Ms>
constexpr auto FirstFieldAmong(Members<Ms...>*) {
  constexpr std::size_t kAt = FirstOf({!FieldKeepsWithin<Rule, typename Ms::Field>()..., true});
  if constexpr (kAt == sizeof...(Ms)) {
    return std::type_identity<void>();
  } else {
    using F = std::tuple_element_t<kAt, std::tuple<typename Ms::Field...>>;
    return std::type_identity<typename FirstFieldIn<Rule, F>::type>();
  }
}
template <class Rule, class C>
struct FirstFieldBreaking : decltype(FirstFieldAmong<Rule>(static_cast<MembersOf<C>*>(nullptr))) {};

// A rule of the subjects among what `Leaves` leaves.
template <class Leaves, class Rule>
struct KeptSubjects {
  template <class F>
  static constexpr bool kKeeps = [] {
    if constexpr (kIsSubject<F> && Admitting<Leaves>::template kAdmits<F>) {
      return Rule::template kKeeps<F>;
    } else {
      return true;
    }
  }();
  template <class F>
  static constexpr bool kEnters = Leaves::template kKeeps<F>;
};
struct NoSubject {
  template <class F>
  static constexpr bool kKeeps = false;
};
template <class Leaves, class C>
inline constexpr bool kKeepsPeople = !kEachKeeps<KeptSubjects<Leaves, NoSubject>, C>;

// Kept by what is not left, and by what points at no person.
template <class Leaves>
struct PointsAtNobody {
  template <class F>
  static constexpr bool kKeeps = [] {
    if constexpr (!Admitting<Leaves>::template kAdmits<F>) {
      return true;
    } else {
      constexpr Identifies kIdentifies = F::Kind::kInfo.identifies;
      return kIdentifies == Identifies::kNo || kIdentifies == Identifies::kOrganisation;
    }
  }();
  template <class F>
  static constexpr bool kEnters = Leaves::template kKeeps<F>;
};

template <class Leaves, class C>
inline constexpr bool kSaysWhomItIsAbout = [] {
  if constexpr (kStaysForAReason<C> || kKeepsPeople<Leaves, C>) {
    return true;
  } else {
    return kEachKeeps<PointsAtNobody<Leaves>, C>;
  }
}();

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_SUBJECT_RULES_H_
