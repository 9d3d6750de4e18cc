// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A table of somebody to whom the field may not go.

#include "tests/refusals/policy.h"

namespace acme {

struct MailCoTable {
  static constexpr zweck::SinkInfo kInfo{.id = "mail-co-table", .description = "Their database"};
  using Purposes = For<SendInvoice>;
  using Recipient = MailCo;
};

#ifdef ACCEPT
absl::Status Keep(const Account& account, SealingStore& store) {
  return zweck::Persist<InvoiceTable>(account, store);
}
#else
// refused: zweck[flow-recipient]
// noted(gcc): zweck: Account.id, .secret is not shared with mail-co, to which mail-co-table belongs
// noted(clang): acme::MailCoTable, acme::MailCo, zweck::internal::Fields<zweck::internal::FieldsIn<acme::Account, zweck::internal::NotSharedWithRecipient, zweck::Name<3>{"id"}
absl::Status Keep(const Account& account, SealingStore& store) {
  return zweck::Persist<MailCoTable>(account, store);
}
#endif

}  // namespace acme
