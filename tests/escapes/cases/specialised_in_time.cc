// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: specialises the sentence of a rule for its own argument list, which the rule does not ask.
// Stopped by: compiler
// Finding: zweck[use-purpose]

#include "tests/escapes/policy.h"

namespace acme {

template <class T>
inline constexpr bool FieldIsDeclaredForPurpose = true;
std::size_t Take(const Customer& customer) { return customer.email.Use<Advertise>().size(); }

}  // namespace acme
