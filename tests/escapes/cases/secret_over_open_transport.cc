// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sends a secret over a transport that does not seal.
// Stopped by: compiler
// Finding: zweck[flow-secret]

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Send(const Account& account, OpenTransportTo<Mailer>& transport) {
  return zweck::Transmit<Mailer>(account, transport);
}

}  // namespace acme
