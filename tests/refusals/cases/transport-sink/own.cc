// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A transport of one's own that is for no sink.

#include "tests/refusals/policy.h"

namespace acme {

struct Pigeon {
#ifdef ACCEPT
  using ForSink = InvoiceMailer;
#endif
  static constexpr bool kSeals = false;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kJson;
  absl::Status Send(const zweck::DoorKey&, std::string_view);
};

// refused: zweck[transport-sink]: a transport is for one sink.
absl::Status Send(const Customer& customer, Pigeon& pigeon) {
  return zweck::Transmit<InvoiceMailer>(customer, pigeon);
}

}  // namespace acme
