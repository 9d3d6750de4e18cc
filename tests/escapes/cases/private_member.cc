// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names the private member.
// Stopped by: compiler
// Finding: private

#include "tests/escapes/policy.h"

namespace acme {

std::string Take(const Customer& customer) { return customer.email.value_; }

}  // namespace acme
