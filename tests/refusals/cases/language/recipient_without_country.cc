// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A recipient, and nobody knows where.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Printer {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "printer", .name = "Printer", .role = zweck::Role::kProcessor, .country = "DE"};
};
#else
// refused(gcc): non-'constexpr' function
// refused(clang): constexpr variable 'kInfo' must be initialized by a constant expression
// noted: ARecipientNeedsACountry
struct Printer {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "printer", .name = "Printer", .role = zweck::Role::kProcessor};
};
#endif

}  // namespace acme
