// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts a field into one that is for advertising.
// Stopped by: compiler
// Finding: zweck[field-copy]

#include "tests/escapes/policy.h"

namespace acme {

void Move(const Customer& customer, Lead& lead) { lead.newsletter = customer.email; }

}  // namespace acme
