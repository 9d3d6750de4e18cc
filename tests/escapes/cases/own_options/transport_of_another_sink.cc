// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends what is for the mailer by the transport that was opened for advertisements.
// Stopped by: compiler
// Finding: zweck[transport-sink]
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Send(const Customer& customer, TransportTo<AdServer>& transport) {
  return zweck::Transmit<Mailer>(zweck::Minimize<Mailer>(customer), transport);
}

}  // namespace acme
