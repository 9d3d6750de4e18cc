// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: visits a variant that holds a field.
// Stopped by: compiler
// Finding: zweck[field-convert]

#include <variant>

#include "tests/escapes/policy.h"

namespace acme {

using Email = std::remove_cvref_t<decltype(Customer::email)>;
std::string Take(const std::variant<std::monostate, Email>& one) {
  return std::visit(
      [](const auto& held) -> std::string {
        if constexpr (requires { held.template Use<ContactCustomer>(); })
          return held;
        else
          return "";
      },
      one);
}

}  // namespace acme
