// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws a field as the text of an exception.
// Stopped by: compiler
// Finding: zweck[field-convert]

#include <stdexcept>

#include "tests/escapes/policy.h"

namespace acme {

void Fail(const Customer& customer) { throw std::runtime_error(customer.email); }

}  // namespace acme
