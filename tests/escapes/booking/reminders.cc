// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reminds who comes tomorrow.

#include "tests/escapes/booking/reminders.h"

#include <vector>

#include "tests/escapes/booking/tracing.h"

namespace acme::booking {
namespace {

bool IsDue(const Visit& visit, absl::Time now, absl::Duration before) {
  if (visit.state.Use<RemindPatient>() != VisitState::kBooked) return false;
  if (visit.reminded.Use<RemindPatient>()) return false;
  const absl::Time starts = visit.starts.Use<RemindPatient>();
  return starts > now && starts - now <= before;
}

absl::Status Send(Messenger& messenger, Metrics& metrics, const Patient& patient,
                  const Visit& visit) {
  if (patient.reminded_by.Use<RemindPatient>() == Channel::kSms) {
    absl::Status sent = messenger.RemindBySms(patient, visit);
    metrics.Reminded("sms", sent);
    if (sent.ok()) return sent;
  }
  absl::Status sent = messenger.RemindByMail(patient, visit);
  metrics.Reminded("mail", sent);
  return sent;
}

}  // namespace

absl::StatusOr<RemindReport> RemindAll(Database& database, Messenger& messenger, Metrics& metrics,
                                       absl::Time now, absl::Duration before) {
  Step step("remind");
  std::vector<Visit> due;
  absl::Status read = database.EachVisit([&](const Visit& visit) {
    if (IsDue(visit, now, before)) due.push_back(visit);
    return absl::OkStatus();
  });
  if (!read.ok()) return step.End(read);
  step.Count("due", static_cast<std::int64_t>(due.size()));

  RemindReport report;
  for (Visit& visit : due) {
    const auto patient = database.PatientOf(visit);
    if (!patient.ok()) {
      ++report.failed;
      continue;
    }
    if (patient->reminded_by.Use<RemindPatient>() == Channel::kNone) {
      ++report.unwanted;
    } else if (Send(messenger, metrics, *patient, visit).ok()) {
      ++report.reminded;
    } else {
      ++report.failed;
      continue;
    }
    visit.reminded = true;
    if (absl::Status kept = database.Keep(visit); !kept.ok()) return step.End(kept);
  }
  return report;
}

}  // namespace acme::booking
