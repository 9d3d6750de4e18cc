// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands an empty pair of braces for the key.
// Stopped by: compiler
// Finding: private|DoorKey

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Send(TransportTo<Mailer>& transport, const std::string& bytes) {
  return transport.Send({}, bytes);
}

}  // namespace acme
