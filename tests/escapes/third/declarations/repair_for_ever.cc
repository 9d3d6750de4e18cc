// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps repairs without having thought about for how long.
// Stopped by: compiler
// Finding: zweck[persist-retention]
// Author: has not read the checks, and came third

#include "tests/escapes/others/policy.h"

namespace acme {

struct Repair {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Repair, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "repair",
                                             .description = "What is to be done to a bicycle",
                                             .subjects = "buyers",
                                             .policy_section = "2"};

  Field<1, std::int64_t, zweck::Is<zweck::kind::OrderId>, zweck::For<DeliverOrder>, zweck::Key> job;
  Field<2, std::string, zweck::Is<zweck::kind::FullName>, zweck::For<DeliverOrder>> owner;
  Field<3, std::string, zweck::Is<zweck::kind::FreeText>, zweck::For<DeliverOrder>> complaint;
};
ZWECK_CATEGORY(Repair, job, owner, complaint);

struct RepairTable {
  static constexpr zweck::SinkInfo kInfo{.id = "repair-table", .description = "The workshop"};
  using Purposes = zweck::For<DeliverOrder>;
  using Recipient = AcmeBikes;
};

absl::Status TakeRepair(const Repair& repair, zweck::SqliteStore& store) {
  return zweck::Persist<RepairTable>(repair, store);
}

}  // namespace acme
