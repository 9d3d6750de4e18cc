// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A secret to a sink that does not say how it travels.

#include "tests/refusals/policy.h"

namespace acme {

struct Sync {
  static constexpr zweck::SinkInfo kInfo{.id = "sync", .description = "Our other office"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
#ifdef ACCEPT
  using OnItsWay = zweck::Sealed;
#endif
};

#ifndef ACCEPT
// refused: zweck[flow-secret]
// noted(gcc): zweck: Account.secret is a Secret, and would not be sealed on its way to sync
// noted(clang): zweck::internal::FieldsIn<acme::Account, zweck::internal::NotSealed, zweck::Name<7>{"secret"}
#endif
void Send(const Account& account) {
  zweck::Disclose<Sync>(account.secret, [](const std::string&) {});
}

}  // namespace acme
