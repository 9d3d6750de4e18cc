// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: repeats in an error what could not be read.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <absl/strings/str_cat.h>

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Take(const std::string& body, Store& store) {
  const auto customer = zweck::FromJson<Customer>(body);
  if (!customer.ok()) {
    return absl::InvalidArgumentError(absl::StrCat("cannot read: ", body));
  }
  return zweck::Persist<CustomerTable>(*customer, store);
}

}  // namespace acme
