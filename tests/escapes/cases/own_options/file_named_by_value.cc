// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes a file for each customer, and names it by the address.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <zweck/transport/json_lines.h>

#include "tests/escapes/policy.h"

namespace acme {

bool Open(const Customer& customer) {
  const std::string path = customer.email.Use<ContactCustomer>() + ".jsonl";
  return zweck::JsonLinesFile<Mailer>::Open(path).ok();
}

}  // namespace acme
