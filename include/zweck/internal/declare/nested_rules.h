// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is asked of a field that nests a category: a purpose or a recipient that it names is one
// that a field in it names too. With none, Minimize would leave out the whole of it, and say
// nothing.

#ifndef ZWECK_INTERNAL_DECLARE_NESTED_RULES_H_
#define ZWECK_INTERNAL_DECLARE_NESTED_RULES_H_

#include <boost/hana/config.hpp>
#include <type_traits>

#include "zweck/declare/tags.h"
#include "zweck/declare/value.h"
#include "zweck/internal/declare/say.h"

// Named here, because its header is large; zweck/hana.h has it.
BOOST_HANA_NAMESPACE_BEGIN
template <typename... Xn>
struct tuple;
BOOST_HANA_NAMESPACE_END

namespace zweck::internal {

// The members of a category; defined in category.h.
template <Listed C>
struct MembersIn;

// The sentences; used where they do not hold.
template <class C, Name kMember, class Nested, class Purposes>
inline constexpr bool SomeFieldInItIsFor = false;
template <class C, Name kMember, class Nested, class Recipients>
inline constexpr bool SomeFieldInItIsSharedWith = false;

// Whoever decides about the data may have every field, named or not.
template <class Term>
inline constexpr bool kIsController = false;
template <Recipient R>
inline constexpr bool kIsController<R> = R::kInfo.role == Role::kController;

// Does a field of a nested category name a term itself? A field that nests a further one names only
// what a field in that names, since ZWECK_CATEGORY refused it otherwise.
template <class Members, class Term>
inline constexpr bool kSomeFieldNames = kIsController<Term>;
template <class... Ms, class Term>
inline constexpr bool kSomeFieldNames<boost::hana::tuple<Ms...>, Term> =
    kIsController<Term> || ((kContains<typename Ms::Field::Purposes, Term> ||
                             kContains<typename Ms::Field::Recipients, Term>) ||
                            ...);

// The terms of a For or SharedWith that no field in it names, as a list of the same kind.
template <class Members, class Missing, class... Terms>
struct Unnamed {
  using type = Missing;
};
template <class Members, template <class...> class List, class... Missing, class Term,
          class... Terms>
struct Unnamed<Members, List<Missing...>, Term, Terms...>
    : Unnamed<Members,
              std::conditional_t<kSomeFieldNames<Members, Term>, List<Missing...>,
                                 List<Missing..., Term>>,
              Terms...> {};
template <class Members, class Terms>
struct UnnamedOf {
  using type = void;
};
template <class Members, template <class...> class List, class... Terms>
struct UnnamedOf<Members, List<Terms...>> : Unnamed<Members, List<>, Terms...> {};

template <class List>
inline constexpr bool kIsEmpty = true;
template <template <class...> class List, class Term, class... Terms>
inline constexpr bool kIsEmpty<List<Term, Terms...>> = false;

template <class F>
struct NestedRules {
  using Nested = ElementOf<typename F::Value>;
  using Purposes = void;
  using Recipients = void;
  static constexpr bool kKeeps = true;
};
template <class F>
  requires Listed<ElementOf<typename F::Value>>
struct NestedRules<F> {
  using Nested = ElementOf<typename F::Value>;
  using Members = typename MembersIn<Nested>::type;
  using Purposes = typename UnnamedOf<Members, typename F::Purposes>::type;
  using Recipients = typename UnnamedOf<Members, typename F::Recipients>::type;
  static constexpr bool kKeeps = kIsEmpty<Purposes> && kIsEmpty<Recipients>;
};

// Says what a field names in vain.
template <class C, class F, Name kMember>
consteval void RefuseNested() {
  using Rules = NestedRules<F>;
  if constexpr (!kIsEmpty<typename Rules::Purposes>) {
    static_assert(
        SomeFieldInItIsFor<C, kMember, typename Rules::Nested, typename Rules::Purposes>,
        ZWECK_INTERNAL_SAY("nested-purpose",
                           "this field is for a purpose that no field in it is for. Name the "
                           "purpose there, or remove it here."));
  }
  if constexpr (!kIsEmpty<typename Rules::Recipients>) {
    static_assert(
        SomeFieldInItIsSharedWith<C, kMember, typename Rules::Nested, typename Rules::Recipients>,
        ZWECK_INTERNAL_SAY("nested-recipient",
                           "this field is shared with a recipient that no field in it is shared "
                           "with. Name the recipient there, or remove it here."));
  }
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_NESTED_RULES_H_
