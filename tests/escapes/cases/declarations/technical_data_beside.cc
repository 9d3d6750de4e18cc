// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: puts what is technical beside a record.
// Author: writes the checks

#include <chrono>

#include "tests/escapes/policy.h"

namespace acme {

struct Attempt {
  Customer customer;
  int tries = 0;
  bool urgent = false;
  std::chrono::steady_clock::time_point next;
  std::string template_id;
};
bool Again(const Attempt& attempt) { return attempt.tries < 3 && !attempt.template_id.empty(); }

}  // namespace acme
