// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives a phone number to a program on its command line, where everybody sees it.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <spawn.h>
#include <sys/wait.h>

#include "tests/escapes/others/policy.h"

extern char** environ;

namespace acme {

int SendSms(const Buyer& buyer) {
  std::string phone = buyer.phone.Use<DeliverOrder>().value_or("");
  if (phone.empty()) return 0;
  std::string tool = "/usr/bin/gammu-smsd-inject";
  std::string text = "Your bike is ready";
  char* argv[] = {tool.data(), phone.data(), text.data(), nullptr};
  pid_t pid = 0;
  if (posix_spawn(&pid, tool.c_str(), nullptr, nullptr, argv, environ) != 0) return -1;
  int status = 0;
  waitpid(pid, &status, 0);
  return status;
}

}  // namespace acme
