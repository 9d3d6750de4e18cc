// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends a list of records through a door.
// Stopped by: compiler
// Finding: zweck[flow-category]

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Send(const std::vector<Customer>& all, TransportTo<Mailer>& transport) {
  return zweck::Transmit<Mailer>(all, transport);
}

}  // namespace acme
