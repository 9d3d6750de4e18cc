// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record as bytes, without a key.

#include "tests/refusals/policy.h"

#include <zweck/internal/codec/to_bytes.h>

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#else
// refused(gcc): 'constexpr zweck::CodecKey::CodecKey()' is private
// refused(clang): calling a private constructor of class 'zweck::CodecKey'
absl::Status Send(const Customer& customer, std::string& out) {
  return zweck::ToWire({}, customer, out);
}
#endif

}  // namespace acme
