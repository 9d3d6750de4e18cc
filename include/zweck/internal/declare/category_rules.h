// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a category may be. ZWECK_CATEGORY asks once, over plain facts; only a category that breaks a
// rule pays for the sentences. Each rule has an entry in docs/errors.md.

#ifndef ZWECK_INTERNAL_DECLARE_CATEGORY_RULES_H_
#define ZWECK_INTERNAL_DECLARE_CATEGORY_RULES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "zweck/declare/category.h"
#include "zweck/internal/declare/field_rules.h"
#include "zweck/internal/declare/nested_rules.h"
#include "zweck/internal/declare/say.h"

namespace zweck::internal {

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

// What the rules ask of one member of a category C. What is no field of C has no type, and the
// number 0.
struct RuleFacts {
  const TypeFacts* type = nullptr;
  std::uint32_t number = 0;
};
template <class C, class F>
inline constexpr RuleFacts kRuleFacts{};
template <class C, std::uint32_t kNumber, class T, class... Tags>
inline constexpr RuleFacts kRuleFacts<C, Field<C, kNumber, T, Tags...>>{
    &kTypeFacts<FieldType<T, Tags...>>, kNumber};

template <class Members>
struct KeyAmong;
template <class... Ms>
struct KeyAmong<boost::hana::tuple<Ms...>> {
  static constexpr std::size_t kFirst = [] {
    const bool keys[] = {kTypeFacts<typename Ms::Field::Type>.key..., true};
    std::size_t i = 0;
    while (!keys[i]) ++i;
    return i;
  }();
  using type = std::tuple_element_t<kFirst, std::tuple<typename Ms::Field..., void>>;
};
// The field that is the key of a category, or void.
template <class C>
using KeyFieldOf = typename KeyAmong<MembersOf<C>>::type;

template <class C, class A, class B, Name kA, Name kB>
consteval void RefusePair() {
  constexpr RuleFacts kFirst = kRuleFacts<C, typename A::Field>;
  constexpr RuleFacts kSecond = kRuleFacts<C, typename B::Field>;
  if constexpr (kFirst.number == kSecond.number) {
    static_assert(FieldsHaveDifferentNumbers<C, kA, kB>,
                  ZWECK_INTERNAL_SAY("field-number-twice",
                                     "two fields have the same number. Give one another."));
  }
  if constexpr (kFirst.type->key && kSecond.type->key) {
    static_assert(
        CategoryHasOneKey<C, kA, kB>,
        ZWECK_INTERNAL_SAY("category-keys", "a category has at most one Key. Remove one."));
  }
  if constexpr (kFirst.type->subject && kSecond.type->subject) {
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

// A member as ZWECK_CATEGORY lists it, and what the rules ask of it.
struct ListedMember {
  std::string_view name;
  std::size_t offset;
  std::size_t size;
  std::size_t align;
  RuleFacts field;
};

constexpr bool EachKeepsRules(const ListedMember* members, std::size_t count, bool anonymous) {
  for (const ListedMember* m = members; m != members + count; ++m) {
    if (!IsFieldNumber(m->field.number)) return false;
    const TypeRules& rules = m->field.type->rules;
    if (!rules.Keep() || (anonymous && !rules.FitAnonymous()) || !IsSnake(m->name)) return false;
  }
  return true;
}

constexpr bool AnyNests(const ListedMember* members, std::size_t count) {
  for (const ListedMember* m = members; m != members + count; ++m) {
    if (m->field.type->type == ValueType::kRecord) return true;
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
  int keys = 0;
  int subjects = 0;
  std::uint32_t greatest = 0;
  for (const ListedMember* a = members; a != members + count; ++a) {
    keys += a->field.type->key ? 1 : 0;
    subjects += a->field.type->subject ? 1 : 0;
    // Mostly each number is greater than all before, and nothing is to be compared.
    if (a->field.number > greatest) {
      greatest = a->field.number;
      continue;
    }
    for (const ListedMember* b = members; b != a; ++b) {
      if (a->field.number == b->field.number) return false;
    }
  }
  return keys <= 1 && subjects <= 1;
}

// Asked of plain facts, so that a category without a fault costs no template per rule.
struct Verdict {
  bool each_keeps_rules;
  bool fill_the_struct;
  bool no_pair_collides;
  bool nests;
};
template <class C, class... Ms>
consteval Verdict JudgeMembers() {
  if constexpr (sizeof...(Ms) == 0) {
    return {.each_keeps_rules = true,
            .fill_the_struct = false,
            .no_pair_collides = true,
            .nests = false};
  } else {
    const ListedMember members[] = {{Ms::kName.view(), Ms::kOffset, sizeof(typename Ms::Field),
                                     alignof(typename Ms::Field),
                                     kRuleFacts<C, typename Ms::Field>}...};
    const bool keep = EachKeepsRules(members, sizeof...(Ms), C::kInfo.anonymous);
    return {.each_keeps_rules = keep,
            .fill_the_struct = FillTheStruct(members, sizeof...(Ms), sizeof(C), alignof(C)),
            .no_pair_collides = !keep || NoPairCollides(members, sizeof...(Ms)),
            .nests = keep && AnyNests(members, sizeof...(Ms))};
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

template <class C>
consteval bool RetentionIsOne() {
  if constexpr (requires { typename C::Retention; }) return kIsRetention<typename C::Retention>;
  return true;
}

// The members of a category as the type of a Hana tuple, once the category keeps every rule.
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
                             "a category's id is lower-case words with hyphens. Mend kInfo.id."));
    }
    if constexpr (requires { typename C::Retention; }) {
      RefuseRetention<C, typename C::Retention>();
    }
    constexpr Verdict kVerdict = JudgeMembers<C, Ms...>();
    if constexpr (!kVerdict.each_keeps_rules) {
      (RefuseField<C, typename Ms::Field, Ms::kName>(), ...);
      return Broken{};
    } else if constexpr (!(std::is_class_v<C> && std::is_aggregate_v<C> &&
                           std::is_standard_layout_v<C>)) {
      static_assert(CategoryIsAnAggregate<C>,
                    ZWECK_INTERNAL_SAY("category-aggregate",
                                       "a category is a plain struct: no base, constructor, "
                                       "reference, private or virtual member. Make it one."));
      return Broken{};
    } else if constexpr (!kVerdict.fill_the_struct || !TakesItsMembersOnly<C, Ms...>()) {
      static_assert(CategoryListsEveryMember<C>,
                    ZWECK_INTERNAL_SAY("category-members",
                                       "ZWECK_CATEGORY lists every member once, in the order of "
                                       "the struct. Mend the list."));
      return Broken{};
    } else if constexpr (!kVerdict.no_pair_collides) {
      RefusePairs<C, Ms...>();
      return Broken{};
    } else if constexpr (!RetentionIsOne<C>()) {
      return Broken{};
    } else {
      if constexpr (kVerdict.nests) {
        if constexpr ((kIsBroken<ElementOf<typename Ms::Field::Value>> || ...)) {
          return Broken{};  // that was said of the nested one
        } else if constexpr (!(NestedRules<typename Ms::Field>::kKeeps && ...)) {
          (RefuseNested<C, typename Ms::Field, Ms::kName>(), ...);
          return Broken{};
        } else {
          return std::type_identity<boost::hana::tuple<Ms...>>{};
        }
      } else {
        return std::type_identity<boost::hana::tuple<Ms...>>{};
      }
    }
  }
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_CATEGORY_RULES_H_
