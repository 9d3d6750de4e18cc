// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A member that is forgotten in a category which is a template.

#include "tests/refusals/policy.h"

namespace acme {

template <class P>
struct Form {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Form, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<P>> item;
  Field<2, std::string, Is<kind::MessageSubject>, For<P>> raw;
};

#ifdef ACCEPT
template <class P>
ZWECK_CATEGORY((Form<P>), item, raw);
#else
// refused: zweck[category-members]
template <class P>
ZWECK_CATEGORY((Form<P>), item);
#endif

static_assert(zweck::Category<Form<SendInvoice>>);

}  // namespace acme
