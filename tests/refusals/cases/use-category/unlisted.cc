// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field of a struct that no ZWECK_CATEGORY lists, so that no rule was asked.

#include "tests/refusals/policy.h"

namespace acme {

struct Parcel {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Parcel, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
};

#ifdef ACCEPT
ZWECK_CATEGORY(Parcel, item);
std::size_t Length(const Parcel& parcel) { return parcel.item.Use<SendInvoice>().size(); }
#else
// refused: zweck[use-category]
std::size_t Length(const Parcel& parcel) { return parcel.item.Use<SendInvoice>().size(); }
#endif

}  // namespace acme
