// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the doors that take all tables of a store ask, each rule with its sentence.

#ifndef ZWECK_INTERNAL_CHECK_TABLE_RULES_H_
#define ZWECK_INTERNAL_CHECK_TABLE_RULES_H_

#include <cstddef>
#include <type_traits>
#include <utility>

#include "zweck/internal/check/fields.h"
#include "zweck/internal/check/record.h"
#include "zweck/internal/check/store_rules.h"

namespace zweck {

template <class S, class C>
struct Table;
template <class... Ts>
struct Tables;

namespace internal {

template <class T>
inline constexpr bool kIsTable = false;
template <class S, class C>
inline constexpr bool kIsTable<Table<S, C>> = true;
template <class T>
inline constexpr bool kAreTables = false;
template <class First, class... Rest>
inline constexpr bool kAreTables<Tables<First, Rest...>> =
    AllOf({kIsTable<First>, kIsTable<Rest>...});

// What a door that takes all tables of a store is asked: `class Kept` is a Tables.
template <class T>
struct TablesAsked {
  using Kept = T;
};

template <class T>
inline constexpr bool ArgumentIsTables = false;
struct TablesAreTables {
  template <class A>
  static constexpr bool kKeeps = kAreTables<typename A::Kept>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(ArgumentIsTables<typename A::Kept>,
                  ZWECK_INTERNAL_SAY("tables-table",
                                     "this is not a list of tables. Give zweck::Tables<zweck::Table"
                                     "<Sink, Category>...>, with at least one."));
  }
};

// A table by its place, as a base: what is there twice is found at no one place.
template <class T, std::size_t kAt>
struct TableAt {};
template <class Places, class... Ts>
struct TablesAt;
template <std::size_t... kAt, class... Ts>
struct TablesAt<std::index_sequence<kAt...>, Ts...> : TableAt<Ts, kAt>... {};
template <class T, std::size_t kAt>
void OnlyPlaceOf(TableAt<T, kAt>*);
template <class T, class All>
inline constexpr bool kIsThereOnce = requires { OnlyPlaceOf<T>(static_cast<All*>(nullptr)); };

template <class T, class All>
struct FirstTwice : std::type_identity<void> {};
template <class All, class T, class... Ts>
struct FirstTwice<Tables<T, Ts...>, All>
    : std::conditional_t<kIsThereOnce<T, All>, FirstTwice<Tables<Ts...>, All>,
                         std::type_identity<T>> {};
// The first table that is there twice, or void.
template <class T>
struct TwiceIn;
template <class... Ts>
struct TwiceIn<Tables<Ts...>>
    : FirstTwice<Tables<Ts...>, TablesAt<std::index_sequence_for<Ts...>, Ts...>> {};

template <class T>
inline constexpr bool TableIsNamedOnce = false;
struct NoTableIsThereTwice {
  template <class A>
  static constexpr bool kKeeps = std::is_void_v<typename TwiceIn<typename A::Kept>::type>;
  template <class A>
  static constexpr void Refuse() {
    static_assert(TableIsNamedOnce<typename TwiceIn<typename A::Kept>::type>,
                  ZWECK_INTERNAL_SAY("tables-twice", "a table is there twice. Remove one."));
  }
};

// What a table may keep of its category: all that the sink may have. Stores seal or don't; the door
// that writes asks that.
template <class T>
struct KeptAsked;
template <class S, class C>
struct KeptAsked<Table<S, C>>
    : std::type_identity<StoreAsked<Minimized<C, S>, S, AnyThatSeals, true>> {};
template <class T>
inline constexpr bool kIsKeepable = kPasses<StoreRules, typename KeptAsked<T>::type>;

// What the first table asks that may keep nothing, or void.
template <class T>
struct FirstNotKept : std::type_identity<void> {};
template <class T, class... Ts>
struct FirstNotKept<Tables<T, Ts...>>
    : std::conditional_t<kIsKeepable<T>, FirstNotKept<Tables<Ts...>>, KeptAsked<T>> {};

struct EachTableIsKept {
  template <class A>
  static constexpr bool kKeeps = std::is_void_v<typename FirstNotKept<typename A::Kept>::type>;
  template <class A>
  static constexpr void Refuse() {
    using Asked = typename FirstNotKept<typename A::Kept>::type;
    BrokenRule<StoreRules, Asked>::template Refuse<Asked>();
  }
};

using TablesRules = Rules<TablesAreTables, NoTableIsThereTwice, EachTableIsKept>;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_INTERNAL_CHECK_TABLE_RULES_H_
