// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a category may be. ZWECK_CATEGORY asks once, over plain facts; only a category that breaks a
// rule pays for the sentences. Each rule has an entry in docs/errors.md.

#ifndef ZWECK_DECLARE_CATEGORY_RULES_H_
#define ZWECK_DECLARE_CATEGORY_RULES_H_

#include <initializer_list>

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

// Facts about one field that another may exclude; what is no field has none.
struct PairFacts {
  std::uint32_t number = 0;
  bool key = false;
  bool subject = false;
};
template <class F>
inline constexpr PairFacts kPairFacts{};
template <class C, std::uint32_t kNumber, class T, class... Tags>
inline constexpr PairFacts kPairFacts<Field<C, kNumber, T, Tags...>>{
    kNumber, kTagCount<TagClass::kKey, Tags...> > 0, kTagCount<TagClass::kSubject, Tags...> > 0};

template <class... Fs>
struct FirstKey {
  using type = void;
};
template <class F, class... Fs>
struct FirstKey<F, Fs...>
    : std::conditional_t<kPairFacts<F>.key, std::type_identity<F>, FirstKey<Fs...>> {};
template <class Members>
struct KeyAmong;
template <class... Ms>
struct KeyAmong<boost::hana::tuple<Ms...>> : FirstKey<typename Ms::Field...> {};
// The field that is the key of a category, or void.
template <class C>
using KeyFieldOf = typename KeyAmong<MembersOf<C>>::type;

template <class C, class A, class B, Name kA, Name kB>
consteval void RefusePair() {
  if constexpr (kPairFacts<typename A::Field>.number == kPairFacts<typename B::Field>.number) {
    static_assert(FieldsHaveDifferentNumbers<C, kA, kB>,
                  ZWECK_INTERNAL_SAY("field-number-twice",
                                     "two fields have the same number. Give one another."));
  }
  if constexpr (kPairFacts<typename A::Field>.key && kPairFacts<typename B::Field>.key) {
    static_assert(
        CategoryHasOneKey<C, kA, kB>,
        ZWECK_INTERNAL_SAY("category-keys", "a category has at most one Key. Remove one."));
  }
  if constexpr (kPairFacts<typename A::Field>.subject && kPairFacts<typename B::Field>.subject) {
    static_assert(
        CategoryHasOneSubject<C, kA, kB>,
        ZWECK_INTERNAL_SAY("category-subjects", "a category has at most one Subject. Remove one."));
  }
}

template <class C, class A, class... Bs>
consteval void RefusePairs() {
  (RefusePair<C, A, Bs, A::kName, Bs::kName>(), ...);
  if constexpr (sizeof...(Bs) > 1) RefusePairs<C, Bs...>();
}

// Asked of the facts first, so that a category without a fault costs no template per pair.
constexpr bool NoPairCollides(std::initializer_list<PairFacts> fields) {
  for (const PairFacts* a = fields.begin(); a != fields.end(); ++a) {
    for (const PairFacts* b = fields.begin(); b != a; ++b) {
      if (a->number == b->number || (a->key && b->key) || (a->subject && b->subject)) return false;
    }
  }
  return true;
}

// A value of its own type for each listed member, and no other. Their order is told by their
// places.
template <class F>
F AnyOf();
template <class C, class... Ms>
concept TakesItsMembers = requires { C{AnyOf<typename Ms::Field>()...}; };
template <class C, class... Ms>
concept TakesOneMore = requires { C{AnyOf<typename Ms::Field>()..., AnyMember{}}; } ||
                       requires { C{AnyOf<typename Ms::Field>()..., {}}; };

struct PlaceOfMember {
  std::size_t offset;
  std::size_t size;
  std::size_t align;
};

// Every byte of the struct belongs to a listed member, or to the padding in front of the next.
constexpr bool FillTheStruct(std::initializer_list<PlaceOfMember> members, std::size_t size,
                             std::size_t align) {
  std::size_t end = 0;
  for (const PlaceOfMember& member : members) {
    if (member.offset != (end + member.align - 1) / member.align * member.align) return false;
    end = member.offset + member.size;
  }
  return size == (end + align - 1) / align * align;
}

template <class C>
consteval bool HasCategoryInfo() {
  return requires {
    { C::kInfo } -> std::same_as<const CategoryInfo&>;
    typename std::bool_constant<C::kInfo.anonymous>;  // constexpr, so nothing is left out
  };
}

// The members of a category as the type of a Hana tuple, once the category keeps every rule.
template <class C, class... Ms>
consteval std::type_identity<boost::hana::tuple<Ms...>> CheckedMembers() {
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
    } else if constexpr (sizeof...(Ms) == 0 ||
                         !FillTheStruct({{Ms::kOffset, sizeof(typename Ms::Field),
                                          alignof(typename Ms::Field)}...},
                                        sizeof(C), alignof(C)) ||
                         !TakesItsMembers<C, Ms...> || TakesOneMore<C, Ms...>) {
      static_assert(CategoryListsEveryMember<C>,
                    ZWECK_INTERNAL_SAY("category-members",
                                       "ZWECK_CATEGORY lists every member once, in the order of "
                                       "the struct. Mend the list."));
    } else if constexpr (!NoPairCollides({kPairFacts<typename Ms::Field>...})) {
      RefusePairs<C, Ms...>();
    }
  }
  return {};
}

}  // namespace zweck::declare

#endif  // ZWECK_DECLARE_CATEGORY_RULES_H_
