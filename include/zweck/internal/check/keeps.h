// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does what Minimize must keep arrive at a sink?

#ifndef ZWECK_INTERNAL_CHECK_KEEPS_H_
#define ZWECK_INTERNAL_CHECK_KEEPS_H_

#include <type_traits>

#include "zweck/internal/check/fields.h"

namespace zweck {

// A field of a nested category, by the way to it; made by Within (flow/minimize.h). Each Pointer is
// the type of a pointer to a member.
template <class... Pointers>
struct Way {};

// What must be left when a record is cut down; made by Keeps (flow/minimize.h).
template <class... Ways>
struct Kept {};

namespace internal {

// The field that a pointer to a member points to: its type names it.
template <class Pointer>
struct FieldAt {
  using type = void;
  using Category = void;
};
template <class C, class F>
  requires internal::kIsField<F>
struct FieldAt<F C::*> {
  using type = F;
  using Category = C;
};

// Does a way lead from field to field of a category, and what does it name? Primary templates say
// no.
template <class C, class W>
struct WayFrom {
  static constexpr bool kLeads = false;
  using Last = void;
  template <class Rule>
  static constexpr bool kArrives = false;
};
template <class C, class Pointer>
  requires std::is_same_v<typename FieldAt<Pointer>::Category, C>
struct WayFrom<C, Way<Pointer>> {
  static constexpr bool kLeads = true;
  using Last = typename FieldAt<Pointer>::type;
  template <class Rule>
  static constexpr bool kArrives = FieldKeeps<Rule, Last>();  // with everything that is in it
};
template <class C, class Pointer, class Next, class... Pointers>
  requires std::is_same_v<typename FieldAt<Pointer>::Category, C>
struct WayFrom<C, Way<Pointer, Next, Pointers...>> {
  using First = typename FieldAt<Pointer>::type;
  using Rest = WayFrom<internal::ElementOf<typename First::Value>, Way<Next, Pointers...>>;
  static constexpr bool kLeads = Rest::kLeads;
  using Last = typename Rest::Last;
  template <class Rule>
  static constexpr bool kArrives = Rule::template kKeeps<First> && Rest::template kArrives<Rule>;
};

// Are all of a Kept fields of a category?
template <class C, class K>
inline constexpr bool kKeepsFields = false;
template <class C, class... Ways>
inline constexpr bool kKeepsFields<C, Kept<Ways...>> = (WayFrom<C, Ways>::kLeads && ...);

// A Kept that Minimize has refused asks for nothing more.
template <class C, class K>
using SoundKept = std::conditional_t<kKeepsFields<C, K>, K, Kept<>>;

// Does a rule leave all of them in?
template <class Rule, class C, class K>
inline constexpr bool kKeptArrive = false;
template <class Rule, class C, class... Ways>
inline constexpr bool kKeptArrive<Rule, C, Kept<Ways...>> =
    (WayFrom<C, Ways>::template kArrives<Rule> && ...);

// The fields of a Kept that a rule leaves out, as a refusal names them.
template <class Rule, class C, class W>
auto LeftOutAt() {
  using To = WayFrom<C, W>;
  if constexpr (To::template kArrives<Rule>) {
    return Fields<>{};
  } else {
    using F = typename To::Last;
    return Fields<FieldsIn<typename F::Category, LeftOut, internal::NameOf<F>()>>{};
  }
}
template <class Rule, class C, class... Ways>
auto LeftOutAmong(Kept<Ways...>*) {
  return decltype((Fields<>{} + ... + LeftOutAt<Rule, C, Ways>())){};
}
template <class Rule, class C, class K>
using LeftOutOf = decltype(LeftOutAmong<Rule, C>(static_cast<K*>(nullptr)));

// The sentences; asked only where they do not hold.
template <class C, class K>
inline constexpr bool KeepsNamesFieldsOf = false;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_CHECK_KEEPS_H_
