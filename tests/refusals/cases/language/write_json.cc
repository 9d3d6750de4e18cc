// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The codec below the doors.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#else
// refused(gcc): 'constexpr zweck::CodecKey::CodecKey()' is private
// refused(clang): calling a private constructor of class 'zweck::CodecKey'
absl::Status Send(const Customer& customer, std::string& out) {
  return zweck::internal::WriteJson({}, zweck::internal::kLayout<Customer>, &customer, out);
}
#endif

}  // namespace acme
