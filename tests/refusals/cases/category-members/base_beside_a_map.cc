// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A base beside a map: what holds a std::map is laid out as the standard library likes, and still
// has its listed members only.

#include "tests/refusals/policy.h"

#include <map>

namespace acme {

struct Base {
  int more;
};
#ifdef ACCEPT
struct Order {
#else
struct Order : Base {
#endif
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::map<std::string, bool>, Is<kind::Status>, For<SendInvoice>> item;
};
// refused: zweck[category-members]
ZWECK_CATEGORY(Order, item);

}  // namespace acme
