// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a Retention may ask of the fields that it counts from. Asked of a category whose members are
// sound.

#ifndef ZWECK_INTERNAL_DECLARE_MOMENT_RULES_H_
#define ZWECK_INTERNAL_DECLARE_MOMENT_RULES_H_

#include <cstddef>
#include <limits>

#include "zweck/internal/declare/ends.h"
#include "zweck/internal/declare/listed_member.h"
#include "zweck/internal/declare/rule.h"

namespace zweck::internal {

// One end, and the member that it counts from; null: there is none of that name.
struct ListedEnd {
  EndFacts end;
  const ListedMember* member = nullptr;
  bool alone = true;  // the only end
};

template <class C, Name kField>
inline constexpr bool RetentionNamesAMember = false;
template <class C, Name kField>
inline constexpr bool RetentionCountsFromAMoment = false;
template <class C, Name kField>
inline constexpr bool RetentionSaysWhatAbsenceMeans = false;
template <class C, Name kField>
inline constexpr bool RetentionHasAnEndInAnyCase = false;

struct FieldIsThere {
  static constexpr bool Keeps(const ListedEnd& listed, bool there) {
    return there || (listed.end.field.empty() && listed.end.when_absent == 0);
  }
  template <class A, Name kField = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        RetentionNamesAMember<typename A::Category, kField>,
        ZWECK_INTERNAL_SAY("retention-field",
                           "Since names a field that ZWECK_CATEGORY lists, and WhenAbsent "
                           "goes with it. Fix the name."));
  }
};
struct FieldIsAMoment {
  static constexpr bool Keeps(const ListedEnd& listed, bool there) {
    if (!there) return true;
    const TypeTraits& type = *listed.member->type;
    return (type.type == ValueType::kTime || type.type == ValueType::kDay) &&
           !HoldsMany(type.shape) && !type.secret && !type.has_domain;
  }
  template <class A, Name kField = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        RetentionCountsFromAMoment<typename A::Category, kField>,
        ZWECK_INTERNAL_SAY("retention-moment",
                           "a retention counts from a moment that the store can read. Name a field "
                           "that holds one absl::Time or absl::CivilDay, and is not a Secret."));
  }
};
struct AbsenceIsSaid {
  static constexpr bool Keeps(const ListedEnd& listed, bool there) {
    return !there ||
           (listed.member->type->shape == Shape::kOptional) == (listed.end.when_absent != 0);
  }
  template <class A, Name kField = A::kMember>
  static constexpr void Refuse() {
    static_assert(
        RetentionSaysWhatAbsenceMeans<typename A::Category, kField>,
        ZWECK_INTERNAL_SAY("retention-absent",
                           "a field that may be absent needs a WhenAbsent after its Since; other "
                           "fields take none. Say how long a record without it is kept."));
  }
};
struct EndComesInAnyCase {
  static constexpr bool Keeps(const ListedEnd& listed, bool there) {
    return !there || !listed.alone || listed.end.when_absent != kNoEnd.seconds;
  }
  template <class A, Name kField = A::kMember>
  static constexpr void Refuse() {
    static_assert(RetentionHasAnEndInAnyCase<typename A::Category, kField>,
                  ZWECK_INTERNAL_SAY("retention-open",
                                     "a record without this field would never end. Give WhenAbsent "
                                     "a time, or add another end with FirstOf."));
  }
};
using MomentRules = Rules<FieldIsThere, FieldIsAMoment, AbsenceIsSaid, EndComesInAnyCase>;

template <class... Ms>
struct MembersByName {
  static constexpr std::string_view kNames[sizeof...(Ms) + 1] = {Ms::kName.view()..., {}};
  // The place of a name; their number, if there is none.
  static consteval std::size_t PlaceOf(std::string_view name) {
    std::size_t i = 0;
    while (i != sizeof...(Ms) && !IsSameText(kNames[i], name)) ++i;
    return i;
  }
};

template <class C, class E, bool kAlone, class... Ms>
struct EndAsked {
  using Category = C;
  static constexpr auto kMember = SinceOf<E>::kField;
  static constexpr std::size_t kPlace = MembersByName<Ms...>::PlaceOf(kEnd<E>.field);
  static constexpr bool kThere = kPlace != sizeof...(Ms);
  static constexpr ListedMember kMembers[sizeof...(Ms) + 1] = {kListedMember<C, Ms>..., {}};
  static constexpr ListedEnd kListed{.end = kEnd<E>, .member = &kMembers[kPlace], .alone = kAlone};
  template <class R>
  static constexpr bool kKept = R::Keeps(kListed, kThere);
};
template <class C, class... Ms>
struct EndsAsked {
  template <class E, bool kAlone>
  static consteval bool Keep() {
    if constexpr (kEnd<E>.field.empty() && kEnd<E>.when_absent == 0) {
      return true;
    } else {
      using Asked = EndAsked<C, E, kAlone, Ms...>;
      return AllKeep(MomentRules{}, Asked::kListed, Asked::kThere);
    }
  }
  template <class E, bool kAlone>
  static constexpr void Refuse() {
    if constexpr (!Keep<E, kAlone>()) RefuseEach<EndAsked<C, E, kAlone, Ms...>>(MomentRules{});
  }

  template <class E>
  static consteval bool AllKeepRules(E* /*end*/) {
    return Keep<E, true>();
  }
  template <class... Es>
  static consteval bool AllKeepRules(zweck::FirstOf<Es...>* /*ends*/) {
    return (Keep<Es, false>() && ...);
  }
  template <class E>
  static constexpr void RefuseAll(E* /*end*/) {
    Refuse<E, true>();
  }
  template <class... Es>
  static constexpr void RefuseAll(zweck::FirstOf<Es...>* /*ends*/) {
    (Refuse<Es, false>(), ...);
  }
};
template <class C, class... Ms>
consteval bool EndsKeepRules() {
  if constexpr (kHasRetention<C>) {
    return EndsAsked<C, Ms...>::AllKeepRules(static_cast<typename C::Retention*>(nullptr));
  }
  return true;
}
template <class C, class... Ms>
constexpr void RefuseEnds() {
  EndsAsked<C, Ms...>::RefuseAll(static_cast<typename C::Retention*>(nullptr));
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_MOMENT_RULES_H_
