// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A function that takes something else.

#include "tests/refusals/policy.h"

namespace acme {

absl::Status Send(const Customer& customer) {
#ifdef ACCEPT
  return zweck::Disclose<InvoiceMailer>(
      customer.email, customer.orders,
      [](const std::string&, std::int32_t) { return absl::OkStatus(); });
#else
  // refused: zweck[disclose-callback]
  // noted(gcc): zweck::internal::Values<const std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char>>&, const int>
  // noted(clang): allocator<char>> &, const int>
  return zweck::Disclose<InvoiceMailer>(
      customer.email, customer.orders,
      [](std::int32_t, const std::string&) { return absl::OkStatus(); });
#endif
}

}  // namespace acme
