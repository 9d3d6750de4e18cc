// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: traces how long something takes, and how many there were.
// Author: writes the checks

#include <opentelemetry/trace/span.h>

#include "tests/escapes/policy.h"

namespace acme {

void Trace(const Customer& customer, opentelemetry::trace::Span& span) {
  span.UpdateName("send invoice");
  span.SetAttribute("orders", std::int64_t{customer.orders.Use<SendInvoice>()});
  span.SetAttribute("has.name", std::int64_t{customer.name.Use<SendInvoice>().has_value()});
  span.End();
}

}  // namespace acme
