// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells the system's log from where somebody tried passwords.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <syslog.h>

#include "tests/escapes/others/policy.h"

namespace acme {

void Warn(const Login& login) {
  if (login.failures.Use<ProtectAccount>() < 10) return;
  openlog("acme", LOG_PID, LOG_AUTH);
  syslog(LOG_WARNING, "%d failures from %s", login.failures.Use<ProtectAccount>(),
         login.address.Use<ProtectAccount>().c_str());
}

}  // namespace acme
