// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: an anonymous category counts by a number that is the buyer's own.
// Stopped by: compiler
// Finding: zweck[anonymous-open]
// Author: has not read the checks

#include <functional>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Visit {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Visit, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "visit",
                                             .description = "How often somebody comes back",
                                             .subjects = "nobody",
                                             .policy_section = "6",
                                             .anonymous = true};
  using Retention = zweck::KeepFor<std::chrono::days{730}>;
  Field<1, std::int64_t, zweck::Is<zweck::kind::Count>, zweck::For<ImproveShop>> visitor;
  Field<2, Page, zweck::Is<zweck::kind::PageViewed>, zweck::For<ImproveShop>> page;
};
ZWECK_CATEGORY(Visit, visitor, page);

Visit Seen(const Buyer& buyer, Page page) {
  Visit visit;
  visit.visitor =
      static_cast<std::int64_t>(std::hash<std::string>{}(buyer.number.Use<DeliverOrder>()));
  visit.page = page;
  return visit;
}

}  // namespace acme
