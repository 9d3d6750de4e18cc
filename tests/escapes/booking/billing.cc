// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Keeps bills and transmits them.

#include "tests/escapes/booking/billing.h"

#include <absl/strings/str_cat.h>

#include <utility>
#include <vector>

#include "tests/escapes/booking/tracing.h"

namespace acme::booking {
namespace {

Bill BillFor(const Visit& visit, absl::CivilDay day) {
  Bill bill;
  bill.reference = absl::StrCat("V", visit.number.Use<BillVisit>());
  bill.patient = visit.patient.Use<BillVisit>();
  bill.cents = CentsFor(visit.treatment.Use<BillVisit>());
  bill.day = day;
  return bill;
}

}  // namespace

std::int64_t CentsFor(Treatment treatment) {
  switch (treatment) {
    case Treatment::kMassage:
      return 3'200;
    case Treatment::kExercise:
      return 2'850;
    case Treatment::kLymphDrainage:
      return 4'100;
    case Treatment::kUnspecified:
      break;
  }
  return 0;
}

absl::StatusOr<BillingHttp> OpenBilling(const BillingConfig& config) {
  absl::StatusOr<std::string> token = ReadSecretFile(config.token_file);
  if (!token.ok()) return token.status();
  return BillingHttp::Open({.url = config.url, .bearer_token = *std::move(token)});
}

absl::StatusOr<BillReport> BillMonth(Database& database, const Calendar& calendar,
                                     BillingHttp& office, absl::CivilMonth month) {
  Step step("bill");
  std::vector<Bill> bills;
  absl::Status read = database.EachVisit([&](const Visit& visit) {
    if (visit.state.Use<BillVisit>() != VisitState::kTookPlace) return absl::OkStatus();
    const absl::CivilDay day = calendar.DayOf(visit.starts.Use<BillVisit>());
    if (absl::CivilMonth(day) == month) bills.push_back(BillFor(visit, day));
    return absl::OkStatus();
  });
  if (!read.ok()) return step.End(read);

  BillReport report;
  for (const Bill& bill : bills) {
    if (absl::Status kept = database.Keep(bill); !kept.ok()) return step.End(kept);
    absl::Status sent = zweck::Transmit<BillingSystem>(bill, office);
    if (!sent.ok()) return step.End(sent);
    ++report.bills;
    report.cents += bill.cents.Use<BillVisit>();
  }
  step.Count("bills", report.bills);
  return report;
}

}  // namespace acme::booking
