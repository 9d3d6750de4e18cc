// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A count that must arrive, and this sink may not have it.

#include "tests/refusals/policy.h"

namespace acme {

struct ContactMailer {
  static constexpr zweck::SinkInfo kInfo{.id = "contact-mailer", .description = "Sends letters"};
  using Purposes = For<ContactCustomer>;
  using Recipient = MailCo;
};
using zweck::Keeps;
using zweck::Minimize;
using zweck::Within;

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<ContactMailer>& transport) {
  return zweck::Transmit<ContactMailer>(
      Minimize<ContactMailer>(customer, Keeps(&Customer::email, &Customer::number)), transport);
}
#else
// refused: zweck[minimize-keeps]
// noted(gcc): zweck: Customer.orders must arrive, and contact-mailer may not have it
// noted(clang): Name<7>{"orders"}
absl::Status Send(const Customer& customer, OpenTransport<ContactMailer>& transport) {
  return zweck::Transmit<ContactMailer>(
      Minimize<ContactMailer>(customer, Keeps(&Customer::email, &Customer::orders)), transport);
}
#endif

}  // namespace acme
