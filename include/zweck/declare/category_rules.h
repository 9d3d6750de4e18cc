// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a category may be. ZWECK_CATEGORY asks once, over plain facts; only a category that breaks a
// rule pays for the sentences. Each rule has an entry in docs/errors.md.

#ifndef ZWECK_DECLARE_CATEGORY_RULES_H_
#define ZWECK_DECLARE_CATEGORY_RULES_H_

#include "zweck/declare/category.h"
#include "zweck/declare/field_rules.h"
#include "zweck/declare/say.h"

namespace zweck::declare {

// The sentences; used where they do not hold.
template <class C>
inline constexpr bool CategoryHasInfo = false;
template <class C>
inline constexpr bool CategoryIsAnAggregate = false;
template <class C>
inline constexpr bool CategoryHasAnId = false;
template <class C>
inline constexpr bool CategoryListsEveryMember = false;
template <class C, Name kA, Name kB>
inline constexpr bool FieldsHaveDifferentNumbers = false;
template <class C, Name kA, Name kB>
inline constexpr bool CategoryHasOneKey = false;
template <class C, Name kA, Name kB>
inline constexpr bool CategoryHasOneSubject = false;

template <class F>
inline constexpr bool kIsKeyField = false;
template <class C, std::uint32_t kNumber, class T, class... Tags>
inline constexpr bool kIsKeyField<Field<C, kNumber, T, Tags...>> =
    kTagCount<TagClass::kKey, Tags...> > 0;
template <class... Fs>
struct FirstKey {
  using type = void;
};
template <class F, class... Fs>
struct FirstKey<F, Fs...>
    : std::conditional_t<kIsKeyField<F>, std::type_identity<F>, FirstKey<Fs...>> {};
template <class... Ms>
FirstKey<typename Ms::Field...> KeyAmong(boost::hana::tuple<Ms...>*);
// The field that is the key of a category, or void.
template <class C>
using KeyFieldOf = typename decltype(KeyAmong(static_cast<MembersOf<C>*>(nullptr)))::type;

template <class F>
inline constexpr bool kIsSubjectField = false;
template <class C, std::uint32_t kNumber, class T, class... Tags>
inline constexpr bool kIsSubjectField<Field<C, kNumber, T, Tags...>> =
    kTagCount<TagClass::kSubject, Tags...> > 0;
template <class F>
inline constexpr std::uint32_t kNumberOf = 0;
template <class C, std::uint32_t kNumber, class T, class... Tags>
inline constexpr std::uint32_t kNumberOf<Field<C, kNumber, T, Tags...>> = kNumber;

template <class C, class A, class B, Name kA, Name kB>
consteval void RefusePair() {
  if constexpr (!(kNumberOf<typename A::Field> != kNumberOf<typename B::Field>)) {
    static_assert(FieldsHaveDifferentNumbers<C, kA, kB>,
                  ZWECK_INTERNAL_SAY("field-number-twice",
                                     "two fields have the same number. Give one another."));
  }
  if constexpr ((kIsKeyField<typename A::Field> && kIsKeyField<typename B::Field>)) {
    static_assert(
        CategoryHasOneKey<C, kA, kB>,
        ZWECK_INTERNAL_SAY("category-keys", "a category has at most one Key. Remove one."));
  }
  if constexpr ((kIsSubjectField<typename A::Field> && kIsSubjectField<typename B::Field>)) {
    static_assert(
        CategoryHasOneSubject<C, kA, kB>,
        ZWECK_INTERNAL_SAY("category-subjects", "a category has at most one Subject. Remove one."));
  }
}

// Facts about two members that exclude each other, found without a template per pair.
struct PairFacts {
  std::uint32_t number;
  bool key;
  bool subject;
};
constexpr bool Exclude(const PairFacts& a, const PairFacts& b) {
  return a.number == b.number || (a.key && b.key) || (a.subject && b.subject);
}

template <class C, class A, class... Bs>
consteval void RefusePairs() {
  (RefusePair<C, A, Bs, A::kName, Bs::kName>(), ...);
  if constexpr (sizeof...(Bs) > 1) RefusePairs<C, Bs...>();
}

// Asked of the facts first, so that a category without a fault costs no template per pair.
template <class... Ms>
consteval bool NoPairCollides() {
  if constexpr (sizeof...(Ms) > 1) {
    constexpr PairFacts kFacts[] = {{kNumberOf<typename Ms::Field>, kIsKeyField<typename Ms::Field>,
                                     kIsSubjectField<typename Ms::Field>}...};
    for (std::size_t i = 0; i < sizeof...(Ms); ++i) {
      for (std::size_t j = i + 1; j < sizeof...(Ms); ++j) {
        if (Exclude(kFacts[i], kFacts[j])) return false;
      }
    }
  }
  return true;
}

template <class Any, class>
using Same = Any;
template <class C, class... Ms>
concept TakesOneMore = requires { C{Same<AnyMember, Ms>{}..., AnyMember{}}; } ||
                       requires { C{Same<AnyMember, Ms>{}..., {}}; };

// Every byte of the struct belongs to a listed member, or to the padding in front of the next.
template <class C, class... Ms>
consteval bool FillsTheStruct() {
  std::size_t end = 0;
  bool filled = true;
  [[maybe_unused]] const auto next = [&](std::size_t offset, std::size_t size, std::size_t align) {
    filled = filled && offset == (end + align - 1) / align * align;
    end = offset + size;
  };
  (next(Ms::kOffset, sizeof(typename Ms::Field), alignof(typename Ms::Field)), ...);
  return filled && sizeof(C) == (end + alignof(C) - 1) / alignof(C) * alignof(C);
}

template <class C>
consteval bool HasCategoryInfo() {
  return requires {
    { C::kInfo } -> std::same_as<const CategoryInfo&>;
    typename std::bool_constant<C::kInfo.anonymous>;  // constexpr, so nothing is left out
  };
}

// The members of a category as a Hana tuple, once the category keeps every rule.
template <class C, class... Ms>
consteval boost::hana::tuple<Ms...> CheckedMembers() {
  if constexpr (!HasCategoryInfo<C>()) {
    static_assert(
        CategoryHasInfo<C>,
        ZWECK_INTERNAL_SAY(
            "category-info",
            "a category describes itself. Add static constexpr zweck::CategoryInfo kInfo."));
  } else {
    if constexpr (!IsId(C::kInfo.id)) {
      static_assert(
          CategoryHasAnId<C>,
          ZWECK_INTERNAL_SAY("category-id",
                             "a category's id is lower-case words with hyphens. Mend kInfo.id."));
    }
    if constexpr (requires { typename C::Retention; }) {
      RefuseRetention<C, typename C::Retention>();
    }
    if constexpr (!((FieldRules<C, typename Ms::Field>::kKeeps && IsSnake(Ms::kName.view())) &&
                    ...)) {
      (RefuseField<C, typename Ms::Field, Ms::kName>(), ...);
    } else if constexpr (!(std::is_class_v<C> && std::is_aggregate_v<C> &&
                           std::is_standard_layout_v<C>)) {
      static_assert(CategoryIsAnAggregate<C>,
                    ZWECK_INTERNAL_SAY("category-aggregate",
                                       "a category is a plain struct: no base, constructor, "
                                       "reference, private or virtual member. Make it one."));
    } else if constexpr (sizeof...(Ms) == 0 || TakesOneMore<C, Ms...> ||
                         !FillsTheStruct<C, Ms...>()) {
      static_assert(CategoryListsEveryMember<C>,
                    ZWECK_INTERNAL_SAY("category-members",
                                       "ZWECK_CATEGORY lists every member once, in the order of "
                                       "the struct. Mend the list."));
    } else if constexpr (!NoPairCollides<Ms...>()) {
      RefusePairs<C, Ms...>();
    }
  }
  return {};
}

}  // namespace zweck::declare

#endif  // ZWECK_DECLARE_CATEGORY_RULES_H_
