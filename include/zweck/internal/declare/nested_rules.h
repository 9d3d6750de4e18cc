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
// what a field in that names, since ZWECK_CATEGORY refused it otherwise; one that lists its own
// category names what the others there name.
template <class F, class Term>
inline constexpr bool kNames = !kListsItself<F> && (kContains<typename F::Purposes, Term> ||
                                                    kContains<typename F::Recipients, Term>);
template <class Ms, class Term>
inline constexpr bool kSomeFieldNames = kIsController<Term>;
template <class... Ms, class Term>
inline constexpr bool kSomeFieldNames<Members<Ms...>, Term> =
    kIsController<Term> || (kNames<typename Ms::Field, Term> || ...);

template <class Ms>
struct NamedIn {
  template <class Term>
  static constexpr bool kHas = kSomeFieldNames<Ms, Term>;
};

template <class List>
inline constexpr bool kIsEmpty = true;
template <template <class...> class List, class Term, class... Terms>
inline constexpr bool kIsEmpty<List<Term, Terms...>> = false;

// The members of what a field nests. Those of the category that is asked are `Own`, since they are
// known to nobody yet.
template <class F, class Own>
struct MembersNestedBy {
  using type = MembersOf<ElementOf<typename F::Value>>;
};
template <class F, class Own>
  requires kListsItself<F>
struct MembersNestedBy<F, Own> {
  using type = Own;
};

// What a field names in vain.
template <class F, class Own>
struct NamedInVain {
  using Purposes = void;
  using Recipients = void;
};
template <class F, class Own>
  requires Listed<ElementOf<typename F::Value>>
struct NamedInVain<F, Own> {
  using Inner = typename MembersNestedBy<F, Own>::type;
  using Purposes = MissingOf<NamedIn<Inner>, typename F::Purposes>;
  using Recipients = MissingOf<NamedIn<Inner>, typename F::Recipients>;
};

// The rules: each with its sentence.
template <class C, Name kMember, class Nested, class Purposes>
inline constexpr bool SomeFieldInItIsFor = false;
struct NestedPurposesAreNamed {
  template <class A>
  static constexpr bool kKeeps = kIsEmpty<typename A::InVain::Purposes>;
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    using F = typename A::Field;
    static_assert(SomeFieldInItIsFor<typename A::Category, kMember, ElementOf<typename F::Value>,
                                     typename A::InVain::Purposes>,
                  ZWECK_INTERNAL_SAY("nested-purpose",
                                     "this field is for a purpose that no field in it is for. Name "
                                     "the purpose there, or remove it here."));
  }
};
template <class C, Name kMember, class Nested, class Recipients>
inline constexpr bool SomeFieldInItIsSharedWith = false;
struct NestedRecipientsAreNamed {
  template <class A>
  static constexpr bool kKeeps = kIsEmpty<typename A::InVain::Recipients>;
  template <class A, Name kMember = A::kMember>
  static constexpr void Refuse() {
    using F = typename A::Field;
    static_assert(
        SomeFieldInItIsSharedWith<typename A::Category, kMember, ElementOf<typename F::Value>,
                                  typename A::InVain::Recipients>,
        ZWECK_INTERNAL_SAY("nested-recipient",
                           "this field is shared with a recipient that no field in it is "
                           "shared with. Name the recipient there, or remove it here."));
  }
};

// `Own` is the members of C.
template <class C, class M, class Own>
struct NestedAsked {
  using Category = C;
  using Field = typename M::Field;
  using InVain = NamedInVain<Field, Own>;
  static constexpr auto kMember = M::kName;
  template <class R>
  static constexpr bool kKept = R::template kKeeps<NestedAsked>;
};
using NestedRules = Rules<NestedPurposesAreNamed, NestedRecipientsAreNamed>;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_NESTED_RULES_H_
