// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A request that is no zweck::HttpRequest.

#include "tests/refusals/policy.h"

namespace acme {

struct Api {
  static constexpr zweck::SinkInfo kInfo{.id = "api", .description = "Their customers"};
  using Purposes = For<SendInvoice>;
  using Recipient = MailCo;
#ifdef ACCEPT
  using Request = zweck::HttpRequest<zweck::HttpMethod::kPut, "/users">;
#else
  using Request = zweck::Name<6>;
#endif
};

// refused: zweck[sink-request]
absl::Status Send(const Customer& customer, OpenTransport<Api>& transport) {
  return zweck::Transmit<Api>(customer, transport);
}

}  // namespace acme
