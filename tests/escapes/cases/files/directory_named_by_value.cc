// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes a folder for each customer, and names it so.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <filesystem>

#include "tests/escapes/policy.h"

namespace acme {

void Make(const Customer& customer) {
  std::filesystem::create_directories("/var/invoices/" + customer.number.Use<SendInvoice>());
}

}  // namespace acme
