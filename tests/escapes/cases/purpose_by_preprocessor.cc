// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: declares a purpose that is another in a debug build.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include "tests/escapes/policy.h"

namespace acme {

struct Changing {
#ifdef NDEBUG
  static constexpr zweck::PurposeInfo kInfo{
      .id = "changing", .description = "A", .legal_basis = zweck::LegalBasis::kContract};
#else
  static constexpr zweck::PurposeInfo kInfo{
      .id = "changing", .description = "B", .legal_basis = zweck::LegalBasis::kConsent};
#endif
};

}  // namespace acme
