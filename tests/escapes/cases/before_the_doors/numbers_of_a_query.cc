// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: reads a page and a day from a query, and logs them.
// Author: writes the checks

#include <absl/strings/numbers.h>
#include <absl/time/civil_time.h>
#include <httplib.h>

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

void Show(const httplib::Request& request) {
  int page = 1;
  absl::CivilDay day;
  if (!absl::SimpleAtoi(request.get_param_value("page"), &page)) page = 1;
  if (!absl::ParseCivilTime(request.get_param_value("day"), &day)) return;
  std::cout << "page " << page << " of " << day << " at " << std::stoi(request.get_param_value("n"))
            << '\n';
}

}  // namespace acme
