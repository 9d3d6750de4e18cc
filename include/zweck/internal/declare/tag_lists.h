// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the lists that tags are made of hold.

#ifndef ZWECK_INTERNAL_DECLARE_TAG_LISTS_H_
#define ZWECK_INTERNAL_DECLARE_TAG_LISTS_H_

#include <string_view>
#include <type_traits>

#include "zweck/declare/tags.h"

namespace zweck::internal {

// Holds too for what has no info at all, which other rules refuse.
template <class T>
inline constexpr bool kHasId = true;
template <class T>
  requires Purpose<T> || Recipient<T> || Kind<T>
inline constexpr bool kHasId<T> = IsId(T::kInfo.id);

enum class TagClass : unsigned char {
  kUnknown,
  kIs,
  kFor,
  kKey,
  kSubject,
  kSecret,
  kSharedWith,
  kAt,
  kMaxBytes,
  kReadBy,
  kRequired,
  kIndexed,
  kUnique,
  kLookup
};

// What a list of purposes or recipients is asked.
template <class List, class T>
inline constexpr bool kContains = false;
template <template <class...> class List, class... Ts, class T>
inline constexpr bool kContains<List<Ts...>, T> = (std::is_same_v<Ts, T> || ...);

template <class A, class B>
inline constexpr bool kShareOne = false;
template <template <class...> class List, class A, class... Ts>
inline constexpr bool kShareOne<A, List<Ts...>> = (kContains<A, Ts> || ...);

template <class A, class B>
inline constexpr bool kContainsAll = false;
template <template <class...> class List, class A, class... Ts>
inline constexpr bool kContainsAll<A, List<Ts...>> = (kContains<A, Ts> && ...);

// The terms of a list that `Named::kHas` says no to, as a list of the same kind.
template <class Named, class Missing, class... Ts>
struct MissingAmong {
  using type = Missing;
};
template <class Named, template <class...> class List, class... Missing, class T, class... Ts>
struct MissingAmong<Named, List<Missing...>, T, Ts...>
    : MissingAmong<
          Named, std::conditional_t<Named::template kHas<T>, List<Missing...>, List<Missing..., T>>,
          Ts...> {};
template <class Named, class List>
struct MissingFrom {
  using type = void;
};
template <class Named, template <class...> class List, class... Ts>
struct MissingFrom<Named, List<Ts...>> : MissingAmong<Named, List<>, Ts...> {};
template <class Named, class List>
using MissingOf = typename MissingFrom<Named, List>::type;

template <class T>
inline constexpr bool kNamesPurposes = false;
template <class... Ps>
inline constexpr bool kNamesPurposes<For<Ps...>> = sizeof...(Ps) > 0 && (Purpose<Ps> && ...);

// Are the ids of what a tag names ids?
template <class Tag>
inline constexpr bool kHaveIds = true;
template <class K>
inline constexpr bool kHaveIds<Is<K>> = kHasId<K>;
template <class... Ps>
inline constexpr bool kHaveIds<For<Ps...>> = (kHasId<Ps> && ...);
template <class... Rs>
inline constexpr bool kHaveIds<SharedWith<Rs...>> = (kHasId<Rs> && ...);

template <class T>
inline constexpr std::string_view kPointerIn = {};
template <Name kPointer>
inline constexpr std::string_view kPointerIn<At<kPointer>> = kPointer.view();

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_TAG_LISTS_H_
