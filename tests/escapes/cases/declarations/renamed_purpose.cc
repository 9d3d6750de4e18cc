// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives a purpose another name, and uses fields for that.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

using ShowOffers = ContactCustomer;
bool Show(const Customer& customer) { return customer.email.Use<ShowOffers>().empty(); }

}  // namespace acme
