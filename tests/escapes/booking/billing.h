// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Each month: a bill for each visit that took place, kept and sent to the billing office.

#ifndef ZWECK_TESTS_ESCAPES_BOOKING_BILLING_H_
#define ZWECK_TESTS_ESCAPES_BOOKING_BILLING_H_

#include <absl/status/statusor.h>
#include <absl/time/civil_time.h>
#include <zweck/transport/http_transport.h>

#include <cstdint>

#include "tests/escapes/booking/calendar.h"
#include "tests/escapes/booking/config.h"
#include "tests/escapes/booking/database.h"

namespace acme::booking {

using BillingHttp = zweck::HttpTransport<BillingSystem>;

struct BillReport {
  int bills = 0;
  std::int64_t cents = 0;
};

std::int64_t CentsFor(Treatment treatment);
absl::StatusOr<BillingHttp> OpenBilling(const BillingConfig& config);
absl::StatusOr<BillReport> BillMonth(Database& database, const Calendar& calendar,
                                     BillingHttp& office, absl::CivilMonth month);

}  // namespace acme::booking

#endif  // ZWECK_TESTS_ESCAPES_BOOKING_BILLING_H_
