// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A sink without a description.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Shed {
  static constexpr zweck::SinkInfo kInfo{.id = "shed", .description = "Where things go"};
};
#else
// refused(gcc): non-'constexpr' function
// refused(clang): constexpr variable 'kInfo' must be initialized by a constant expression
// noted: ASinkNeedsADescription
struct Shed {
  static constexpr zweck::SinkInfo kInfo{.id = "shed"};
};
#endif

}  // namespace acme
