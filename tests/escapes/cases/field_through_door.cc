// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends one field through a door.
// Stopped by: compiler
// Finding: zweck[flow-category]

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Send(const Customer& customer, TransportTo<Mailer>& transport) {
  return zweck::Transmit<Mailer>(customer.email, transport);
}

}  // namespace acme
