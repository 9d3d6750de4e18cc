// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A secret in a list that is left when the record is cut down; in one that is not, it is nobody's
// matter.

#include "tests/refusals/policy.h"

namespace acme {

struct Profile {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Profile, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>, Key, Subject> email;
#ifdef ACCEPT
  Field<2, std::vector<Account>, Is<kind::AccountId>> accounts;
#else
  Field<2, std::vector<Account>, Is<kind::AccountId>, For<SendInvoice>> accounts;
#endif
};
ZWECK_CATEGORY(Profile, email, accounts);

// refused: zweck[flow-secret]
// noted(gcc): zweck: Account.secret is a Secret, and would not be sealed on its way to invoice-table
// noted(clang): acme::Account, zweck::internal::NotSealed, zweck::Name<7>{"secret"}
absl::Status Keep(const Profile& profile, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(zweck::Minimize<InvoiceTable>(profile), store);
}

}  // namespace acme
