// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a field be used for a purpose? Only if it declares it (GDPR Art. 5(1)(b)).

#ifndef ZWECK_CHECK_USE_H_
#define ZWECK_CHECK_USE_H_

#include "zweck/internal/check/fields.h"

namespace zweck {

// `Usable<decltype(Customer::email), ContactCustomer>`: the field declares the purpose.
template <class F, class P>
concept Usable =
    internal::kIsField<F> && Purpose<P> && internal::kContains<typename F::Purposes, P>;

namespace internal {

// The sentences; asked only where they do not hold.
template <class Field, class ForPurpose, class DeclaredFor>
inline constexpr bool FieldIsDeclaredForPurpose = false;
template <class C>
inline constexpr bool FieldIsOfACategory = false;
template <class Field, class P>
inline constexpr bool PurposeDescribesItself = false;
template <class Field, class ForPurpose>
inline constexpr bool RecordOutlivesUse = false;

}  // namespace internal
}  // namespace zweck

#endif  // ZWECK_CHECK_USE_H_
