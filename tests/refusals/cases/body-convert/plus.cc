// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Behind other text.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::string Go(const zweck::Body& body) { return "got " + std::to_string(body.size()); }
#else
// refused: zweck[body-convert]
std::string Go(const zweck::Body& body) { return "got " + body; }
#endif

}  // namespace acme
