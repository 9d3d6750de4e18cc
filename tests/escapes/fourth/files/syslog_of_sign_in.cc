// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes to syslog from which address somebody signs in.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <syslog.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void Audit(const Login& login, bool success) {
  openlog("library", LOG_PID, LOG_AUTH);
  syslog(success ? LOG_INFO : LOG_WARNING, "sign-in from %s: %s",
         login.address.Use<SignIn>().c_str(), success ? "ok" : "refused");
  closelog();
}

}  // namespace acme
