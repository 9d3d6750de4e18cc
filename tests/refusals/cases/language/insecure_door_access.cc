// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The doors of tests, which only tests define.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#else
// refused(gcc): incomplete type 'zweck::InsecureDoorAccessForTests' used in nested name specifier
// refused(clang): incomplete type 'zweck::InsecureDoorAccessForTests' named in nested name specifier
absl::Status Send(OpenTransport<InvoiceMailer>& transport) {
  return transport.Send(zweck::InsecureDoorAccessForTests::Key(), "bytes");
}
#endif

}  // namespace acme
