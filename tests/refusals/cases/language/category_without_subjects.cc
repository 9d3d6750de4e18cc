// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category, and nobody knows about whom.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;

#ifdef ACCEPT
  static constexpr zweck::CategoryInfo kInfo = kAbout;
#else
  // refused(gcc): non-'constexpr' function
  // refused(clang): constexpr variable 'kInfo' must be initialized by a constant expression
  // noted: ACategoryNeedsItsSubjects
  // refused: zweck[category-info]
  static constexpr zweck::CategoryInfo kInfo{
      .id = "order", .description = "What a customer ordered", .policy_section = "4"};
#endif

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
