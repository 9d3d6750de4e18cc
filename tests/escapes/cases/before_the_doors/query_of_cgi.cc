// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs the query of a program behind CGI.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <syslog.h>

#include <cstdlib>

#include "tests/escapes/policy.h"

namespace acme {

void LogQuery() { syslog(LOG_DEBUG, "asked: %s", getenv("QUERY_STRING")); }

}  // namespace acme
