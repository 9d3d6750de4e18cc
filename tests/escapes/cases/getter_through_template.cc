// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value back from a template.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

template <class Purpose, class F>
std::string Plain(const F& field) {
  return field.template Use<Purpose>();
}
std::size_t Take(const Customer& customer) { return Plain<ContactCustomer>(customer.email).size(); }

}  // namespace acme
