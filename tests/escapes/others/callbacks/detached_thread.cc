// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives an address to a thread that nobody waits for.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <cstdio>
#include <thread>

#include "tests/escapes/others/policy.h"

namespace acme {

void SendMailByHand(std::string to) {
  if (FILE* mail = popen("/usr/sbin/sendmail -t", "w")) {
    std::fprintf(mail, "To: %s\nSubject: Your bike is ready\n\n", to.c_str());
    pclose(mail);
  }
}

void Ready(const Buyer& buyer) {
  std::thread(SendMailByHand, buyer.email.Use<DeliverOrder>()).detach();
}

}  // namespace acme
