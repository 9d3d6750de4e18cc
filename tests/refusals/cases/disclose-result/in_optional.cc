// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What points stands in something else.

#include "tests/refusals/policy.h"

namespace acme {

bool Send(const Customer& customer) {
#ifdef ACCEPT
  using Result = std::optional<std::string>;
#else
  // refused: zweck[disclose-result]
  // noted: std::optional<const char
  using Result = std::optional<const char*>;
#endif
  return zweck::Disclose<InvoiceMailer>(customer.email,
                                        [](const std::string& to) { return Result(to.c_str()); })
      .has_value();
}

}  // namespace acme
