// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A library of somebody to whom the field may not go.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
using Whose = MailCo;
#else
// refused: zweck[flow-recipient]
// noted(gcc): zweck: Customer.email is not shared with ads-co, to which courier belongs
// noted(clang): acme::AdsCo, zweck::internal::Fields<zweck::internal::FieldsIn<acme::Customer, zweck::internal::NotSharedWithRecipient, zweck::Name<6>{"email"}
using Whose = AdsCo;
#endif
struct Courier {
  static constexpr zweck::SinkInfo kInfo{.id = "courier", .description = "Brings invoices"};
  using Purposes = For<SendInvoice>;
  using Recipient = Whose;
};

void Send(const Customer& customer) {
  zweck::Disclose<Courier>(customer.email, [](const std::string&) {});
}

}  // namespace acme
