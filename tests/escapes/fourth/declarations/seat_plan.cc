// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: declares a category that holds less, and keeps that.
// Author: has not read the checks, and came fourth

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct SeatsTaken {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<SeatsTaken, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "seats-taken",
                                             .description = "How full an event is",
                                             .subjects = "nobody",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<zweck::kind::ProductName>, zweck::For<RunEvents>, zweck::Key>
      event;
  Field<2, std::int64_t, zweck::Is<zweck::kind::Count>, zweck::For<RunEvents>> seats;
};
ZWECK_CATEGORY(SeatsTaken, event, seats);

absl::Status KeepSeats(const std::string& event, const std::vector<SignUp>& sign_ups,
                       zweck::SqliteStore& store) {
  std::int64_t seats = 0;
  for (const SignUp& one : sign_ups) seats += one.seats.Use<RunEvents>();
  SeatsTaken taken;
  taken.event = event;
  taken.seats = seats;
  return zweck::Persist<SignUpTable>(taken, store);
}

}  // namespace acme
