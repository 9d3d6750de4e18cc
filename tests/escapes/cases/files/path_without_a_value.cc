// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: writes under a name that says nothing.
// Author: writes the checks

#include <filesystem>

#include "tests/escapes/policy.h"

namespace acme {

std::filesystem::path Folder(const Customer& customer) {
  const bool many = customer.orders.Use<SendInvoice>() > 100;
  return std::filesystem::path("/var/invoices") / (many ? "large" : "small");
}

}  // namespace acme
