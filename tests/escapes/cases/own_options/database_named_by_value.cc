// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes a database for each customer, and names it so.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <zweck/store/sqlite_store.h>

#include "tests/escapes/policy.h"

namespace acme {

bool Open(const Customer& customer) {
  return zweck::SqliteStore::Open("/var/lib/acme/" + customer.number.Use<SendInvoice>() + ".db")
      .ok();
}

}  // namespace acme
