// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives another purpose the id of a harmless one, which the inventory then shows.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include "tests/escapes/policy.h"

namespace acme {

struct Harmless {
  static constexpr zweck::PurposeInfo kInfo{.id = "contact-customer",
                                            .description = "Write to a customer",
                                            .legal_basis = zweck::LegalBasis::kContract};
};

}  // namespace acme
