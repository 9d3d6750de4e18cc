// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An address that must arrive whole, and its street may not.

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
      Minimize<ContactMailer>(customer, Keeps(Within(&Customer::address, &Address::city))),
      transport);
}
#else
// refused: zweck[minimize-keeps]
// noted(gcc): zweck: Customer.address must arrive, and contact-mailer may not have it
// noted(clang): Name<8>{"address"}
absl::Status Send(const Customer& customer, OpenTransport<ContactMailer>& transport) {
  return zweck::Transmit<ContactMailer>(
      Minimize<ContactMailer>(customer, Keeps(&Customer::address)), transport);
}
#endif

}  // namespace acme
