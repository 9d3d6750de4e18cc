// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names a token in the path of a request, where every server on the way logs it.
// Stopped by: compiler
// Finding: zweck[transport-path]
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct Sessions : Mailer {
  using Request = zweck::HttpRequest<zweck::HttpMethod::kDelete, "/sessions/{token}">;
};

absl::Status SignOut(const Account& account, TransportTo<Sessions>& transport) {
  return zweck::Transmit<Sessions>(account, transport);
}

}  // namespace acme
