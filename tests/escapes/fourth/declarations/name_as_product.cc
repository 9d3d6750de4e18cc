// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: declares a field for the name of a product, and puts the name of a person into it.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct ShelfUse {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<ShelfUse, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "shelf-use",
                                             .description = "Which shelves are used",
                                             .subjects = "nobody",
                                             .policy_section = "7"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, zweck::Is<zweck::kind::ProductName>, zweck::For<PlanCollection>> shelf;
  Field<2, std::string, zweck::Is<zweck::kind::ProductName>, zweck::For<PlanCollection>> label;
};
ZWECK_CATEGORY(ShelfUse, shelf, label);

absl::Status Note(const Borrower& borrower, zweck::JsonLinesFile<LendingCounts>& counts) {
  ShelfUse use;
  use.shelf = "crime";
  use.label = borrower.name.Use<Lend>();
  return zweck::Transmit<LendingCounts>(use, counts);
}

}  // namespace acme
