// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a field be used for a purpose? Only if it declares it (GDPR Art. 5(1)(b)).

#ifndef ZWECK_CHECK_USE_H_
#define ZWECK_CHECK_USE_H_

#include "zweck/internal/check/use_rules.h"

namespace zweck {

// `Usable<decltype(Customer::email), ContactCustomer>`: the field declares the purpose.
template <class F, class P>
concept Usable =
    internal::kIsField<F> && Purpose<P> && internal::kContains<typename F::Purposes, P>;

}  // namespace zweck

#endif  // ZWECK_CHECK_USE_H_
