// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A reference into the record that Find gave, which goes at the end of the line. g++ sees nothing.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::size_t Length(OpenStore& store) {
  const auto customer = zweck::Find<InvoiceTable, Customer>(store, "C-1");
  const std::string& email = customer->email.Use<SendInvoice>();
  return email.size();
}
#else
// only: clang
// refused: temporary bound to local reference 'email' will be destroyed at the end of the full-expression
std::size_t Length(OpenStore& store) {
  const std::string& email =
      zweck::Find<InvoiceTable, Customer>(store, "C-1")->email.Use<SendInvoice>();
  return email.size();
}
#endif

}  // namespace acme
