// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends a customer to an advertising network.
// Stopped by: compiler
// Finding: zweck[transmit-purpose]

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Send(const Customer& customer, TransportTo<AdServer>& transport) {
  return zweck::Transmit<AdServer>(customer, transport);
}

}  // namespace acme
