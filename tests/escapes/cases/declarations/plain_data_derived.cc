// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: derives a struct from a category, and adds what no field declares.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct CustomerWithNotes : Customer {
  std::string notes;
};
bool Has(const CustomerWithNotes& customer) { return !customer.notes.empty(); }

}  // namespace acme
