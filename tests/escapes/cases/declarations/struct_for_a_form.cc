// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: reads a form into a struct of its own, and then into the category.
// Stopped by: clang-tidy
// Finding: zweck-undeclared-personal-data
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct Form {
  std::string phone;
  std::string text;
};
void Fill(const Form& form, Customer& customer) {
  customer.phones = std::vector<std::string>{form.phone};
}

}  // namespace acme
