// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: makes a kind that identifies nobody, of a few values.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

enum class Colour : std::int32_t { kUnspecified = 0, kRed = 1, kBlue = 2 };
ZWECK_ENUM(Colour, kUnspecified, kRed, kBlue);
struct FavouriteColour {
  static constexpr zweck::KindInfo kInfo{.id = "favourite-colour",
                                         .description = "Red or blue",
                                         .identifies = zweck::Identifies::kNo,
                                         .dpv = "pd:Favorite",
                                         .fides = "user.behavior"};
};
struct Choice {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Choice, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "choice", .description = "Colours", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, Colour, zweck::Is<FavouriteColour>, zweck::For<ContactCustomer>> colour;
};
ZWECK_CATEGORY(Choice, colour);

}  // namespace acme
