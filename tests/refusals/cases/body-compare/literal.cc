// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// With a literal.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
bool Go(const zweck::Body& body) { return body.size() == 2; }
#else
// refused: zweck[body-compare]
bool Go(const zweck::Body& body) { return body == "{}"; }
#endif

}  // namespace acme
