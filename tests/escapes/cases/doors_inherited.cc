// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: derives from what is behind the doors.
// Stopped by: compiler
// Finding: private

#include "tests/escapes/policy.h"

namespace acme {

struct Mine : zweck::internal::Doors {
  static absl::Status Out(const Customer& customer, TransportTo<Mailer>& transport) {
    return Send<Mailer>(zweck::internal::kLayout<Customer>, &customer, transport);
  }
};

}  // namespace acme
