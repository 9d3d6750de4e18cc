// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Why records of a category stay when a person asks for erasure (GDPR Art. 17). A category that
// points at a person, and has no field that is tagged Subject, says it:
//
//   using Erasure = zweck::NotErasable<"the law has invoices kept, Art. 17(3)(b)">;

#ifndef ZWECK_DECLARE_ERASURE_H_
#define ZWECK_DECLARE_ERASURE_H_

#include <string_view>

#include "zweck/declare/name.h"

namespace zweck {

// The reason, with the article that allows it.
template <Name kWhy>
struct NotErasable {
  static constexpr std::string_view kReason = kWhy.view();
};

namespace internal {

template <class E>
inline constexpr bool kIsNotErasable = false;
template <Name kWhy>
inline constexpr bool kIsNotErasable<NotErasable<kWhy>> = !kWhy.view().empty();
// Does a category give a reason?
template <class C>
inline constexpr bool kStaysForAReason = false;
template <class C>
  requires requires { typename C::Erasure; }
inline constexpr bool kStaysForAReason<C> = kIsNotErasable<typename C::Erasure>;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_DECLARE_ERASURE_H_
