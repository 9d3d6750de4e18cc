// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reports to Sentry that a store failed, with the code, and which version runs.
// Author: has not read the checks, and came fourth

#include <sentry.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

constexpr const char* kVersion = "2.14.0";

void ReportFailure(const absl::Status& status) {
  sentry_set_tag("version", kVersion);
  sentry_value_t event =
      sentry_value_new_message_event(SENTRY_LEVEL_ERROR, "store", "the store failed");
  sentry_value_set_by_key(event, "code",
                          sentry_value_new_int32(static_cast<std::int32_t>(status.code())));
  sentry_capture_event(event);
}

absl::Status KeepOrReport(const Loan& loan, zweck::SqliteStore& store) {
  sentry_add_breadcrumb(sentry_value_new_breadcrumb("default", "keeping a loan"));
  absl::Status kept = zweck::Persist<LoanTable>(loan, store);
  if (!kept.ok()) ReportFailure(kept);
  return kept;
}

}  // namespace acme
