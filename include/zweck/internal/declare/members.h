// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The members of a category, as ZWECK_CATEGORY lists them: below its rules, which ask for those of
// nested categories.

#ifndef ZWECK_INTERNAL_DECLARE_MEMBERS_H_
#define ZWECK_INTERNAL_DECLARE_MEMBERS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "zweck/declare/name.h"
#include "zweck/internal/declare/field_type.h"

namespace zweck::internal {

template <class Pointer>
struct PointedTo;
template <class C, class F>
struct PointedTo<F C::*> {
  using type = F;
};

// Does a field hold what it stands in? A category may list itself; a walk through categories
// enters it once.
template <class F>
inline constexpr bool kListsItself =
    std::is_same_v<ElementOf<typename F::Value>, typename F::Category>;

// What ZweckCategory takes: a pointer that converts to no other. A name for it, so that a misspelt
// type leaves a function.
template <class C>
using PointerTo = C**;

// One member of a category.
template <auto kPointer, Name kMemberName, std::size_t kMemberOffset>
struct Member {
  using Field = typename PointedTo<decltype(kPointer)>::type;
  static constexpr auto kMember = kPointer;
  static constexpr auto kName = kMemberName;
  static constexpr std::size_t kOffset = kMemberOffset;
};

template <class... Ms>
struct Members {
  using type = Members;
};

// In place of the members of a category that breaks a rule: that was said, and the doors add
// nothing.
struct Broken {
  using type = Members<>;
};

// Members<Member...> of a category. Asked once: the compiler looks at the function of each category
// in the namespace.
template <Listed C>
struct MembersIn : decltype(ZweckCategory(static_cast<C**>(nullptr))){};
template <class C>
using MembersOf = typename MembersIn<C>::type;

// Was a category refused by ZWECK_CATEGORY, or one that is nested in it?
template <class C>
inline constexpr bool kIsBroken = false;
template <Listed C>
inline constexpr bool kIsBroken<C> = std::is_base_of_v<Broken, MembersIn<C>>;

// The place of the first that holds, or their number.
template <std::size_t kSize>
consteval std::size_t FirstOf(const bool (&answers)[kSize]) {
  std::size_t i = 0;
  while (i != kSize && !answers[i]) ++i;
  return i;
}

template <class F, class... Ms>
consteval auto NameAmong(Members<Ms...>*) {
  // No fold: Clang takes those of 256 at most.
  constexpr std::size_t kIndex = FirstOf({std::is_same_v<F, typename Ms::Field>..., true});
  if constexpr (kIndex != sizeof...(Ms)) {
    return std::tuple_element_t<kIndex, std::tuple<Ms...>>::kName;
  } else {
    return Name("?");
  }
}
// The name of a field, once its category is listed.
template <class F>
consteval auto NameOf() {
  if constexpr (Listed<typename F::Category>) {
    return NameAmong<F>(static_cast<MembersOf<typename F::Category>*>(nullptr));
  } else {
    return Name("?");
  }
}

// The fields that are the key of a category, in the order in which they stand there.
template <class... Fs>
struct KeyFields {};

// How many hold, and the place of the one behind the first `n` of them.
template <std::size_t kSize>
consteval std::size_t CountOf(const bool (&answers)[kSize]) {
  std::size_t count = 0;
  for (const bool answer : answers) count += answer ? 1 : 0;
  return count;
}
template <std::size_t kSize>
consteval std::size_t PlaceOf(const bool (&answers)[kSize], std::size_t n) {
  std::size_t i = 0;
  while (!answers[i] || n-- > 0) ++i;
  return i;
}
template <class Ms>
struct KeysAmong;
template <class... Ms>
struct KeysAmong<Members<Ms...>> {
  static constexpr bool kAre[] = {kTypeTraits<typename Ms::Field::Type>.key..., false};
  template <std::size_t... kN>
  static KeyFields<std::tuple_element_t<PlaceOf(kAre, kN), std::tuple<typename Ms::Field...>>...>
      Keys(std::index_sequence<kN...>);
  using type = decltype(Keys(std::make_index_sequence<CountOf(kAre)>()));
};
template <class C>
using KeyFieldsOf = typename KeysAmong<MembersOf<C>>::type;

template <class Keys>
struct OneKey {
  using type = void;
};
template <class F>
struct OneKey<KeyFields<F>> {
  using type = F;
};
// The field that is the key of a category by itself, or void.
template <class C>
using KeyFieldOf = typename OneKey<KeyFieldsOf<C>>::type;

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_MEMBERS_H_
