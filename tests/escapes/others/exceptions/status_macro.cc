// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: hands errors of doors up, with a name of the step.
// Author: has not read the checks

#include <absl/strings/str_cat.h>

#include "tests/escapes/others/policy.h"

namespace acme {

#define ACME_RETURN_IF_ERROR(step, expression)                            \
  if (absl::Status s = (expression); !s.ok()) {                           \
    return absl::Status(s.code(), absl::StrCat(step, ": ", s.message())); \
  }

absl::Status TakeOrder(const Buyer& buyer, zweck::SqliteStore& store, CourierHttp& courier) {
  ACME_RETURN_IF_ERROR("keep", zweck::Persist<BuyerTable>(buyer, store));
  ACME_RETURN_IF_ERROR("ship", zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), courier));
  return absl::OkStatus();
}

}  // namespace acme
