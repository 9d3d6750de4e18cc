// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in a path that Minimize leaves out.

#include "tests/refusals/policy.h"

namespace acme {

struct Api {
  static constexpr zweck::SinkInfo kInfo{.id = "api", .description = "Their customers"};
  using Purposes = For<ContactCustomer>;
  using Recipient = MailCo;
#ifdef ACCEPT
  using Request = zweck::HttpRequest<zweck::HttpMethod::kDelete, "/users/{number}">;
#else
  using Request = zweck::HttpRequest<zweck::HttpMethod::kDelete, "/users/{orders}">;
#endif
};

// refused: zweck[transport-path]
absl::Status Send(const Customer& customer, OpenTransport<Api>& transport) {
  return zweck::Transmit<Api>(zweck::Minimize<Api>(customer), transport);
}

}  // namespace acme
