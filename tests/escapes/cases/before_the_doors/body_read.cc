// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads a body, and says how long it was if it can't be read.
// Author: writes the checks

#include <absl/strings/str_cat.h>

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Take(const std::string& body, Store& store) {
  if (body.empty()) return absl::InvalidArgumentError("the body is empty");
  const auto customer = zweck::FromJson<Customer>(body);
  if (!customer.ok()) {
    std::clog << "cannot read a body of " << body.size() << " bytes\n";
    return absl::InvalidArgumentError(absl::StrCat("cannot read ", body.size(), " bytes"));
  }
  return zweck::Persist<CustomerTable>(*customer, store);
}

}  // namespace acme
