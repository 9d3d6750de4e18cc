// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is asked of a field that nests a category: a purpose or a recipient that it names is one
// that a field in it names too. With none, Minimize would leave out the whole of it, and say
// nothing.

#ifndef ZWECK_INTERNAL_DECLARE_NESTED_RULES_H_
#define ZWECK_INTERNAL_DECLARE_NESTED_RULES_H_

#include <type_traits>

#include "zweck/internal/declare/field_rules.h"
#include "zweck/internal/declare/members.h"
#include "zweck/internal/declare/say.h"

namespace zweck::internal {

// The controller may have every field, whether SharedWith names it or not.
template <class Term>
inline constexpr bool kIsController = false;
template <Recipient R>
inline constexpr bool kIsController<R> = R::kInfo.role == Role::kController;

// Does a field of a nested category name a term itself? A field that nests a further one names only
// what a field in that names, since ZWECK_CATEGORY refused it otherwise.
template <class Ms, class Term>
inline constexpr bool kSomeFieldNames = kIsController<Term>;
template <class... Ms, class Term>
inline constexpr bool kSomeFieldNames<Members<Ms...>, Term> =
    kIsController<Term> || ((kContains<typename Ms::Field::Purposes, Term> ||
                             kContains<typename Ms::Field::Recipients, Term>) ||
                            ...);

template <class Ms>
struct NamedIn {
  template <class Term>
  static constexpr bool kHas = kSomeFieldNames<Ms, Term>;
};

template <class List>
inline constexpr bool kIsEmpty = true;
template <template <class...> class List, class Term, class... Terms>
inline constexpr bool kIsEmpty<List<Term, Terms...>> = false;

// What a field names in vain.
template <class F>
struct NamedInVain {
  using Purposes = void;
  using Recipients = void;
};
template <class F>
  requires Listed<ElementOf<typename F::Value>>
struct NamedInVain<F> {
  using Inner = MembersOf<ElementOf<typename F::Value>>;
  using Purposes = MissingOf<NamedIn<Inner>, typename F::Purposes>;
  using Recipients = MissingOf<NamedIn<Inner>, typename F::Recipients>;
};

// The rules: each with its sentence.
template <class C, Name kMember, class Nested, class Purposes>
inline constexpr bool SomeFieldInItIsFor = false;
struct NestedPurposesAreNamed {
  template <class A>
  static constexpr bool kKeeps = kIsEmpty<typename NamedInVain<typename A::Field>::Purposes>;
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    using F = typename A::Field;
    static_assert(SomeFieldInItIsFor<typename A::Category, kMember, ElementOf<typename F::Value>,
                                     typename NamedInVain<F>::Purposes>,
                  ZWECK_INTERNAL_SAY("nested-purpose",
                                     "this field is for a purpose that no field in it is for. Name "
                                     "the purpose there, or remove it here."));
  }
};
template <class C, Name kMember, class Nested, class Recipients>
inline constexpr bool SomeFieldInItIsSharedWith = false;
struct NestedRecipientsAreNamed {
  template <class A>
  static constexpr bool kKeeps = kIsEmpty<typename NamedInVain<typename A::Field>::Recipients>;
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    using F = typename A::Field;
    static_assert(
        SomeFieldInItIsSharedWith<typename A::Category, kMember, ElementOf<typename F::Value>,
                                  typename NamedInVain<F>::Recipients>,
        ZWECK_INTERNAL_SAY("nested-recipient",
                           "this field is shared with a recipient that no field in it is "
                           "shared with. Name the recipient there, or remove it here."));
  }
};

template <class C, class M>
struct NestedAsked {
  using Category = C;
  using Field = typename M::Field;
  static constexpr auto kMember = M::kName;
  template <class R>
  static constexpr bool kKept = R::template kKeeps<NestedAsked>;
};
using NestedRules = Rules<NestedPurposesAreNamed, NestedRecipientsAreNamed>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_NESTED_RULES_H_
