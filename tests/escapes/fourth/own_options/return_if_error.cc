// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: has a macro that returns what went wrong.
// Author: has not read the checks, and came fourth

#include <algorithm>

#include "tests/escapes/fourth/policy.h"

namespace acme {

#define FOURTH_RETURN_IF_ERROR(expression)                                  \
  do {                                                                      \
    if (absl::Status _status = (expression); !_status.ok()) return _status; \
  } while (false)

absl::Status Register(const Borrower& borrower, const Login& login, zweck::SqliteStore& store,
                      zweck::SealedSqliteStore& sealed) {
  FOURTH_RETURN_IF_ERROR(zweck::Persist<BorrowerTable>(borrower, store));
  FOURTH_RETURN_IF_ERROR(zweck::Persist<LoginTable>(login, sealed));
  return absl::OkStatus();
}

}  // namespace acme
