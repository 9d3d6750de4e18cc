// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A negative number of a field.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Order, item);
#else
// refused(gcc): narrowing conversion of '-1' from 'int' to 'unsigned int'
// refused(clang): non-type template argument evaluates to -1, which cannot be narrowed to type 'unsigned int'
// refused(gcc): zweck[category-only-fields]
// refused(clang): zweck[field-number]
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<-1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Order, item);
#endif

}  // namespace acme
