// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// As a view of it.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::string_view Go(const zweck::Body& body) { return body.empty() ? "" : "?"; }
#else
// refused: zweck[body-convert]
std::string_view Go(const zweck::Body& body) { return body; }
#endif

}  // namespace acme
