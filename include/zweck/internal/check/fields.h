// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rules asked of the fields of a category, and of those of the categories nested in it.

#ifndef ZWECK_INTERNAL_CHECK_FIELDS_H_
#define ZWECK_INTERNAL_CHECK_FIELDS_H_

#include <initializer_list>
#include <type_traits>

#include "zweck/internal/declare/members.h"
#include "zweck/internal/declare/value_holder.h"

namespace zweck::internal {

// In place of folds, of which Clang takes those of 256 at most.
constexpr bool AllOf(std::initializer_list<bool> answers) {
  for (const bool answer : answers) {
    if (!answer) return false;
  }
  return true;
}
constexpr bool AnyOf(std::initializer_list<bool> answers) {
  for (const bool answer : answers) {
    if (answer) return true;
  }
  return false;
}

// Does a rule regard the fields of a nested category? One that asks only of what another rule
// admits has `template <class F> static constexpr bool kEnters`.
template <class Rule, class F>
inline constexpr bool kIsEntered = true;
template <class Rule, class F>
  requires requires { Rule::template kEnters<F>; }
inline constexpr bool kIsEntered<Rule, F> = Rule::template kEnters<F>;

// A rule is a struct with `template <class F> static constexpr bool kKeeps`, about one field. This
// asks it of all.
template <class Rule, class Ms>
inline constexpr bool kAllKeep = false;
template <class Rule, class F>
consteval bool FieldKeeps() {
  using Element = internal::ElementOf<typename F::Value>;
  if constexpr (!Rule::template kKeeps<F>) {
    return false;
  } else if constexpr (internal::Listed<Element>) {
    if constexpr (kIsEntered<Rule, F>) return kAllKeep<Rule, internal::MembersOf<Element>>;
  }
  return true;
}
// A field that lists its own category holds what is asked about there.
template <class Rule, class F>
consteval bool FieldKeepsWithin() {
  if constexpr (internal::kListsItself<F>) {
    return Rule::template kKeeps<F>;
  } else {
    return FieldKeeps<Rule, F>();
  }
}
template <class Rule, class... Ms>
inline constexpr bool kAllKeep<Rule, Members<Ms...>> =
    AllOf({FieldKeepsWithin<Rule, typename Ms::Field>()...});
template <class Rule, class C>
inline constexpr bool kEachKeeps = kAllKeep<Rule, internal::MembersOf<C>>;

// A rule as a filter of codec/layout_of.h: the fields that keep it; a nested category if something
// of it is left.
template <class Rule, class Ms>
inline constexpr bool kAnyKeeps = false;
template <class Rule>
struct Admitting {
  template <class F>
  static constexpr bool kAdmits = [] {
    using Element = internal::ElementOf<typename F::Value>;
    if constexpr (!Rule::template kKeeps<F>) {
      return false;
    } else if constexpr (internal::Listed<Element>) {
      return kAnyKeeps<Rule, internal::MembersOf<Element>>;
    } else {
      return true;
    }
  }();
};
// A list of the same again is not anything by itself.
template <class Rule, class F>
consteval bool AdmitsWithin() {
  if constexpr (!internal::kListsItself<F>) return Admitting<Rule>::template kAdmits<F>;
  return false;
}
template <class Rule, class... Ms>
inline constexpr bool kAnyKeeps<Rule, Members<Ms...>> =
    AnyOf({AdmitsWithin<Rule, typename Ms::Field>()...});
template <class Rule, class C>
inline constexpr bool kAnyAdmitted = kAnyKeeps<Rule, internal::MembersOf<C>>;

// The fields that break a rule, as a refusal names them: those that follow each other in a category
// and break it in the same way stand together.
template <class Category, class Breach, Name... kFields>
struct FieldsIn {};
template <class... Groups>
struct Fields {};

template <class C, class Breach, Name... kFields, class... Groups, Name... kMore>
Fields<FieldsIn<C, Breach, kFields..., kMore...>, Groups...> Join(
    Fields<FieldsIn<C, Breach, kFields...>, Groups...>, FieldsIn<C, Breach, kMore...>);
template <class... Groups, class Other>
Fields<Other, Groups...> Join(Fields<Groups...>, Other);
template <class... Groups>
Fields<Groups...> operator+(Fields<Groups...>, Fields<>);
template <class... Groups, class More, class... Rest>
auto operator+(Fields<Groups...> fields, Fields<More, Rest...>) {
  return decltype(Join(fields, More{}) + Fields<Rest...>{}){};
}

template <class Rule, class... Ms>
auto BreakingAmong(Members<Ms...>*);
template <class Rule, class F>
auto BreakingIn() {
  using Element = internal::ElementOf<typename F::Value>;
  if constexpr (!Rule::template kKeeps<F>) {
    return Fields<
        FieldsIn<typename F::Category, typename Rule::template Breach<F>, internal::NameOf<F>()>>{};
  } else if constexpr (!internal::Listed<Element>) {
    return Fields<>{};
  } else if constexpr (kIsEntered<Rule, F>) {
    return BreakingAmong<Rule>(static_cast<internal::MembersOf<Element>*>(nullptr));
  } else {
    return Fields<>{};
  }
}
template <class Rule, class F>
auto BreakingWithin() {
  if constexpr (internal::kListsItself<F> && Rule::template kKeeps<F>) {
    return Fields<>{};
  } else {
    return BreakingIn<Rule, F>();
  }
}
template <class Rule, class... Ms>
auto BreakingAmong(Members<Ms...>*) {
  return decltype((Fields<>{} + ... + BreakingWithin<Rule, typename Ms::Field>())){};
}
template <class Rule, class C>
using Breaking = decltype(BreakingAmong<Rule>(static_cast<internal::MembersOf<C>*>(nullptr)));

// A field, as a refusal names it.
template <class Category, Name kField>
struct FieldOf {};
template <class F>
using FieldNamed = FieldOf<typename F::Category, internal::NameOf<F>()>;

// How a field breaks a rule, in a refusal: what it is declared for, and what it lacks.
template <class Purposes>
struct DeclaredOnlyFor {};
template <class Missing, class DeclaredFor>
struct NotDeclaredFor {};
struct NotSharedWithRecipient {};
struct NotSealed {};
struct LeftOut {};
struct NotOneValue {};

// What a field is declared for, as a list that may be empty.
template <class F>
using DeclaredFor =
    std::conditional_t<std::is_void_v<typename F::Purposes>, For<>, typename F::Purposes>;

// What is broken by itself: ZWECK_CATEGORY said it.
struct CategoryIsSound {
  template <class A>
  static constexpr bool kKeeps = !kIsBroken<typename A::Category>;
  template <class A>
  static constexpr void Refuse() {}
};

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_CHECK_FIELDS_H_
