// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// By a stream.

#include "tests/refusals/policy.h"

#include <iostream>

namespace acme {

#ifdef ACCEPT
void Go(const zweck::Body& body) { std::cerr << body.size(); }
#else
// refused: zweck[body-print]
void Go(const zweck::Body& body) { std::cerr << body; }
#endif

}  // namespace acme
