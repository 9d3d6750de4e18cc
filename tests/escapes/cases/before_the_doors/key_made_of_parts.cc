// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: makes a key of two parts.
// Author: writes the checks

#include <absl/strings/ascii.h>
#include <absl/strings/str_cat.h>

#include "tests/escapes/policy.h"

namespace acme {

bool Known(const std::string& country, const std::string& number, Store& store) {
  const std::string key = absl::StrCat(absl::AsciiStrToUpper(country), "-", number);
  return zweck::Find<CustomerTable, Customer>(store, key).ok();
}

}  // namespace acme
