// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: logs a setting that stands in the environment.
// Author: writes the checks

#include <cstdlib>
#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

void LogSettings() {
  if (const char* region = getenv("ACME_REGION")) std::cout << "region " << region << '\n';
}

}  // namespace acme
