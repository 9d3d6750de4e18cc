// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: asks customers for something that nobody reviewed.
// Stopped by: inventory
// Finding: zweck[lock-field]: field profile.phone

#include "tests/escapes/policy.h"

namespace acme {

#ifdef REVIEWED
struct Profile {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Profile, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "profile",
                                             .description = "What we know of a customer",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<ContactCustomer>,
        zweck::Key, zweck::Subject>
      number;
};
ZWECK_CATEGORY(Profile, number);
#else
struct Profile {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Profile, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "profile",
                                             .description = "What we know of a customer",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<ContactCustomer>,
        zweck::Key, zweck::Subject>
      number;
  Field<2, std::string, zweck::Is<zweck::kind::PhoneNumber>, zweck::For<ContactCustomer>> phone;
};
ZWECK_CATEGORY(Profile, number, phone);
#endif

absl::Status Keep(const Profile& record, Store& store) {
  return zweck::Persist<CustomerTable>(record, store);
}

}  // namespace acme
