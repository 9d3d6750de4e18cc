// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record as JSON, without a key.

#include <zweck/codec/to_bytes.h>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#else
absl::Status Send(const Customer& customer, std::string& out) {
  return zweck::ToJson({}, customer, out);
}
#endif

// refused(gcc): 'constexpr zweck::DoorKey::DoorKey()' is private
// refused(clang): calling a private constructor of class 'zweck::DoorKey'

}  // namespace acme
