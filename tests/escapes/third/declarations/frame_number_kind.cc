// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: declares a kind of its own, a category with it, a table, and uses all three.
// Author: has not read the checks, and came third

#include <absl/strings/ascii.h>

#include <algorithm>

#include "tests/escapes/others/policy.h"

namespace acme {

struct FrameNumber {
  static constexpr zweck::KindInfo kInfo{.id = "frame-number",
                                         .description = "Number in the frame of a bicycle",
                                         .identifies = zweck::Identifies::kIndirectly,
                                         .dpv = "pd:Identifier",
                                         .fides = "user.unique_id"};
};

struct Warranty {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Warranty, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "warranty",
                                             .description = "Which bicycle has a warranty",
                                             .subjects = "buyers",
                                             .policy_section = "2"};
  using Retention = zweck::KeepFor<std::chrono::days{5 * 365}>;

  Field<1, std::string, zweck::Is<FrameNumber>, zweck::For<DeliverOrder>, zweck::Key,
        zweck::Subject>
      frame;
  Field<2, absl::CivilDay, zweck::Is<zweck::kind::ExpiryDate>, zweck::For<DeliverOrder>> ends;
};
ZWECK_CATEGORY(Warranty, frame, ends);

struct WarrantyTable {
  static constexpr zweck::SinkInfo kInfo{.id = "warranty-table", .description = "Warranties"};
  using Purposes = zweck::For<DeliverOrder>;
  using Recipient = AcmeBikes;
};

absl::Status Extend(Warranty warranty, int years, zweck::SqliteStore& store) {
  const std::string& frame = warranty.frame.Use<DeliverOrder>();
  if (frame.size() < 6 || !std::all_of(frame.begin(), frame.end(), absl::ascii_isalnum)) {
    return absl::InvalidArgumentError("no frame number");
  }
  const absl::CivilDay ends = warranty.ends.Use<DeliverOrder>();
  warranty.ends = absl::CivilDay(ends.year() + years, ends.month(), ends.day());
  return zweck::Persist<WarrantyTable>(warranty, store);
}

}  // namespace acme
