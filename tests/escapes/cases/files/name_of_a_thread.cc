// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names a thread by the customer.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <pthread.h>

#include "tests/escapes/policy.h"

namespace acme {

void Name(const Customer& customer) {
  pthread_setname_np(pthread_self(), customer.number.Use<SendInvoice>().c_str());
}

}  // namespace acme
