// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a category may be. ZWECK_CATEGORY asks once, over plain facts; only a category that breaks a
// rule pays for the sentences. Each rule has an entry in docs/errors.md.

#ifndef ZWECK_INTERNAL_DECLARE_CATEGORY_RULES_H_
#define ZWECK_INTERNAL_DECLARE_CATEGORY_RULES_H_

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <type_traits>

#include "zweck/declare/category_info.h"
#include "zweck/internal/declare/anonymous_rules.h"
#include "zweck/internal/declare/at_rest.h"
#include "zweck/internal/declare/field_rules.h"
#include "zweck/internal/declare/moment_rules.h"
#include "zweck/internal/declare/nested_rules.h"
#include "zweck/internal/declare/retention_rules.h"
#include "zweck/internal/declare/say.h"

namespace zweck::internal {

// Of two fields of a category: each rule with its sentence.
template <class C, Name kA, Name kB>
inline constexpr bool FieldsHaveDifferentNumbers = false;
struct NumbersDiffer {
  static constexpr bool Keeps(const ListedMember& a, const ListedMember& b) {
    return a.number != b.number;
  }
  template <class A, Name kA = A::kFirst, Name kB = A::kSecond>
  static constexpr void Refuse() {
    static_assert(FieldsHaveDifferentNumbers<typename A::Category, kA, kB>,
                  ZWECK_INTERNAL_SAY("field-number-twice",
                                     "two fields have the same number. Change one of them."));
  }
};
template <class C, Name kA, Name kB>
inline constexpr bool CategoryHasOneSubject = false;
struct OneIsTheSubject {
  static constexpr bool Keeps(const ListedMember& a, const ListedMember& b) {
    return !a.type->subject || !b.type->subject;
  }
  template <class A, Name kA = A::kFirst, Name kB = A::kSecond>
  static constexpr void Refuse() {
    static_assert(
        CategoryHasOneSubject<typename A::Category, kA, kB>,
        ZWECK_INTERNAL_SAY("category-subjects", "a category has at most one Subject. Remove one."));
  }
};

using PairRules = Rules<NumbersDiffer, OneIsTheSubject>;

template <class C, class M, class N>
struct PairAsked {
  using Category = C;
  static constexpr auto kFirst = M::kName;
  static constexpr auto kSecond = N::kName;
  template <class R>
  static constexpr bool kKept = R::Keeps(kListedMember<C, M>, kListedMember<C, N>);
};
// Of the first and each of the others, and then of these.
template <class C, class First, class... Others>
constexpr void RefusePairs() {
  (RefuseEach<PairAsked<C, First, Others>>(PairRules{}), ...);
  if constexpr (sizeof...(Others) > 1) RefusePairs<C, Others...>();
}

constexpr bool EachKeepsRules(const ListedMember* members, std::size_t count) {
  for (const ListedMember* m = members; m != members + count; ++m) {
    if (!KeepsRules(*m)) return false;
  }
  return true;
}

constexpr bool AnyNests(const ListedMember* members, std::size_t count) {
  for (const ListedMember* m = members; m != members + count; ++m) {
    if (m->type->type == ValueType::kRecord) return true;
  }
  return false;
}

// Every byte of the struct belongs to a listed member, or to the padding in front of the next.
constexpr bool FillTheStruct(const ListedMember* members, std::size_t count, std::size_t size,
                             std::size_t align) {
  std::size_t end = 0;
  for (const ListedMember* m = members; m != members + count; ++m) {
    if (m->offset != (end + m->align - 1) / m->align * m->align) return false;
    end = m->offset + m->size;
  }
  return size == (end + align - 1) / align * align;
}

// Of members that are fields.
constexpr bool NoPairCollides(const ListedMember* members, std::size_t count) {
  std::uint32_t greatest = 0;
  for (const ListedMember* a = members; a != members + count; ++a) {
    // Mostly each number is greater than all before, and nothing is to be compared.
    const bool alone = a->number > greatest && !a->type->subject;
    greatest = a->number > greatest ? a->number : greatest;
    if (alone) continue;
    for (const ListedMember* b = members; b != a; ++b) {
      if (!AllKeep(PairRules{}, *b, *a)) return false;
    }
  }
  return true;
}

// Asked of plain facts, so that a category without a fault costs no template per rule.
struct JudgedMembers {
  bool keep_rules;
  bool fill_the_struct;
  bool no_pair_collides;
  bool nest;
};
template <class C, class... Ms>
consteval JudgedMembers JudgeMembers() {
  if constexpr (sizeof...(Ms) == 0) {
    return {.keep_rules = true, .fill_the_struct = false, .no_pair_collides = true, .nest = false};
  } else {
    const ListedMember members[] = {kListedMember<C, Ms>...};
    const bool keep = EachKeepsRules(members, sizeof...(Ms));
    return {.keep_rules = keep,
            .fill_the_struct = FillTheStruct(members, sizeof...(Ms), sizeof(C), alignof(C)),
            .no_pair_collides = !keep || NoPairCollides(members, sizeof...(Ms)),
            .nest = keep && AnyNests(members, sizeof...(Ms))};
  }
}

// A value of its own type for each listed member, and no other. Their order is told by their
// places.
template <class F>
F AnyValue();
template <class C, class... Ms>
consteval bool TakesItsMembersOnly() {
  if constexpr (requires { C{AnyValue<typename Ms::Field>()...}; }) {
    return !requires { C{AnyValue<typename Ms::Field>()..., AnyMember{}}; } &&
           !requires { C{AnyValue<typename Ms::Field>()..., {}}; };
  }
  return false;
}

template <class C>
consteval bool HasCategoryInfo() {
  return requires {
    { C::kInfo } -> std::same_as<const CategoryInfo&>;
    typename std::bool_constant<C::kInfo.anonymous>;  // constexpr, so nothing is left out
  };
}

// The sentences of the rules that are asked of the whole.
template <class C>
inline constexpr bool CategoryHasInfo = false;
template <class C>
inline constexpr bool CategoryHasAnId = false;
template <class C, class AtRest>
inline constexpr bool CategoryIsSealedOrClear = false;
template <class C>
inline constexpr bool CategoryIsAnAggregate = false;
template <class C>
inline constexpr bool CategoryListsEveryMember = false;

// An aggregate in which the members stand side by side. Of what holds a std::map, which may be of
// another layout, TakesItsMembersOnly tells whether there is more than them.
template <class C, class... Ms>
consteval bool IsPlain() {
  if constexpr (!std::is_class_v<C> || !std::is_aggregate_v<C>) {
    return false;
  } else if constexpr (std::is_standard_layout_v<C>) {
    return true;
  } else {
    for (const bool is_standard : {true, std::is_standard_layout_v<typename Ms::Field>...}) {
      if (!is_standard) return true;
    }
    return false;
  }
}

template <class F>
consteval bool NestsBroken() {
  if constexpr (!kListsItself<F>) return kIsBroken<ElementOf<typename F::Value>>;
  return false;
}

// The members of a category, once it keeps every rule.
template <class C, class... Ms>
consteval auto CheckedMembers() {
  if constexpr (!HasCategoryInfo<C>()) {
    static_assert(
        CategoryHasInfo<C>,
        ZWECK_INTERNAL_SAY(
            "category-info",
            "a category describes itself. Add static constexpr zweck::CategoryInfo kInfo."));
    return Broken{};
  } else {
    if constexpr (!IsId(C::kInfo.id)) {
      static_assert(
          CategoryHasAnId<C>,
          ZWECK_INTERNAL_SAY("category-id",
                             "a category's id is lower-case words with hyphens. Fix kInfo.id."));
    }
    if constexpr (requires { typename C::Retention; }) {
      if constexpr (!kPasses<RetentionRules, C>) {
        BrokenRule<RetentionRules, C>::template Refuse<C>();
      }
    }
    if constexpr (requires { typename C::AtRest; } && !kIsSealedAtRest<C>) {
      static_assert(CategoryIsSealedOrClear<C, typename C::AtRest>,
                    ZWECK_INTERNAL_SAY("category-at-rest",
                                       "AtRest says one thing about a category: that it is sealed. "
                                       "Write using AtRest = zweck::Sealed, or remove it."));
    }
    constexpr JudgedMembers kJudged = JudgeMembers<C, Ms...>();
    if constexpr (!kJudged.keep_rules) {
      (RefuseMember<C, Ms>(), ...);
      return Broken{};
    } else if constexpr (!IsPlain<C, Ms...>()) {
      static_assert(CategoryIsAnAggregate<C>,
                    ZWECK_INTERNAL_SAY("category-aggregate",
                                       "a category is a plain struct: no base, constructor, "
                                       "reference, private or virtual member. Make it one."));
      return Broken{};
    } else if constexpr (!kJudged.fill_the_struct || !TakesItsMembersOnly<C, Ms...>()) {
      static_assert(CategoryListsEveryMember<C>,
                    ZWECK_INTERNAL_SAY("category-members",
                                       "ZWECK_CATEGORY lists every member once, in the order of "
                                       "the struct. Fix the list."));
      return Broken{};
    } else if constexpr (!kJudged.no_pair_collides) {
      RefusePairs<C, Ms...>();
      return Broken{};
      // NOLINTNEXTLINE(bugprone-branch-clone): what is broken for another reason
    } else if constexpr (requires { typename C::Retention; } && !kHasRetention<C>) {
      return Broken{};
    } else if constexpr (!EndsKeepRules<C, Ms...>()) {
      RefuseEnds<C, Ms...>();
      return Broken{};
      // NOLINTNEXTLINE(bugprone-branch-clone): what nests nothing is not asked about it
    } else if constexpr (!kJudged.nest) {
      return MembersWithinBudget<C, Ms...>();
    } else if constexpr ((NestsBroken<typename Ms::Field>() || ...)) {
      return Broken{};  // that was said of the nested one
    } else if constexpr (!(kPasses<NestedRules, NestedAsked<C, Ms, Members<Ms...>>> && ...)) {
      (RefuseEach<NestedAsked<C, Ms, Members<Ms...>>>(NestedRules{}), ...);
      return Broken{};
    } else {
      return MembersWithinBudget<C, Ms...>();
    }
  }
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_CATEGORY_RULES_H_
