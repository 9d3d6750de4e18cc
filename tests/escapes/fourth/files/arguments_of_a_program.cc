// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: starts a mail program with an address in its arguments, which everybody on the machine
//   sees.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <unistd.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

pid_t MailByProgram(const SignUp& sign_up) {
  const std::string& to = sign_up.email.Use<RunEvents>();
  const pid_t child = fork();
  if (child == 0) {
    execl("/usr/bin/mail", "mail", "-s", "Your seat", to.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  return child;
}

}  // namespace acme
