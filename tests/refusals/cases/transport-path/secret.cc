// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A secret in a path, which stands in a server's log.

#include "tests/refusals/policy.h"

namespace acme {

struct Api {
  static constexpr zweck::SinkInfo kInfo{.id = "api", .description = "Their customers"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
#ifdef ACCEPT
  using Request = zweck::HttpRequest<zweck::HttpMethod::kPut, "/sessions/{id}">;
#else
  using Request = zweck::HttpRequest<zweck::HttpMethod::kPut, "/sessions/{secret}">;
#endif
};

// refused: zweck[transport-path]
absl::Status Send(const Account& record, SealingTransport<Api>& transport) {
  return zweck::Transmit<Api>(record, transport);
}

}  // namespace acme
