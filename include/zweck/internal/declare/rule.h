// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A rule is written once: its condition, and the sentence of its refusal. A list of rules is both
// the check and its refusal, so their order can't differ.

#ifndef ZWECK_INTERNAL_DECLARE_RULE_H_
#define ZWECK_INTERNAL_DECLARE_RULE_H_

#include <type_traits>

#include "zweck/declare/name.h"
#include "zweck/internal/declare/say.h"

namespace zweck::internal {

// What may be asked, for those that have it.
struct AnyAsked {
  using Field = void;
  static constexpr Name kMember = "";
  static constexpr Name kFirst = "";
  static constexpr Name kSecond = "";
};

// `kKeeps<Asked>` says whether the rule is kept; `Refuse<Asked>()` is a static_assert with its
// sentence. A rule without a sentence is none. A name goes through a parameter of `Refuse`: Clang
// prints the name of a constant in its place.
template <class R>
concept Rule = requires { &R::template Refuse<AnyAsked>; };

// Asked in their order; what stands behind one that is broken is not looked at.
template <Rule... Rs>
struct Rules {};

template <class Asked, class... Rs>
struct FirstBroken {
  using type = void;
};
template <class Asked, class First, class... Rest>
struct FirstBroken<Asked, First, Rest...>
    : std::conditional_t<First::template kKeeps<Asked>, FirstBroken<Asked, Rest...>,
                         std::type_identity<First>> {};

template <class List, class Asked>
struct BrokenAmong;
template <class... Rs, class Asked>
struct BrokenAmong<Rules<Rs...>, Asked> : FirstBroken<Asked, Rs...> {};
// The first rule of a list that is broken, or void.
template <class List, class Asked>
using BrokenRule = typename BrokenAmong<List, Asked>::type;

template <class List, class Asked>
inline constexpr bool kPasses = std::is_void_v<BrokenRule<List, Asked>>;

// A rule may ask plain facts instead, by `Keeps(facts...)`, so that what is without a fault costs
// no template per rule.
template <class... Rs, class... Facts>
constexpr bool AllKeep(Rules<Rs...>, const Facts&... facts) {
  return (Rs::Keeps(facts...) && ...);
}

struct RuleIsKept {
  template <class Asked>
  static constexpr void Refuse() {}
};
// Says each that is broken: `Asked::kKept<Rule>` tells.
template <class Asked, class... Rs>
constexpr void RefuseEach(Rules<Rs...>) {
  (std::conditional_t<Asked::template kKept<Rs>, RuleIsKept, Rs>::template Refuse<Asked>(), ...);
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_RULE_H_
