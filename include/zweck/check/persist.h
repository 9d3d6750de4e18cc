// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a category be kept in a store? It needs a retention (GDPR Art. 5(1)(e)); each field needs at
// least one purpose in common with the sink, since a store keeps the tags and reading back is
// checked again; and a Secret field needs a store that seals.

#ifndef ZWECK_CHECK_PERSIST_H_
#define ZWECK_CHECK_PERSIST_H_

#include <concepts>

#include "zweck/internal/check/flow.h"

namespace zweck {

namespace internal {

// How a field breaks a rule, in a refusal: what it is declared for.
template <class Purposes>
struct DeclaredOnlyFor {};

template <class S>
struct SharedPurposeRule {
  template <class F>
  static constexpr bool kKeeps = internal::kShareOne<typename F::Purposes, typename S::Purposes>;
  template <class F>
  using How = DeclaredOnlyFor<DeclaredFor<F>>;
};

template <class S>
struct PersistRule {
  template <class F>
  static constexpr bool kKeeps =
      SharedPurposeRule<S>::template kKeeps<F> && RecipientRule<S>::template kKeeps<F>;
};

template <class C>
consteval bool HasRetention() {
  if constexpr (requires { typename C::Retention; }) {
    return internal::kIsRetention<typename C::Retention>;
  }
  return false;
}

}  // namespace internal

// `Persistable<Customer, CustomerTable>`: the category may be persisted to the sink (if it has a
// Secret: in a store that seals).
template <class C, class S>
concept Persistable =
    Category<C> && Sink<S> && internal::kHasIds<S> && internal::HasRetention<C>() &&
    internal::kEachKeeps<internal::PersistRule<S>, C>;

namespace internal {

template <class T>
concept SaysWhetherItSeals = requires {
  { T::kSeals } -> std::convertible_to<bool>;
};

template <class C, class S>
consteval bool KeyIsLeft() {
  if constexpr (std::is_void_v<internal::KeyFieldOf<C>>) {
    return true;
  } else {
    return Admitting<PersistRule<S>>::template kAdmits<internal::KeyFieldOf<C>>;
  }
}

// Everything that the doors to a store ask, in one answer.
template <class R, class S, class StoreType>
consteval bool MayPersist() {
  using C = typename RecordOf<R>::Category;
  if constexpr (!Category<C> || internal::kIsBroken<C> || !Sink<S> || !kIsForSink<R, S> ||
                !SaysWhetherItSeals<StoreType>) {
    return false;
  } else if constexpr (kIsWhole<R>) {
    return Persistable<C, S> && (StoreType::kSeals || kEachKeeps<NoSecretRule<PersistRule<S>>, C>);
  } else {
    return kHasIds<S> && HasRetention<C>() && kAnyAdmitted<PersistRule<S>, C> &&
           KeyIsLeft<C, S>() && kKeptArrive<PersistRule<S>, C, typename RecordOf<R>::MustKeep> &&
           (StoreType::kSeals || kEachKeeps<NoSecretRule<PersistRule<S>>, C>);
  }
}

// Is `Given` a value for the key of a category?
template <class C, class Given>
consteval bool IsKeyOf() {
  if constexpr (std::is_void_v<internal::KeyFieldOf<C>>) {
    return false;
  } else {
    return !internal::kIsField<Given> && !std::floating_point<Given> &&
           !std::same_as<Given, bool> &&
           std::convertible_to<const Given&, typename internal::KeyFieldOf<C>::Value>;
  }
}

// The sentences; asked only where they do not hold.
template <class C>
inline constexpr bool CategoryHasARetention = false;
template <class S, class StoreIsFor, class Fields>
inline constexpr bool FieldsShareAPurposeWith = false;
template <class C, class S>
inline constexpr bool KeyIsLeftFor = false;
template <class T>
inline constexpr bool ArgumentIsAStore = false;
template <class C>
inline constexpr bool CategoryHasAKey = false;
template <class KeyField, class Given>
inline constexpr bool KeyHasTheTypeOfItsField = false;
template <class C, class Each>
inline constexpr bool EachTakesARecordAndGivesAStatus = false;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_CHECK_PERSIST_H_
