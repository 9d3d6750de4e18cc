// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Text that nobody sent.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
zweck::Body Go() { return zweck::Body(std::string("{}")); }
#else
// refused: zweck[body-copy]
zweck::Body Go() { return zweck::Body("{}"); }
#endif

}  // namespace acme
