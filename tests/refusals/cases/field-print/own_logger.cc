// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field on a logger of somebody else.

#include "tests/refusals/policy.h"

namespace acme {

struct Logger {
  Logger& operator<<(const std::string& text);
};

#ifdef ACCEPT
void Log(const Customer& customer) { Logger{} << customer.email.Use<SendInvoice>(); }
#else
// refused: zweck[field-print]
void Log(const Customer& customer, Logger& logger) { logger << customer.email; }
#endif

}  // namespace acme
