// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A misspelt category at ZWECK_CATEGORY.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::CustomerNumber>, For<SendInvoice>> number;
};
#ifdef ACCEPT
ZWECK_CATEGORY(Order, number);
#else
// refused(gcc): 'Ordre' was not declared in this scope
// refused(gcc): template argument 1 is invalid
// refused(gcc): no match for call to '
// refused(gcc): invalid return type 'auto' of 'constexpr' function
// refused(clang): use of undeclared identifier 'Ordre'
ZWECK_CATEGORY(Ordre, number);
#endif

}  // namespace acme
