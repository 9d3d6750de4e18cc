// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sends a record by Transmit.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Send(const Customer& customer, TransportTo<Mailer>& transport) {
  return zweck::Transmit<Mailer>(zweck::Minimize<Mailer>(customer), transport);
}

}  // namespace acme
