// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps a reference into the record that Find gave, which is gone.
// Stopped by: clang-tidy
// Finding: zweck-dangling

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Length(Store& store) {
  const std::string& email =
      zweck::Find<CustomerTable, Customer>(store, "C-1")->email.Use<ContactCustomer>();
  return email.size();
}

}  // namespace acme
