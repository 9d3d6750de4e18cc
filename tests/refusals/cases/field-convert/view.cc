// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A view of a field.

#include "tests/refusals/policy.h"

#include <string_view>

namespace acme {

#ifdef ACCEPT
std::size_t Length(const Customer& customer) {
  const std::string_view text = customer.email.Use<SendInvoice>();
  return text.size();
}
#else
// refused: zweck[field-convert]
std::size_t Length(const Customer& customer) {
  const std::string_view text = customer.email;
  return text.size();
}
#endif

}  // namespace acme
