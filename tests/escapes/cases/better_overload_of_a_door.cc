// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: declares a door of its own with the same name, and calls the library's.
// Stopped by: compiler
// Finding: zweck[transmit-purpose]

#include "tests/escapes/policy.h"

namespace acme {

template <class S, class R, class T>
absl::Status Transmit(const R&, T&) {
  return absl::OkStatus();
}
absl::Status Send(const Customer& customer, TransportTo<AdServer>& transport) {
  return zweck::Transmit<AdServer>(customer, transport);
}

}  // namespace acme
