// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An answer to a third party to whom no field may go.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
using Whose = MailCo;
#else
// refused: zweck[flow-recipient]
// noted(gcc): zweck: Customer.number, .email, .address, .orders is not shared with ads-co, to which portal belongs
// noted(clang): zweck::internal::FieldsIn<acme::Customer, zweck::internal::NotSharedWithRecipient, zweck::Name<7>{"number"}
using Whose = AdsCo;
#endif
struct Portal {
  static constexpr zweck::SinkInfo kInfo{.id = "portal", .description = "What partners see"};
  using Purposes = For<SendInvoice>;
  using Recipient = Whose;
};

bool Show(const Customer& customer) { return zweck::Answer<Portal>(customer).ok(); }

}  // namespace acme
