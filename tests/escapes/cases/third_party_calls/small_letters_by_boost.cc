// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tags a report with an address in small letters.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: writes the checks

#include <sentry.h>

#include <boost/algorithm/string/case_conv.hpp>

#include "tests/escapes/policy.h"

namespace acme {

void Note(const Customer& customer) {
  const std::string small = boost::algorithm::to_lower_copy(customer.email.Use<ContactCustomer>());
  sentry_set_tag("mail", small.c_str());
}

}  // namespace acme
