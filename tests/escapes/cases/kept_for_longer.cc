// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps for ten years what was kept for a month.
// Stopped by: inventory
// Finding: zweck[lock-retention]: category enquiry

#include "tests/escapes/policy.h"

namespace acme {

#ifdef REVIEWED
using Kept = zweck::KeepFor<std::chrono::days{30}>;
#else
using Kept = zweck::KeepFor<std::chrono::days{3650}>;
#endif
struct Enquiry {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Enquiry, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "enquiry",
                                             .description = "What somebody asks",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = Kept;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<ContactCustomer>,
        zweck::Key, zweck::Subject>
      number;
};
ZWECK_CATEGORY(Enquiry, number);

absl::Status Keep(const Enquiry& record, Store& store) {
  return zweck::Persist<CustomerTable>(record, store);
}

}  // namespace acme
