// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What must stay where it is.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
zweck::Body Go(const std::string& text) { return zweck::Body::CopyOf(text); }
#else
// refused: zweck[body-copy]
zweck::Body Go(const std::string& text) { return zweck::Body(text); }
#endif

}  // namespace acme
