// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives each number to a function of another library, by an algorithm.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <sentry.h>

#include <algorithm>
#include <string>

#include "tests/escapes/policy.h"

namespace acme {

void Tag(const Customer& customer) {
  const auto& phones = customer.phones.Use<ContactCustomer>();
  std::vector<const char*> texts;
  for (const std::string& phone : phones) {
    const char* text = phone.c_str();
    std::for_each(&text, &text + 1, sentry_value_new_string);
  }
}

}  // namespace acme
