// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A transport that turns another record into bytes with the key that it was handed.

#include "tests/refusals/policy.h"

#include <zweck/internal/codec/to_bytes.h>

namespace acme {

struct Curious {
  using ForSink = InvoiceMailer;
  static constexpr bool kSeals = false;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
#ifdef ACCEPT
  absl::Status Send(const zweck::DoorKey& door, std::string_view bytes) {
    return inner.Send(door, bytes);
  }
#else
  // refused(gcc): no matching function for call to 'ToJson(const zweck::DoorKey&
  // refused(clang): no matching function for call to 'ToJson'
  absl::Status Send(const zweck::DoorKey& door, std::string_view) {
    std::string bytes;
    if (absl::Status made = zweck::ToJson(door, customer, bytes); !made.ok()) return made;
    return inner.Send(door, bytes);
  }
#endif
  const Customer& customer;
  OpenTransport<InvoiceMailer>& inner;
};

}  // namespace acme
