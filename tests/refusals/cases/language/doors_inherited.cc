// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The room behind the doors, by inheritance.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#else
// refused(gcc): is private within this context
// refused(clang): 'Send' is a private member of 'zweck::internal::Doors'
// refused(clang22): 'Send' is a private member of 'zweck::internal::Doors'
// refused(clang22): 'Send' is a private member of 'zweck::internal::Doors'
struct Window : zweck::internal::Doors {
  static absl::Status Out(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
    return Send<InvoiceMailer>(zweck::internal::kLayout<Customer>, &customer, transport);
  }
};
#endif

}  // namespace acme
