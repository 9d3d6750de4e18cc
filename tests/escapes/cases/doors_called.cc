// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: calls what is behind the doors.
// Stopped by: compiler
// Finding: private

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Send(const Customer& customer, TransportTo<Mailer>& transport) {
  return zweck::internal::Doors::Send<Mailer>(zweck::internal::kLayout<Customer>, &customer,
                                              transport);
}

}  // namespace acme
