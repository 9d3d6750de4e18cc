// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// May a category be kept in a store? It needs a retention (GDPR Art. 5(1)(e)); each field needs at
// least one purpose in common with the sink, because what is read back has its tags again, and each
// use of it is checked; and what is sealed needs a store that seals.

#ifndef ZWECK_CHECK_PERSIST_H_
#define ZWECK_CHECK_PERSIST_H_

#include "zweck/internal/check/store_rules.h"

namespace zweck {

// `Persistable<Customer, CustomerTable>`: the category may be persisted to the sink (if it has a
// Secret: in a store that seals).
template <class C, class S>
concept Persistable = internal::kPasses<internal::StoreRules,
                                        internal::StoreAsked<C, S, internal::AnyThatSeals, true>>;

}  // namespace zweck

#endif  // ZWECK_CHECK_PERSIST_H_
