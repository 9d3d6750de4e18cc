// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Once in a while: who comes tomorrow, and was not reminded yet.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_REMINDERS_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_REMINDERS_H_

#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include "tests/escapes/booking/database.h"
#include "tests/escapes/booking/messenger.h"
#include "tests/escapes/booking/metrics.h"

namespace acme::booking {

struct RemindReport {
  int reminded = 0;
  int unwanted = 0;
  int failed = 0;
};

absl::StatusOr<RemindReport> RemindAll(Database& database, Messenger& messenger, Metrics& metrics,
                                       absl::Time now, absl::Duration before);

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_REMINDERS_H_
