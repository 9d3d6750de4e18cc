// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: finds the value out by the time that a use of it takes.
// Stopped by: nobody, because the time that a comparison takes is no flow of the language; who
// measures it already runs on the machine

#include "tests/escapes/policy.h"

namespace acme {

bool Slow(const Customer& customer, const std::string& guess) {
  return customer.email.Use<ContactCustomer>() == guess;
}

}  // namespace acme
