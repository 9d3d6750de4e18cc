// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A view of a field.

#include <string_view>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::size_t Length(const Customer& customer) {
  const std::string_view text = customer.email.Use<SendInvoice>();
  return text.size();
}
#else
std::size_t Length(const Customer& customer) {
  const std::string_view text = customer.email;
  return text.size();
}
#endif

// refused: zweck[field-convert]

}  // namespace acme
