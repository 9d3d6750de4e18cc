// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: takes a value for one purpose and hands it to a function that advertises.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

void ShowAd(const std::string&, const Lead& lead) { (void)lead.newsletter.Use<Advertise>().size(); }
void Go(const Customer& customer, const Lead& lead) {
  ShowAd(customer.email.Use<ContactCustomer>(), lead);
}

}  // namespace acme
