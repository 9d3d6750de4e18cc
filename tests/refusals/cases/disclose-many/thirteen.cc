// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// More fields than Disclose takes.

#include "tests/refusals/policy.h"

namespace acme {

void Send(const Customer& a, const Customer& b) {
#ifdef ACCEPT
  for (const Customer* of : {&a, &b}) {
    zweck::Disclose<InvoiceMailer>(of->number, of->email, of->orders, [](const auto&...) {});
  }
#else
  // refused: zweck[disclose-many]
  zweck::Disclose<InvoiceMailer>(a.number, a.email, a.orders, b.number, b.email, b.orders, a.number,
                                 a.email, a.orders, b.number, b.email, b.orders, a.number,
                                 [](const auto&...) {});
#endif
}

}  // namespace acme
