// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A secret in an answer whose sink does not say how it travels.

#include "tests/refusals/policy.h"

namespace acme {

struct Portal {
  static constexpr zweck::SinkInfo kInfo{.id = "portal", .description = "Our other office"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
#ifdef ACCEPT
  using OnItsWay = zweck::Sealed;
#endif
};

#ifndef ACCEPT
// refused: zweck[flow-secret]
// noted(gcc): zweck: Account.secret is a Secret, and would not be sealed on its way to portal
// noted(clang): zweck::internal::FieldsIn<acme::Account, zweck::internal::NotSealed, zweck::Name<7>{"secret"}
#endif
bool Show(const Account& account) { return zweck::Answer<Portal>(account).ok(); }

}  // namespace acme
