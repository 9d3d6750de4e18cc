// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reports a failure by its code and place.
// Author: has not read the checks

#include <sentry.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void Report(const absl::Status& status, const char* where) {
  sentry_value_t event = sentry_value_new_message_event(SENTRY_LEVEL_ERROR, "shop", where);
  sentry_value_set_by_key(event, "code", sentry_value_new_int32(static_cast<int>(status.code())));
  sentry_capture_event(event);
}

absl::Status Keep(const Buyer& buyer, zweck::SqliteStore& store) {
  absl::Status kept = zweck::Persist<BuyerTable>(buyer, store);
  if (!kept.ok()) Report(kept, "keep buyer");
  return kept;
}

}  // namespace acme
