// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field of the nested category without the way to it.

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
// refused: zweck[minimize-keeps-field]
// noted: KeepsNamesFieldsOf<acme::Customer
absl::Status Send(const Customer& customer, OpenTransport<ContactMailer>& transport) {
  return zweck::Transmit<ContactMailer>(Minimize<ContactMailer>(customer, Keeps(&Address::city)),
                                        transport);
}
#endif

}  // namespace acme
