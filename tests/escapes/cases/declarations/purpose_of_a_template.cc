// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: names the purpose of a job by a member, as a template wants it.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct InvoiceJob {
  using Purpose = SendInvoice;
};
template <class Job>
bool Ready(const Customer& customer) {
  return !customer.number.Use<typename Job::Purpose>().empty();
}
bool InvoiceReady(const Customer& customer) { return Ready<InvoiceJob>(customer); }

}  // namespace acme
