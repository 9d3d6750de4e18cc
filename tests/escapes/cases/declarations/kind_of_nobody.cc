// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes a kind that identifies nobody, and puts free text into it.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct Reference {
  static constexpr zweck::KindInfo kInfo{.id = "reference",
                                         .description = "A reference",
                                         .identifies = zweck::Identifies::kNo,
                                         .dpv = "pd:Identifying",
                                         .fides = "user"};
};
struct Booking {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Booking, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "booking", .description = "Who books", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, zweck::Is<Reference>, zweck::For<ContactCustomer>> reference;
};
ZWECK_CATEGORY(Booking, reference);

}  // namespace acme
