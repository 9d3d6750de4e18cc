// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: cuts a record down for one sink and sends it to another.
// Stopped by: compiler
// Finding: zweck[minimize-sink]

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Send(const Customer& customer, TransportTo<AdServer>& transport) {
  return zweck::Transmit<AdServer>(zweck::Minimize<Mailer>(customer), transport);
}

}  // namespace acme
