// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts a field into a status.
// Stopped by: compiler
// Finding: zweck[field-convert]

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Fail(const Customer& customer) { return absl::NotFoundError(customer.email); }

}  // namespace acme
