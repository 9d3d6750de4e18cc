// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands a name through a promise to a thread that writes it into a file.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks, and came fourth

#include <cstdio>
#include <future>
#include <thread>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void WriteBadge(const SignUp& sign_up) {
  std::promise<std::string> badge;
  std::thread writer([next = badge.get_future()]() mutable {
    const std::string name = next.get();
    if (std::FILE* file = std::fopen("/var/spool/badges/next.txt", "w")) {
      std::fputs(name.c_str(), file);
      std::fclose(file);
    }
  });
  badge.set_value(sign_up.name.Use<RunEvents>());
  writer.join();
}

}  // namespace acme
