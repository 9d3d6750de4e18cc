// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends a plain text through a door.
// Stopped by: compiler
// Finding: zweck[flow-category]

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Send(const std::string& text, TransportTo<Mailer>& transport) {
  return zweck::Transmit<Mailer>(text, transport);
}

}  // namespace acme
