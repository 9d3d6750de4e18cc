// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps a lambda that has the value.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <functional>

#include "tests/escapes/policy.h"

namespace acme {

struct Job {
  std::function<void()> run;
};
void Later(const Customer& customer, Job& job) {
  const std::string mail = customer.email.Use<ContactCustomer>();
  job.run = [mail] { (void)mail.size(); };
}

}  // namespace acme
