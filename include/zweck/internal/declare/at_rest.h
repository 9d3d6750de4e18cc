// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What of a category a store seals.

#ifndef ZWECK_INTERNAL_DECLARE_AT_REST_H_
#define ZWECK_INTERNAL_DECLARE_AT_REST_H_

#include <concepts>
#include <string_view>

#include "zweck/declare/sealed.h"
#include "zweck/internal/declare/ends.h"
#include "zweck/internal/declare/members.h"

namespace zweck::internal {

template <class C>
inline constexpr bool kIsSealedAtRest = false;
template <class C>
  requires std::same_as<typename C::AtRest, Sealed>
inline constexpr bool kIsSealedAtRest<C> = true;

// Does a store have to read a field of a category that is sealed? `type`: a TypeTraits or a
// FieldLayout.
template <class Type>
constexpr bool IsReadByStores(const Type& type, std::string_view name, View<EndFacts> ends) {
  if (type.key || type.indexed || type.unique) return true;
  for (const EndFacts& end : ends) {
    if (!end.field.empty() && IsSameText(end.field, name)) return true;
  }
  return false;
}

// Is a field sealed where its record is stored?
template <class F>
inline constexpr bool kIsSealedInStores = F::kSecret;
template <class F>
  requires kIsSealedAtRest<typename F::Category>
inline constexpr bool kIsSealedInStores<F> =
    F::kSecret || !IsReadByStores(kTypeTraits<typename F::Type>, NameOf<F>().view(),
                                  kEndsOf<typename F::Category>);

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_AT_REST_H_
