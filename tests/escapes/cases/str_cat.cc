// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: joins a field with a text.
// Stopped by: compiler
// Finding: zweck[field-print]

#include <absl/strings/str_cat.h>

#include "tests/escapes/policy.h"

namespace acme {

std::string Join(const Customer& customer) { return absl::StrCat("to: ", customer.email); }

}  // namespace acme
