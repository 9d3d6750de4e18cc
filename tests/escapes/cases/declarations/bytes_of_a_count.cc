// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts bytes where a number is declared.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct Blob {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Blob, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "blob", .description = "Counts", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, zweck::Bytes, zweck::Is<zweck::kind::Count>, zweck::For<ContactCustomer>> counts;
};
ZWECK_CATEGORY(Blob, counts);

}  // namespace acme
