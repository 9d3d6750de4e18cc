// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A name in a path that is no field.

#include "tests/refusals/policy.h"

namespace acme {

struct Api {
  static constexpr zweck::SinkInfo kInfo{.id = "api", .description = "Their customers"};
  using Purposes = For<SendInvoice>;
  using Recipient = MailCo;
#ifdef ACCEPT
  using Request = zweck::HttpRequest<zweck::HttpMethod::kPut, "/users/{number}">;
#else
  using Request = zweck::HttpRequest<zweck::HttpMethod::kPut, "/users/{nummer}">;
#endif
};

// refused: zweck[transport-path]
// noted(gcc): the path of a request to api names {nummer}, and Customer has no such field
absl::Status Send(const Customer& record, SealingTransport<Api>& transport) {
  return zweck::Transmit<Api>(record, transport);
}

}  // namespace acme
